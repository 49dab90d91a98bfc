import { describe, expect, it } from 'vitest'
import { SEED_LIFF_ID, type Scope } from '../line-platform'
import { answeringAlso, FOREIGN_LIFF_ID, HANAKO, HOUR, problemOf, setUp } from './testing'

const withAccessToken = () => setUp({ token: 'access' })

describe('session with an access token', () => {
  it.each<{ scopes: Scope[]; asked: string }>([
    { scopes: ['openid', 'profile'], asked: '/v2/profile' },
    { scopes: ['openid'], asked: '/oauth2/v2.1/userinfo' },
  ])('asks $asked who it is when $scopes were granted', async ({ scopes, asked }) => {
    const { line, backend, call } = withAccessToken()
    const { accessToken } = await line.issueTokens({ person: 'hanako', app: SEED_LIFF_ID, scopes })
    expect((await call('session', { access_token: accessToken })).status).toBe(200)
    expect(line.requests.list().map(({ path }) => path)).toEqual(['/oauth2/v2.1/verify', asked])
    expect(backend.sessions.list()).toEqual([HANAKO])
  })

  it('refuses a token for which LINE names nobody', async () => {
    const { line, call } = withAccessToken()
    const order = { person: 'hanako', app: SEED_LIFF_ID, scopes: ['chat_message.write'] as const }
    const { accessToken } = await line.issueTokens(order)
    expect(await problemOf(await call('session', { access_token: accessToken }))).toBe('401 token_invalid')
  })

  it('refuses a live token of another channel and asks nothing more', async () => {
    const { line, call, tokensOf } = withAccessToken()
    const { access_token } = await tokensOf('hanako', FOREIGN_LIFF_ID)
    expect(await problemOf(await call('session', { access_token }))).toBe('401 audience_mismatch')
    expect(line.requests.list()).toHaveLength(1)
  })

  it('refuses an expired token', async () => {
    const { clock, call, tokensOf } = withAccessToken()
    const { access_token } = await tokensOf()
    clock.advance(12 * HOUR)
    expect(await problemOf(await call('session', { access_token }))).toBe('401 token_expired')
  })

  it.each([0, -1])('refuses a token that has %i seconds left, though LINE says 200', async (expires_in) => {
    const { line, call, tokensOf } = withAccessToken()
    const { access_token } = await tokensOf()
    line.breakNext({ path: '/oauth2/v2.1/verify' }, answeringAlso({ expires_in }))
    expect(await problemOf(await call('session', { access_token }))).toBe('401 token_expired')
  })

  it('refuses a revoked token', async () => {
    const { line, call, tokensOf } = withAccessToken()
    const { access_token } = await tokensOf()
    line.closeLiffWindow(access_token)
    expect(await problemOf(await call('session', { access_token }))).toBe('401 token_revoked')
  })

  it('refuses a token that is revoked between the two questions', async () => {
    const { line, call, tokensOf } = withAccessToken()
    const { access_token } = await tokensOf()
    const body = { message: 'The access token revoked' }
    line.breakNext({ path: '/v2/profile' }, { kind: 'json', status: 401, body })
    expect(await problemOf(await call('session', { access_token }))).toBe('401 token_revoked')
  })

  it.each(['garbled', 'two\nlines', '日本'])('refuses %j', async (access_token) => {
    const { call } = withAccessToken()
    expect(await problemOf(await call('session', { access_token }))).toBe('401 token_invalid')
  })
})
