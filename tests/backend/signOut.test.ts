import { describe, expect, it } from 'vitest'
import { SEED_CHANNEL_ID } from '../line-platform'
import { FOREIGN_LIFF_ID, problemOf, SEED_SECRET, setUp } from './testing'

async function signedIn(options: Parameters<typeof setUp>[0] = {}) {
  const set = setUp(options)
  const { id_token, access_token } = await set.tokensOf()
  const cookie = (await set.call('session', { id_token })).headers.getSetCookie()[0]?.split(';')[0] ?? ''
  set.line.requests.clear()
  return { ...set, access_token, cookie }
}

const REVOKE = '/oauth2/v2.1/revoke'

describe('sign-out', () => {
  it('ends the session and takes the cookie back', async () => {
    const { backend, call, access_token, cookie } = await signedIn()
    const response = await call('sign-out', { access_token }, { cookie })
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({})
    expect(backend.sessions.list()).toEqual([])
    expect(response.headers.getSetCookie()).toEqual([
      'service_session=; Max-Age=0; Path=/line; HttpOnly; Secure; SameSite=Lax',
    ])
  })

  it('revokes the token at LINE, as its channel', async () => {
    const { line, call, access_token } = await signedIn()
    await call('sign-out', { access_token })
    const [sent, ...more] = line.requests.matching({ path: REVOKE })
    const client = { client_id: SEED_CHANNEL_ID, client_secret: SEED_SECRET }
    expect(Object.fromEntries(new URLSearchParams(sent?.body))).toEqual({ access_token, ...client })
    expect(sent?.status).toBe(200)
    expect(more).toEqual([])
  })

  it('succeeds again when it is repeated', async () => {
    const { call, access_token, cookie } = await signedIn()
    await call('sign-out', { access_token }, { cookie })
    expect((await call('sign-out', { access_token })).status).toBe(200)
  })

  it('succeeds when LINE cannot revoke', async () => {
    const { line, backend, call, access_token, cookie } = await signedIn()
    line.breakNext({ path: REVOKE }, { kind: 'json', status: 500, body: {} })
    expect((await call('sign-out', { access_token }, { cookie })).status).toBe(200)
    expect(backend.sessions.list()).toEqual([])
  })

  it("does not revoke another channel's token, and ends the session all the same", async () => {
    const { line, backend, call, cookie, tokensOf } = await signedIn()
    const { access_token } = await tokensOf('hanako', FOREIGN_LIFF_ID)
    const response = await call('sign-out', { access_token }, { cookie })
    expect(await problemOf(response)).toBe('401 audience_mismatch')
    expect(line.requests.matching({ path: REVOKE })).toEqual([])
    expect(backend.sessions.list()).toEqual([])
  })

  it('takes no ID token', async () => {
    const { call, tokensOf } = setUp()
    const { id_token } = await tokensOf()
    expect(await problemOf(await call('sign-out', { id_token }))).toBe('422 request_invalid')
  })
})
