import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { memberOf } from '../../src/lib/memberOf'
import { fact } from './facts'
import {
  apiRequests,
  authorizeQuery,
  calls,
  CERTS,
  CONTEXT,
  ENDPOINT,
  expectResolved,
  knowAtLine,
  login,
  open,
  openInLine,
  outcomeNow,
  session,
  settled,
  signIn,
  TOKEN,
  VERIFY,
} from './support/drive'
import { APP } from './support/sdkWorld'
import { expect, IN_LINE, test, type Page } from './support/test'
import { userAgents } from '../line-platform'

test(fact('R1'), async ({ page, world }) => {
  await open(page)
  await expectResolved(page)
  expect(calls(world.line)).toEqual([`GET ${CONTEXT}`])
  expect(apiRequests(world.line)[0]?.headers).not.toHaveProperty('authorization')
})

test.describe('signed in', () => {
  test.beforeEach(async ({ context, world }) => {
    await knowAtLine(context, world)
  })

  test(fact('R2'), async ({ page, world }) => {
    await signIn(page)
    await expectResolved(page)
    expect(calls(world.line)).toEqual([`GET ${CONTEXT}`, `POST ${TOKEN}`, `GET ${CERTS}`, `GET ${CONTEXT}`])
    const bearer = `Bearer ${String((await session(page))?.accessToken)}`
    const authorizations = apiRequests(world.line).map(({ headers }) => headers['authorization'])
    expect(authorizations).toEqual([undefined, undefined, bearer, bearer])
  })

  test(fact('R3'), async ({ page, world }) => {
    await signIn(page)
    const [request] = world.line.requests.matching({ path: TOKEN })
    expect(request?.headers['content-type']).toBe('application/x-www-form-urlencoded;charset=UTF-8')
    expect(Object.fromEntries(new URLSearchParams(request?.body))).toEqual({
      grant_type: 'authorization_code',
      client_id: APP.channelId,
      appId: APP.liffId,
      code: expect.any(String),
      code_verifier: expect.stringMatching(/^[A-Za-z0-9]{43}$/),
      redirect_uri: ENDPOINT,
      id_token_key_type: 'JWK',
    })
  })

  test(fact('R4'), async ({ page, world }) => {
    await signIn(page)
    await expectResolved(page)
    world.line.requests.clear()
    await open(page)
    await expectResolved(page)
    expect(await session(page)).toMatchObject({ isLoggedIn: true })
    expect(world.line.requests.list()).toEqual([])
  })

  test(fact('R7'), async ({ page, context, world }) => {
    const cookie = { name: 'foreign', value: '1', domain: '.line.me', path: '/', secure: true }
    await context.addCookies([{ ...cookie, sameSite: 'None' }])
    await signIn(page)
    await expectResolved(page)
    const asked = world.line.requests.matching({ host: 'api.line.me', method: 'OPTIONS' })
    const paths = asked.map(({ path }) => path)
    expect(paths).toContain(CONTEXT)
    expect(paths).not.toContain(TOKEN)
    expect(apiRequests(world.line).filter(({ headers }) => 'cookie' in headers)).toEqual([])
    // The cookie is one that LINE's pages do get.
    const navigation = world.line.requests.matching({ host: 'access.line.me' })[0]
    expect(navigation?.headers['cookie']).toContain('foreign=1')
  })
})

test.describe('in the LIFF browser', () => {
  test.use(IN_LINE)

  test(fact('R5'), async ({ page, world }) => {
    await openInLine(page, world.line, '/deep?a=1')
    await page.waitForURL(`${ENDPOINT}deep?a=1`)
    await expectResolved(page)
    expect(calls(world.line)).toEqual([`GET ${VERIFY}`, `GET ${CERTS}`, `GET ${VERIFY}`])
    const accessToken = (await session(page))?.accessToken
    const [verify] = world.line.requests.matching({ path: VERIFY })
    expect(verify?.query).toEqual({ access_token: accessToken })
    expect(verify?.headers).not.toHaveProperty('authorization')
  })
})

test(fact('R6'), async ({ page, world }) => {
  await open(page)
  await settled(page)
  await login(page, `${ENDPOINT}deep`)
  const query = await authorizeQuery(world.line)
  expect(query).toEqual({
    app_id: APP.liffId,
    state: expect.stringMatching(/^[A-Za-z0-9]{12}$/),
    response_type: 'code',
    code_challenge_method: 'S256',
    code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    liff_sdk_version: expect.any(String),
    redirect_uri: `${ENDPOINT}deep`,
  })
})

test.describe('only imported', () => {
  test.use({ plan: { tag: 'loads' } })

  test(fact('R20'), async ({ page, context }) => {
    const liffBrowsers = new Set(['liff-ios', 'liff-android', 'liff-subwindow-ios', 'liff-old-ios'])
    const devtools = await context.newCDPSession(page)
    for (const [kind, userAgent] of Object.entries(userAgents)) {
      await devtools.send('Emulation.setUserAgentOverride', { userAgent })
      await open(page)
      await expect.poll(async () => (await outcomeNow(page)).tag).toBe('loaded')
      expect.soft(await isInClient(page), kind).toBe(liffBrowsers.has(kind) ? '1' : '0')
      // Else the tab stays what it was (S4).
      await page.evaluate(() => {
        sessionStorage.clear()
      })
    }
  })
})

function isInClient(page: Page): Promise<string | null> {
  return page.evaluate(() => sessionStorage.getItem('LIFF_STORE:isInClient'))
}

test(fact('R21'), async ({ page, world }) => {
  const manifest: unknown = JSON.parse(readFileSync(manifestOfSdk(), 'utf8'))
  const version = memberOf(manifest, 'version')
  await open(page)
  await settled(page)
  expect(version).toEqual(expect.any(String))
  expect(await page.evaluate(() => window.sdkPage?.sdk?.getVersion())).toBe(version)
  await login(page)
  expect(await authorizeQuery(world.line)).toMatchObject({ liff_sdk_version: version })
})

function manifestOfSdk(): string {
  const core = createRequire(import.meta.url).resolve('@line/liff/core')
  return core.replace(/core\/index\.cjs$/, 'package.json')
}
