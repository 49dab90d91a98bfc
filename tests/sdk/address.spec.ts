import { fact } from './facts'
import {
  ENDPOINT,
  expectResolved,
  knowAtLine,
  login,
  open,
  rejection,
  session,
  settled,
  VERIFY,
} from './support/drive'
import { APP } from './support/sdkWorld'
import { expect, IN_LINE, test, type Page } from './support/test'
import type { LinePlatform } from '../line-platform'

/** Where a signed-out visitor ends who opens the endpoint with this `liff.state`. */
async function resolve(page: Page, line: LinePlatform, endpointUrl: string, state: string): Promise<string> {
  line.registerApp({ ...APP, endpointUrl })
  const joint = endpointUrl.includes('?') ? '&' : '?'
  const start = `${endpointUrl}${joint}liff.state=${encodeURIComponent(state)}`
  await page.goto(start, { waitUntil: 'commit' })
  await page.waitForURL((url) => !url.searchParams.has('liff.state'))
  await expectResolved(page)
  return page.url()
}

test(fact('U1'), async ({ page, world }) => {
  const cases = [
    [ENDPOINT, 'orders', `${ENDPOINT}orders`],
    [ENDPOINT, '/orders', `${ENDPOINT}orders`],
    [ENDPOINT, '', ENDPOINT],
    [`${ENDPOINT}entrance/`, '/x', `${ENDPOINT}entrance/x`],
    [`${ENDPOINT}entrance`, '/x/', `${ENDPOINT}entrance/x/`],
    [`${ENDPOINT}entrance`, '?a=1', `${ENDPOINT}entrance?a=1`],
    [`${ENDPOINT}entrance/`, '?a=1', `${ENDPOINT}entrance/?a=1`],
    [`${ENDPOINT}entrance/`, '/../..', `${ENDPOINT}entrance/`],
  ] as const
  for (const [endpoint, state, target] of cases) {
    expect.soft(await resolve(page, world.line, endpoint, state), `${endpoint} with ${state}`).toBe(target)
  }
})

test(fact('U2'), async ({ page, world }) => {
  const reached = await resolve(page, world.line, `${ENDPOINT}campaign/?key=1`, '/path_A/?key1=2#frag')
  expect(reached).toBe(`${ENDPOINT}campaign/path_A/?key=1&key1=2#frag`)
})

test(fact('U3'), async ({ page }) => {
  await open(page, 'start')
  await expectResolved(page)
  await open(page, '?liff.state=%2Fpage&code=a&state=b&liffClientId=1&own=1')
  await page.waitForURL(`${ENDPOINT}page`)
  await expectResolved(page)
  await page.goBack()
  expect(page.url()).toBe(`${ENDPOINT}start`)
})

test(fact('U4'), async ({ page, world }) => {
  const shapes = [
    '//evil.example/x',
    String.raw`\\evil.example`,
    'https://evil.example/',
    '@evil.example',
    '.evil.example',
    'javascript:alert(1)',
  ]
  for (const state of shapes) {
    const reached = await resolve(page, world.line, ENDPOINT, state)
    expect.soft(new URL(reached).origin, state).toBe('https://app.example.com')
  }
})

test.describe('in the LIFF browser', () => {
  test.use(IN_LINE)

  test(fact('U5'), async ({ page, world }) => {
    const opening = new URL(await world.line.liffUrlOpening({ liffId: APP.liffId, person: 'alice' }))
    const kept = '?own=1&liff.referrer=x&lineAppVersion=1.2.3'
    await open(page, `${kept}&liff.utm_source=y${opening.hash}&section=2`)
    await expectResolved(page)
    expect(page.url()).toBe(`${ENDPOINT}${kept}#section=2`)
  })

  test(fact('U6'), async ({ page, world }) => {
    world.line.breakNext({ path: VERIFY }, { kind: 'json', status: 500, body: {} })
    const opening = await world.line.liffUrlOpening({ liffId: APP.liffId, person: 'alice' })
    await page.goto(opening, { waitUntil: 'commit' })
    await rejection(page)
    expect(page.url()).toBe(opening)
  })

  test(fact('U8'), async ({ page, world }) => {
    const opening = new URL(await world.line.liffUrlOpening({ liffId: APP.liffId, person: 'alice' }))
    await open(page, `#/${opening.hash.slice(1)}`)
    await expectResolved(page)
    expect(await session(page)).toMatchObject({ isLoggedIn: true })
    expect([...new URLSearchParams(new URL(page.url()).hash).keys()]).toEqual(['#/access_token'])
  })
})

test(fact('U7'), async ({ page, context, world }) => {
  await knowAtLine(context, world)
  const target = `${ENDPOINT}deep/page/?a=1&q=%E6%9C%AC#top`
  await open(page)
  await settled(page)
  await login(page, target)
  await expect.poll(() => session(page)).toMatchObject({ isLoggedIn: true })
  await expectResolved(page)
  expect(page.url()).toBe(target)
})
