import { fact } from './facts'
import {
  authorizeQuery,
  calls,
  codeFor,
  ENDPOINT,
  expectResolved,
  knowAtLine,
  login,
  open,
  rejection,
  returnQuery,
  session,
  settled,
  signIn,
  stored,
  storedValue,
  TOKEN,
} from './support/drive'
import { APP } from './support/sdkWorld'
import { expect, test, type Page } from './support/test'

type Line = Parameters<typeof calls>[0]

/** Leaves for LINE and stays on its page. @returns what LINE was given */
async function leave(page: Page, line: Line): Promise<{ challenge: string; state: string }> {
  await open(page)
  await settled(page)
  line.requests.clear()
  await login(page)
  const { code_challenge = '', state = '' } = await authorizeQuery(line)
  await page.waitForURL(/access\.line\.me/)
  return { challenge: code_challenge, state }
}

test(fact('K4.1'), async ({ page, world }) => {
  const { challenge, state } = await leave(page, world.line)
  expect(state).toMatch(/^[A-Za-z0-9]{12}$/)
  await open(page, returnQuery({ code: codeFor(world.line, challenge), state: 'of-somebody-else' }))
  await expectResolved(page)
  expect(await session(page)).toMatchObject({ isLoggedIn: true })
  expect(JSON.stringify(await stored(page))).not.toContain(state)
})

test(fact('K4.2'), async ({ page, world }) => {
  await leave(page, world.line)
  await open(page, returnQuery({ code: codeFor(world.line, 'c'.repeat(43)) }))
  expect(await rejection(page)).toMatchObject({ code: 'invalid_grant' })
  expect(await session(page)).toEqual({ isLoggedIn: false, accessToken: null, idToken: null, claims: null })
})

test(fact('K4.3'), async ({ page, context, world }) => {
  const first = await leave(page, world.line)
  const otherPage = await context.newPage()
  const second = await leave(otherPage, world.line)
  await open(page, returnQuery({ code: codeFor(world.line, first.challenge) }))
  expect(await rejection(page)).toMatchObject({ code: 'invalid_grant' })
  world.line.requests.clear()
  await open(otherPage, returnQuery({ code: codeFor(world.line, second.challenge) }))
  await expectResolved(otherPage)
  expect(await session(otherPage)).toMatchObject({ isLoggedIn: false })
  expect(calls(world.line)).not.toContain(`POST ${TOKEN}`)
})

test(fact('K4.4'), async ({ page, world }) => {
  await open(page, returnQuery({ code: codeFor(world.line, 'c'.repeat(43)) }))
  await expectResolved(page)
  expect(await session(page)).toMatchObject({ isLoggedIn: false })
  expect(calls(world.line)).not.toContain(`POST ${TOKEN}`)
})

test(fact('K4.5'), async ({ page, world }) => {
  await leave(page, world.line)
  await open(page, returnQuery({ code: codeFor(world.line, 'c'.repeat(43)) }))
  await rejection(page)
  expect(await storedValue(page, 'loginTmp')).toBeUndefined()
  await page.evaluate((liffId) => window.sdkPage?.sdk?.init({ liffId }), APP.liffId)
  expect(await session(page)).toMatchObject({ isLoggedIn: false })
  expect(calls(world.line).filter((call) => call === `POST ${TOKEN}`)).toHaveLength(1)
})

test.describe('called by hand', () => {
  test.use({ plan: { tag: 'loads' } })

  test(fact('K4.6'), async ({ page, world }) => {
    await open(page)
    await expect.poll(() => page.evaluate(() => window.sdkPage?.outcome.tag)).toBe('loaded')
    await page.evaluate((liffId) => window.sdkPage?.sdk?.init({ liffId }), APP.liffId)
    await login(page)
    const { code_challenge = '' } = await authorizeQuery(world.line)
    await page.waitForURL(/access\.line\.me/)
    await open(page, returnQuery({ code: codeFor(world.line, code_challenge) }))
    await expect.poll(() => page.evaluate(() => window.sdkPage?.outcome.tag)).toBe('loaded')
    const codes = await page.evaluate(async (liffId) => {
      const sdk = window.sdkPage?.sdk
      const codeOf = (error: unknown): unknown =>
        error instanceof Error && 'code' in error ? error.code : 'no code'
      const settledBoth = await Promise.allSettled([sdk?.init({ liffId }), sdk?.init({ liffId })])
      return settledBoth.map((one) => (one.status === 'fulfilled' ? 'resolved' : codeOf(one.reason)))
    }, APP.liffId)
    expect(codes.sort()).toEqual(['invalid_grant', 'resolved'])
    expect(calls(world.line).filter((call) => call === `POST ${TOKEN}`)).toHaveLength(2)
  })
})

test(fact('K5.1'), async ({ page, context, world }) => {
  await knowAtLine(context, world)
  await signIn(page)
  await expectResolved(page)
  const names = [...new URL(page.url()).searchParams.keys()].sort()
  expect(names).toEqual(['code', 'liffClientId', 'liffRedirectUri', 'state'])
  expect(new URL(page.url()).searchParams.get('liffRedirectUri')).toBe(ENDPOINT)
})

test(fact('K12.1'), async ({ page }) => {
  await open(page, '?q=%E6%98')
  const error = await rejection(page)
  expect(error).toMatchObject({ name: 'URIError' })
  expect(error).not.toHaveProperty('code')
})

test(fact('K12.2'), async ({ page }) => {
  await open(page, '?error=ACCESS_DENIED&liffOAuth2Error=true')
  const error = await rejection(page)
  expect(error).toMatchObject({ name: 'TypeError' })
  expect(error).not.toHaveProperty('code')
})

test(fact('K12.3'), async ({ page }) => {
  await open(page, '?error=Call&error_description=0120-000-000+now&liffOAuth2Error=true')
  expect(await rejection(page)).toMatchObject({ code: 'INIT_FAILED', message: 'Call: 0120-000-000 now' })
})

test(fact('K12.4'), async ({ page, world }) => {
  await leave(page, world.line)
  await open(page, '?error=ACCESS_DENIED&error_description=No&state=x')
  await expectResolved(page)
  expect(await session(page)).toMatchObject({ isLoggedIn: false })
  expect(await storedValue(page, 'loginTmp')).toEqual({ codeVerifier: expect.stringMatching(/^.{43}$/) })
})
