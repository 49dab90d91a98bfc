import { UnsecuredJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import { SEED_CHANNEL_ID } from '../line-platform'
import { answeringAlso, FOREIGN_LIFF_ID, HANAKO, HOUR, problemOf, sessionAnswerOf, setUp } from './testing'

describe('session with an ID token', () => {
  it('signs in whom LINE names', async () => {
    const { backend, call, tokensOf } = setUp()
    const { id_token } = await tokensOf()
    const response = await call('session', { id_token })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/json')
    expect(await sessionAnswerOf(response)).toEqual({ account: null })
    expect(backend.members.list()).toEqual([{ sub: HANAKO, account: null, isSuspended: false }])
  })

  it('asks LINE with our channel ID, in a body', async () => {
    const { line, call, tokensOf } = setUp()
    const { id_token } = await tokensOf()
    await call('session', { id_token })
    const asked = line.requests.list().map(({ method, path, query, body }) => ({ method, path, query, body }))
    const body = new URLSearchParams({ id_token, client_id: SEED_CHANNEL_ID }).toString()
    expect(asked).toEqual([{ method: 'POST', path: '/oauth2/v2.1/verify', query: {}, body }])
  })

  it('names the linked account', async () => {
    const { backend, call, tokensOf } = setUp()
    const account = { label: 'h•••@example.com', linkedAt: '2026-07-01T09:00:00.000Z' }
    backend.linkAccount(HANAKO, account)
    const { id_token } = await tokensOf()
    expect(await sessionAnswerOf(await call('session', { id_token }))).toEqual({ account })
  })

  it('refuses an expired token', async () => {
    const { clock, call, tokensOf } = setUp()
    const { id_token } = await tokensOf()
    clock.advance(HOUR)
    expect(await problemOf(await call('session', { id_token }))).toBe('401 token_expired')
  })

  it('refuses a genuine token of another channel without asking LINE', async () => {
    const { line, call, tokensOf } = setUp()
    const { id_token } = await tokensOf('hanako', FOREIGN_LIFF_ID)
    expect(await problemOf(await call('session', { id_token }))).toBe('401 audience_mismatch')
    expect(line.requests.list()).toEqual([])
  })

  it('refuses a token that claims our channel but was signed by nobody', async () => {
    const { backend, call } = setUp()
    const forged = new UnsecuredJWT({ sub: HANAKO, iss: 'https://access.line.me', aud: SEED_CHANNEL_ID })
    const id_token = forged.setExpirationTime('1h').encode()
    expect(await problemOf(await call('session', { id_token }))).toBe('401 token_invalid')
    expect(backend.members.list()).toEqual([])
  })

  it("refuses one person's claims under another's signature", async () => {
    const { call, tokensOf } = setUp()
    const [header, payload] = (await tokensOf('hanako')).id_token.split('.')
    const [, , signature] = (await tokensOf('alice')).id_token.split('.')
    const response = await call('session', { id_token: `${header}.${payload}.${signature}` })
    expect(await problemOf(response)).toBe('401 token_invalid')
  })

  it.each(['garbled', 'a.b.c', 'null', '{"sub":"U1"}', '…'])('refuses %j', async (id_token) => {
    const { call } = setUp()
    expect(await problemOf(await call('session', { id_token }))).toBe('401 token_invalid')
  })

  it.each([
    ['Invalid IdToken.', 'token_invalid'],
    ['Invalid IdToken Issuer.', 'token_invalid'],
    ['IdToken expired.', 'token_expired'],
    ['Invalid IdToken Audience.', 'audience_mismatch'],
    ['Invalid IdToken Nonce.', 'token_invalid'],
    ['Invalid IdToken Subject Identifier.', 'token_invalid'],
    ['A text that LINE may add.', 'token_invalid'],
  ])("translates LINE's %j into %s", async (error_description, code) => {
    const { line, call, tokensOf } = setUp()
    const { id_token } = await tokensOf()
    const body = { error: 'invalid_request', error_description }
    line.breakNext({ path: '/oauth2/v2.1/verify' }, { kind: 'json', status: 400, body })
    expect(await problemOf(await call('session', { id_token }))).toBe(`401 ${code}`)
  })

  it('tolerates members that LINE adds', async () => {
    const { line, call, tokensOf } = setUp()
    const { id_token } = await tokensOf()
    line.breakNext({ path: '/oauth2/v2.1/verify' }, answeringAlso({ new_member: [1] }))
    expect((await call('session', { id_token })).status).toBe(200)
  })
})
