import { fact } from './facts'
import {
  ENDPOINT,
  expectPendingForEver,
  expectResolved,
  knowAtLine,
  login,
  open,
  outcomeNow,
  PERSON,
  rejection,
  session,
  settled,
} from './support/drive'
import { genkanHeaders } from './support/genkanHeaders'
import type { LinePlatform } from '../line-platform'
import type { Report } from './pages/protocol'
import { APP } from './support/sdkWorld'
import { ANDROID, expect, test, type Page } from './support/test'

const DEEP = `${ENDPOINT}deep`

test.use(ANDROID)

test.beforeEach(async ({ context, world }) => {
  await knowAtLine(context, world)
})

/** Signs in by way of a page of LINE's, which is the referrer then. */
async function signInOverConsent(page: Page, line: LinePlatform): Promise<void> {
  await open(page)
  await settled(page)
  line.consents.withdraw(PERSON, APP.channelId)
  await login(page)
  await page.getByRole('button', { name: 'Allow', exact: true }).click()
  await expect.poll(() => session(page)).toMatchObject({ isLoggedIn: true })
}

/** The pages that LINE's code came to or went through, and how each ended. */
function returns(reports: readonly Report[]): readonly (readonly [boolean, string])[] {
  return reports
    .filter(
      ({ url, outcome }) => url.includes('code=') && outcome.tag !== 'loaded' && outcome.tag !== 'pending',
    )
    .map(({ url, outcome }) => [url.includes('liffIsEscapedFromApp=true'), outcome.tag] as const)
}

test(fact('K9.1'), async ({ page, world, reports }) => {
  world.line.knobs.lineAppVersion = null
  await signInOverConsent(page, world.line)
  await expect
    .poll(() => returns(reports))
    .toEqual([
      [false, 'resolved'],
      [true, 'resolved'],
    ])
  // A third load would have begun by now.
  await page.waitForTimeout(500)
  expect(returns(reports)).toHaveLength(2)
})

test(fact('K9.2'), async ({ page, world, reports }) => {
  world.line.knobs.lineAppVersion = '13.10.0'
  await signInOverConsent(page, world.line)
  await page.waitForTimeout(500)
  expect(returns(reports)).toEqual([[false, 'resolved']])
})

/** Signs in for a page beyond the endpoint. */
async function signInForDeepLink(page: Page, line: LinePlatform): Promise<void> {
  line.knobs.lineAppVersion = null
  await open(page)
  await settled(page)
  await login(page, DEEP)
  await page.waitForURL(DEEP)
}

test(fact('K9.3'), async ({ page, world }) => {
  await signInForDeepLink(page, world.line)
  expect(await rejection(page)).toMatchObject({
    code: 'INIT_FAILED',
    message: 'please call xlt after liff.init',
  })
  expect(world.line.requests.matching({ host: 'static.line-scdn.net', path: /lui-alert/ })).toHaveLength(1)
})

test.describe('without a referrer', () => {
  test.use({ serving: { page: 'core', headers: { 'Referrer-Policy': 'no-referrer' } } })

  test(fact('K9.4'), async ({ page, world }) => {
    await signInForDeepLink(page, world.line)
    await expectResolved(page)
    expect(await session(page)).toMatchObject({ isLoggedIn: true })
  })
})

test.describe('with scripts of other hosts refused', () => {
  test.use({ serving: { page: 'core', headers: { 'Content-Security-Policy': "script-src 'self'" } } })

  test(fact('K9.5'), async ({ page, world }) => {
    await page.clock.install()
    await signInForDeepLink(page, world.line)
    await expect.poll(async () => (await outcomeNow(page)).tag).toBe('pending')
    await expectPendingForEver(page)
  })
})

test.describe('with our content security policy', () => {
  const { 'Content-Security-Policy': policy = '' } = genkanHeaders()
  test.use({ serving: { page: 'core', headers: { 'Content-Security-Policy': policy } } })

  test(fact('K9.6'), async ({ page, world }) => {
    await signInForDeepLink(page, world.line)
    expect(await rejection(page)).toMatchObject({ name: 'TypeError' })
  })
})
