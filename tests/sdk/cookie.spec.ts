import { fact } from './facts'
import {
  AUTHORIZE,
  authorizeQuery,
  expectResolved,
  knowAtLine,
  open,
  openInLine,
  PERSON,
  session,
  signIn,
  stored,
  TOKEN,
} from './support/drive'
import { APP } from './support/sdkWorld'
import { ANDROID, expect, IN_LINE, test } from './support/test'

const ROUNDS = 3
const SOON = { intervals: [50] }

test(fact('K8.1'), async ({ page, context, world }) => {
  await knowAtLine(context, world)
  await signIn(page)
  await context.clearCookies({ domain: 'app.example.com' })
  await open(page)
  await expectResolved(page)
  expect(await session(page)).toEqual({ isLoggedIn: false, accessToken: null, idToken: null, claims: null })
  const left = Object.keys((await stored(page)).local).map((key) => key.split(':').at(-1))
  // What a signed-out start stores anew.
  expect(left).toEqual(['context'])
})

test.describe('in the LIFF browser', () => {
  test.use(IN_LINE)

  test(fact('K8.2'), async ({ page, context, world }) => {
    await openInLine(page, world.line)
    await expectResolved(page)
    const before = await session(page)
    await context.clearCookies()
    await page.reload({ waitUntil: 'commit' })
    await expectResolved(page)
    expect(await session(page)).toEqual(before)
  })
})

test.describe('withLoginOnExternalBrowser', () => {
  test.use({ plan: { tag: 'inits', config: { liffId: APP.liffId, withLoginOnExternalBrowser: true } } })

  test.describe('on Android', () => {
    test.use(ANDROID)

    test(fact('K8.3'), async ({ page, context, world }) => {
      world.line.knobs.lineAppVersion = null
      // Chromium blocks cookies and storage together only, so a script stands in for a browser that refuses cookies.
      await context.addInitScript(() => {
        Object.defineProperty(Document.prototype, 'cookie', { get: () => '', set: () => undefined })
      })
      await knowAtLine(context, world)
      // Time to take the consent back, so that LINE shows a page and is the referrer.
      world.line.breakNext({ path: TOKEN, times: ROUNDS }, { kind: 'delay', ms: 400 })
      world.line.consents.withdraw(PERSON, APP.channelId)
      await open(page)
      for (let round = 1; round <= ROUNDS; round++) {
        await page.getByRole('button', { name: 'Allow', exact: true }).click()
        await expect.poll(() => world.line.requests.matching({ path: TOKEN }).length, SOON).toBe(round)
        world.line.consents.withdraw(PERSON, APP.channelId)
        await expect
          .poll(() => world.line.requests.matching({ path: AUTHORIZE }).length, SOON)
          .toBe(round + 1)
      }
    })
  })

  test(fact('K8.4'), async ({ page, world }) => {
    world.line.knobs.denial = { ...world.line.knobs.denial, liffOAuth2Error: null }
    await open(page)
    await page.getByRole('button', { name: `Continue as ${world.line.people.get('alice').name}` }).click()
    await page.getByRole('button', { name: 'Cancel', exact: true }).click()
    await expect.poll(() => world.line.requests.matching({ path: AUTHORIZE }).length).toBe(2)
  })

  test(fact('K8.5'), async ({ page, world }) => {
    await open(page, 'deep?a=1')
    expect(await authorizeQuery(world.line)).not.toHaveProperty('redirect_uri')
  })
})
