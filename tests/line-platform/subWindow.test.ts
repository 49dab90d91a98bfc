import { describe, expect, it } from 'vitest'
import { SEED_CHANNEL_ID, SEED_LIFF_ID, type Credentials, type LinePlatform } from './index'
import { bearer, get, post, setUp } from './testing'

const MSIT = 'https://api.line.me/liff/v2/sub/msit'
const WAIT = 'https://liff.line.me/liff/v2/sub/waitResult'
const MISSING = `https://liff.line.me/liff/v2/incrementalAgreement/unauthorizedPermissions?liffId=${SEED_LIFF_ID}`
const SCREEN = 'https://liff.line.me/1656032314-Xgrw5Pmk'

/** A MINI App that is registered for the profile and was granted `openid` alone. */
function miniApp() {
  const { line, clock } = setUp()
  const app = { ...line.apps.get(SEED_LIFF_ID), scopes: ['openid', 'profile'] as const }
  line.registerApp({ ...app, miniApp: true, consentSimplification: true })
  return { line, clock }
}

const issue = (line: LinePlatform, person = 'hanako') => line.issueTokens({ person, app: SEED_LIFF_ID })

const sendJson = (line: LinePlatform, url: string, body: object, token: string): Promise<Response> =>
  line.fetch(
    new Request(url, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { ...bearer(token), 'content-type': 'application/json' },
    }),
  )

/** As the SDK's `permission.requestAll()` asks for the sub-window. */
const order = ({ accessToken, mstChallenge }: Credentials) => ({
  mainLiffId: SEED_LIFF_ID,
  subLiffId: '1656032314-Xgrw5Pmk',
  mstChallenge,
  appData: { liffId: SEED_LIFF_ID, channelId: SEED_CHANNEL_ID, accessToken },
})

async function openScreen(line: LinePlatform, credentials: Credentials): Promise<string> {
  const answer = await sendJson(line, MSIT, order(credentials), credentials.accessToken)
  const { msit } = await answer.json()
  return String(msit)
}

const wait = async (line: LinePlatform, { accessToken, mstChallenge }: Credentials, msit: string) =>
  (await sendJson(line, WAIT, { msit, mstChallenge }, accessToken)).json()

const say = (line: LinePlatform, msit: string, answer: string) => post(line, SCREEN, { msit, answer })

const verify = async (line: LinePlatform, token: string) =>
  (await get(line, `https://api.line.me/oauth2/v2.1/verify?access_token=${token}`)).json()

const claimsOf = (idToken: string): unknown => JSON.parse(atob(idToken.split('.')[1] ?? ''))

describe('the permissions that are missing', () => {
  it('are what the app is registered for and the token lacks', async () => {
    const { line } = miniApp()
    const { accessToken } = await issue(line)
    expect(await (await get(line, MISSING, bearer(accessToken))).json()).toEqual(['profile'])
  })

  it('are told to a token of that channel only', async () => {
    const { line } = miniApp()
    expect((await get(line, MISSING)).status).toBe(401)
    line.registerApp({
      ...line.apps.get(SEED_LIFF_ID),
      liffId: '9999999999-AbcdEfgh',
      channelId: '9999999999',
    })
    const foreign = await line.issueTokens({ person: 'hanako', app: '9999999999-AbcdEfgh' })
    expect((await get(line, MISSING, bearer(foreign.accessToken))).status).toBe(400)
  })
})

describe('a sub-window', () => {
  it('is opened with the challenge of that window and no other', async () => {
    const { line } = miniApp()
    const mine = await issue(line)
    const theirs = await issue(line, 'alice')
    const stolen = { ...order(mine), mstChallenge: theirs.mstChallenge }
    expect((await sendJson(line, MSIT, stolen, mine.accessToken)).status).toBe(400)
    expect((await sendJson(line, MSIT, order(mine), mine.accessToken)).status).toBe(200)
  })

  it('tells nobody but its main window how it ended', async () => {
    const { line } = miniApp()
    const mine = await issue(line)
    const theirs = await issue(line, 'alice')
    const msit = await openScreen(line, mine)
    await say(line, msit, 'cancel')
    expect(await wait(line, theirs, msit)).toEqual({ errorDetail: 'invalid msit' })
    expect(await wait(line, mine, msit)).toEqual({ status: 'cancel', result: {} })
  })

  it.each(['msit', 'waitResult'])('lets pages call %s', async (name) => {
    const { line } = miniApp()
    const url = name === 'msit' ? MSIT : WAIT
    const headers = { 'access-control-request-method': 'POST' }
    expect((await line.fetch(new Request(url, { method: 'OPTIONS', headers }))).status).toBe(204)
  })
})

describe("LINE's permission screen", () => {
  it('names the app, the person, and what is missing', async () => {
    const { line } = miniApp()
    const msit = await openScreen(line, await issue(line))
    const page = await (await get(line, `${SCREEN}?msit=${msit}`)).text()
    expect(page).toContain('Sakura Books')
    expect(page).toContain('山田 花子')
    expect(page).toContain('(profile)')
    expect(page).not.toContain('(openid)')
  })

  it('issues new tokens with the profile, and revokes the old access token', async () => {
    const { line } = miniApp()
    const old = await issue(line)
    const msit = await openScreen(line, old)
    const result = wait(line, old, msit)
    await say(line, msit, 'allow')
    const { status, result: tokens } = await result
    expect(status).toBe('submit')
    expect(await verify(line, old.accessToken)).toMatchObject({
      error_description: 'The access token revoked',
    })
    expect(await verify(line, tokens.newAccessToken)).toMatchObject({ scope: 'openid profile' })
    expect(claimsOf(tokens.newIdToken)).toMatchObject({ name: expect.any(String), aud: SEED_CHANNEL_ID })
    expect(claimsOf(old.idToken ?? '')).not.toHaveProperty('name')
  })

  it('is not shown again to whoever allowed: the next opening has the profile', async () => {
    const { line } = miniApp()
    const old = await issue(line)
    await say(line, await openScreen(line, old), 'allow')
    expect(claimsOf((await issue(line)).idToken ?? '')).toHaveProperty('name')
  })

  it.each(['cancel', 'close'])('changes nothing on "%s"', async (answer) => {
    const { line } = miniApp()
    const old = await issue(line)
    const msit = await openScreen(line, old)
    await say(line, msit, answer)
    expect(await wait(line, old, msit)).toEqual({ status: answer, result: {} })
    expect(await verify(line, old.accessToken)).toMatchObject({ scope: 'openid' })
  })

  it('takes one answer', async () => {
    const { line } = miniApp()
    const old = await issue(line)
    const msit = await openScreen(line, old)
    await say(line, msit, 'close')
    expect((await say(line, msit, 'allow')).status).toBe(400)
    expect(await verify(line, old.accessToken)).toMatchObject({ scope: 'openid' })
  })

  it('can speak for another person, leave the ID token out, and fail', async () => {
    const { line } = miniApp()
    line.knobs.permission = { error: null, idToken: 'absent', personId: 'alice' }
    const first = await issue(line)
    const msit = await openScreen(line, first)
    await say(line, msit, 'allow')
    const { result } = await wait(line, first, msit)
    expect(Object.keys(result)).toEqual(['newAccessToken'])

    line.knobs.permission = { error: 'BROKEN', idToken: 'issued', personId: null }
    const second = await issue(line)
    const failing = await openScreen(line, second)
    await say(line, failing, 'allow')
    expect(await wait(line, second, failing)).toEqual({ status: 'submit', result: { ICA_ERROR: 'BROKEN' } })
    expect(await verify(line, second.accessToken)).toHaveProperty('scope')
  })
})
