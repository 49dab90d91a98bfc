import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { SEED_CHANNEL_ID } from '../index'
import { startLineNetwork, type LineNetwork } from './network'
import { CALLBACK, CHANNEL_SECRET, openWebsite, type Website } from './website'

const HANAKO = `U${'a1'.repeat(16)}`
const DAY = 24 * 60 * 60 * 1000
const OAUTH = 'https://api.line.me/v2/oauth'
const CLIENT = { client_id: SEED_CHANNEL_ID, client_secret: CHANNEL_SECRET }

let network: LineNetwork
let site: Website

beforeAll(async () => {
  network = await startLineNetwork()
})

beforeEach(() => {
  site = openWebsite(network)
})

afterAll(() => network.close())

const webLogin = (changes: Record<string, string> = {}) =>
  `https://access.line.me/dialog/oauth/weblogin?${new URLSearchParams({
    response_type: 'code',
    client_id: SEED_CHANNEL_ID,
    redirect_uri: CALLBACK,
    state: '123abc',
    ...changes,
  })}`

async function post(path: string, form: Record<string, string>) {
  const answer = await fetch(`${OAUTH}/${path}`, { method: 'POST', body: new URLSearchParams(form) })
  const text = await answer.text()
  return { status: answer.status, body: text === '' ? null : JSON.parse(text) }
}

async function logIn() {
  const { url } = await site.person.login(webLogin())
  const code = url.searchParams.get('code') ?? ''
  const grant = { grant_type: 'authorization_code', code, redirect_uri: CALLBACK, ...CLIENT }
  return { url, grant, tokens: (await post('accessToken', grant)).body }
}

const refresh = (refresh_token: string) =>
  post('accessToken', { grant_type: 'refresh_token', refresh_token, ...CLIENT })

const profile = (token: string) =>
  fetch('https://api.line.me/v2/profile', { headers: { authorization: `Bearer ${token}` } })

// The requests are those that the LINE Login v2.0 pages document.
describe('LINE Login v2.0', () => {
  it('comes back with code and state, and gives tokens without an ID token', async () => {
    const { url, tokens } = await logIn()
    expect([...url.searchParams.keys()]).toEqual(['code', 'state'])
    expect(url.searchParams.get('state')).toBe('123abc')
    expect(tokens).toEqual({
      access_token: expect.any(String),
      expires_in: 2_592_000,
      refresh_token: expect.any(String),
      scope: 'P',
      token_type: 'Bearer',
    })
    expect(await (await profile(tokens.access_token)).json()).toMatchObject({ userId: HANAKO })
  })

  it('spells a refusal its own way', async () => {
    const { url } = await site.person.login(webLogin(), { answer: 'cancel' })
    expect(url.href).toBe(
      `${CALLBACK}?error_description=The+user+has+denied+the+approval&errorMessage=DISALLOWED&errorCode=417` +
        '&state=123abc&error=access_denied',
    )
  })

  it.each([
    { state: '' },
    { response_type: 'token' },
    { client_id: '1' },
    { redirect_uri: 'https://a.test/' },
  ])('shows its own page for %o', async (changes) => {
    expect(await site.person.look(webLogin(changes))).toMatchObject({ status: 400 })
  })

  it('takes a code once, with the secret, and none of v2.1', async () => {
    const { grant } = await logIn()
    expect(await post('accessToken', grant)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })
    const stranger = await post('accessToken', { ...grant, client_secret: 'wrong' })
    expect(stranger).toMatchObject({ status: 400, body: { error: 'invalid_client' } })
    const { url } = await site.authorize(await site.discover())
    const code = (await site.person.login(url)).url.searchParams.get('code') ?? ''
    expect(await post('accessToken', { ...grant, code })).toMatchObject({ body: { error: 'invalid_grant' } })
  })

  it('verifies its own tokens and no others', async () => {
    const { tokens } = await logIn()
    expect(await post('verify', { access_token: tokens.access_token })).toMatchObject({
      status: 200,
      body: { scope: 'P', client_id: SEED_CHANNEL_ID },
    })
    const newer = (await site.logIn()).tokens.access_token
    for (const access_token of ['nonsense', newer]) {
      expect(await post('verify', { access_token })).toEqual({
        status: 400,
        body: { error: 'invalid_request', error_description: 'access_token invalid' },
      })
    }
    const url = `https://api.line.me/oauth2/v2.1/verify?access_token=${tokens.access_token}`
    expect(await (await fetch(url)).json()).toEqual({
      error: 'invalid_request',
      error_description: 'The access token not JWS',
    })
  })

  it('refreshes until ten days after the access token has expired', async () => {
    const { tokens } = await logIn()
    site.clock.advance(40 * DAY - 60_000)
    expect((await profile(tokens.access_token)).status).toBe(401)
    const again = await refresh(tokens.refresh_token)
    expect(again.body).toMatchObject({ refresh_token: tokens.refresh_token, scope: 'P' })
    expect((await profile(again.body.access_token)).status).toBe(200)
    site.clock.advance(40 * DAY)
    expect(await refresh(tokens.refresh_token)).toEqual({
      status: 400,
      body: { error: 'invalid_grant', error_description: 'invalid refresh_token' },
    })
  })

  it('revokes by the refresh token', async () => {
    const { tokens } = await logIn()
    expect(await post('revoke', { refresh_token: tokens.refresh_token })).toEqual({ status: 200, body: null })
    expect((await profile(tokens.access_token)).status).toBe(401)
    expect((await refresh(tokens.refresh_token)).status).toBe(400)
    expect(await post('revoke', {})).toMatchObject({ status: 400 })
  })
})
