import { fact } from './facts'
import {
  calls,
  authorizeQuery,
  ENDPOINT,
  expectResolved,
  keyOf,
  knowAtLine,
  leaveAfresh,
  login,
  open,
  openInLine,
  session,
  settled,
  signIn,
  stored,
  TOKEN,
} from './support/drive'
import { APP } from './support/sdkWorld'
import { expect, IN_LINE, test } from './support/test'

const COOKIE = `LIFF_STORE:expires:${APP.liffId}`
const sorted = (names: readonly string[]): string[] => names.map(keyOf).sort()

test.describe('outside LINE', () => {
  test.beforeEach(async ({ context, world }) => {
    await knowAtLine(context, world)
  })

  test(fact('S1'), async ({ page, world }) => {
    await signIn(page)
    await expectResolved(page)
    const { local, session: tab } = await stored(page)
    const names = ['IDToken', 'accessToken', 'clientId', 'context', 'decodedIDToken']
    expect(Object.keys(local).sort()).toEqual(sorted(names))
    expect(tab).toEqual({ 'LIFF_STORE:isInClient': '0' })
    const { state = 'none' } = await authorizeQuery(world.line)
    expect(JSON.stringify(local)).not.toContain(state)
    const values = Object.fromEntries(names.map((name) => [name, JSON.parse(local[keyOf(name)] ?? 'null')]))
    expect(values).toEqual({
      IDToken: expect.any(String),
      accessToken: expect.any(String),
      clientId: APP.channelId,
      context: expect.objectContaining({ liffId: APP.liffId }),
      decodedIDToken: expect.objectContaining({ aud: APP.channelId }),
    })
  })

  test(fact('S5'), async ({ page, context }) => {
    const before = Date.now()
    await signIn(page)
    await expectResolved(page)
    const cookies = await context.cookies(ENDPOINT)
    expect(cookies).toMatchObject([
      { name: COOKIE, domain: 'app.example.com', path: '/', secure: true, httpOnly: false, sameSite: 'Lax' },
    ])
    const [cookie] = cookies
    const end = Number(cookie?.value)
    // Twelve hours, which is what LINE says of the token.
    expect(end - before).toBeGreaterThanOrEqual(43_200_000)
    expect(end - before).toBeLessThan(43_200_000 + 60_000)
    expect(Math.abs((cookie?.expires ?? 0) * 1000 - end)).toBeLessThan(1000)
  })

  test(fact('S7'), async ({ page, context }) => {
    await signIn(page)
    await expectResolved(page)
    const url = page.url()
    const others = { 'genkan:locale': 'ja', 'LIFF_STORE:1111111111-Anothers:accessToken': '"other"' }
    await page.evaluate((items) => {
      for (const [name, value] of Object.entries(items)) localStorage.setItem(name, value)
      window.sdkPage?.sdk?.logout()
    }, others)
    expect(await stored(page)).toEqual({ local: others, session: { 'LIFF_STORE:isInClient': '0' } })
    expect(await context.cookies(ENDPOINT)).toEqual([])
    expect(page.url()).toBe(url)
  })

  test(fact('S8'), async ({ page, world }) => {
    await signIn(page)
    await expectResolved(page)
    const accessToken = String((await session(page))?.accessToken)
    world.line.requests.clear()
    await page.evaluate(() => window.sdkPage?.sdk?.logout())
    await page.waitForTimeout(300)
    expect(world.line.requests.list()).toEqual([])
    const headers = { Authorization: `Bearer ${accessToken}` }
    const profile = await world.line.fetch(new Request('https://api.line.me/v2/profile', { headers }))
    expect(profile.status).toBe(200)
  })

  test(fact('S9'), async ({ page, context, world }) => {
    await signIn(page)
    await expectResolved(page)
    const first = await session(page)
    await knowAtLine(context, world, 'somchai')
    await login(page)
    await authorizeQuery(world.line)
    await expect.poll(() => page.url()).toContain('code=')
    await expectResolved(page)
    expect(await session(page)).toEqual(first)
    expect(calls(world.line)).not.toContain(`POST ${TOKEN}`)
  })

  test(fact('S10'), async ({ page, context, world }) => {
    await signIn(page)
    await expectResolved(page)
    await knowAtLine(context, world, 'somchai')
    await leaveAfresh(page)
    const { userId } = world.line.people.get('somchai')
    await expect.poll(() => session(page)).toMatchObject({ claims: { sub: userId } })
  })

  test(fact('S12'), async ({ page, context }) => {
    await signIn(page)
    await expectResolved(page)
    const second = await context.newPage()
    await open(second)
    await expectResolved(second)
    expect(await session(second)).toEqual(await session(page))
  })

  test(fact('S11'), async ({ page }) => {
    await signIn(page)
    await expectResolved(page)
    const odd = { accessToken: 7, IDToken: ['x'], decodedIDToken: 'text' }
    const items = Object.entries(odd).map(([name, value]) => [keyOf(name), JSON.stringify(value)] as const)
    await page.evaluate((all) => {
      for (const [name, value] of all) localStorage.setItem(name, value)
    }, items)
    await open(page)
    await expectResolved(page)
    expect(await session(page)).toEqual({ isLoggedIn: true, accessToken: 7, idToken: ['x'], claims: 'text' })
  })
})

test(fact('S6'), async ({ page }) => {
  await open(page)
  await settled(page)
  const before = await stored(page)
  await login(page)
  await page.waitForURL(/access\.line\.me/)
  await open(page)
  await expectResolved(page)
  const after = await stored(page)
  expect(after.session).toEqual(before.session)
  const { [keyOf('loginTmp')]: verifier = 'null', ...rest } = after.local
  expect(rest).toEqual(before.local)
  expect(JSON.parse(verifier)).toEqual({ codeVerifier: expect.stringMatching(/^[A-Za-z0-9]{43}$/) })
})

test.describe('only imported', () => {
  test.use({ plan: { tag: 'loads' } })

  test(fact('S3'), async ({ page }) => {
    await open(page)
    await expect.poll(() => page.evaluate(() => window.sdkPage?.outcome.tag)).toBe('loaded')
    expect(await stored(page)).toEqual({ local: {}, session: { 'LIFF_STORE:isInClient': '0' } })
  })
})

test.describe('in the LIFF browser', () => {
  test.use(IN_LINE)

  test(fact('S2'), async ({ page, world }) => {
    await openInLine(page, world.line)
    await expectResolved(page)
    const { local, session: tab } = await stored(page)
    expect(local).toEqual({})
    const { 'LIFF_STORE:isInClient': flag, ...rest } = tab
    expect(flag).toBe('1')
    expect(Object.keys(rest).sort()).toEqual(
      sorted([
        'IDToken',
        'accessToken',
        'clientId',
        'context',
        'decodedIDToken',
        'featureToken',
        'mstChallenge',
      ]),
    )
  })
})

test(fact('S4'), async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.set(window, '_liff', { features: [], postMessage: () => undefined })
    sessionStorage.setItem('LIFF_STORE:isInClient', '1')
  })
  await open(page, 'page?code=abc&liffClientId=1')
  // In the LIFF browser, init without credentials leaves to sign in (K3.6); outside it does not.
  await page.waitForURL(/access\.line\.me/)
})
