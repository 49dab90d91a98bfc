import { createLocalJWKSet, jwtVerify } from 'jose'
import { describe, expect, it } from 'vitest'
import { SEED_CHANNEL_ID, type LinePlatform } from './index'
import { authorizeUrl, bearer, get, login, post, setUp, tokenForm, TOKEN_URL } from './testing'

const error = async (answer: Response): Promise<unknown> => ({
  status: answer.status,
  body: await answer.json(),
})

const invalidGrant = (error_description: string) => ({
  status: 400,
  body: { error: 'invalid_grant', error_description },
})

async function exchange(line: LinePlatform, changes: Record<string, string> = {}, person = 'hanako') {
  const back = await login(line, authorizeUrl(), { person })
  return post(line, TOKEN_URL, tokenForm(back, changes))
}

describe('a LIFF code', () => {
  it('becomes tokens for twelve hours', async () => {
    const { line } = setUp()
    expect(await (await exchange(line)).json()).toMatchObject({
      access_token: expect.stringMatching(/^eyJhbGciOiJIUzI1NiJ9\.[\w-]+\.[\w-]+$/),
      expires_in: 43_200,
      scope: 'openid profile',
      token_type: 'Bearer',
    })
  })

  it('is refused with another verifier', async () => {
    const answer = await exchange(setUp().line, { code_verifier: 'w'.repeat(43) })
    expect(await error(answer)).toEqual(invalidGrant('code_verifier does not match'))
  })

  it('is refused without a verifier, even with the channel secret', async () => {
    const { line } = setUp()
    const form = tokenForm(await login(line, authorizeUrl()), { client_secret: 'emulated-channel-secret' })
    delete form['code_verifier']
    expect(await error(await post(line, TOKEN_URL, form))).toEqual(invalidGrant('code_verifier is required'))
  })

  it('works once', async () => {
    const { line } = setUp()
    const form = tokenForm(await login(line, authorizeUrl()))
    expect((await post(line, TOKEN_URL, form)).status).toBe(200)
    expect(await error(await post(line, TOKEN_URL, form))).toEqual(invalidGrant('invalid authorization code'))
  })

  it('lives ten minutes', async () => {
    const { line, clock } = setUp()
    const form = tokenForm(await login(line, authorizeUrl()))
    clock.advance(10 * 60 * 1000)
    expect(await error(await post(line, TOKEN_URL, form))).toEqual(invalidGrant('invalid authorization code'))
  })

  it('is bound to its redirect_uri and its app', async () => {
    const { line } = setUp()
    expect((await exchange(line, { redirect_uri: 'https://app.example.com/other' })).status).toBe(400)
    expect((await exchange(line, { appId: '1234567890-Zzzzzzzz' })).status).toBe(400)
  })
})

describe('an ID token', () => {
  it('of LIFF is ES256 and verifies with the published keys', async () => {
    const { line, clock } = setUp()
    const { id_token } = await (await exchange(line)).json()
    const jwks = createLocalJWKSet(await (await get(line, 'https://api.line.me/oauth2/v2.1/certs')).json())
    const options = {
      issuer: 'https://access.line.me',
      audience: SEED_CHANNEL_ID,
      currentDate: new Date(clock.now()),
    }
    const { payload, protectedHeader } = await jwtVerify(id_token, jwks, options)
    expect(protectedHeader).toEqual({
      kid: expect.stringMatching(/^[0-9a-f]{64}$/),
      typ: 'JWT',
      alg: 'ES256',
    })
    expect(payload).toEqual({
      iss: 'https://access.line.me',
      sub: `U${'a1'.repeat(16)}`,
      aud: SEED_CHANNEL_ID,
      exp: clock.now() / 1000 + 3600,
      iat: clock.now() / 1000,
      amr: ['pwd'],
      name: '山田 花子',
      picture: 'https://profile.line-scdn.net/0hanako',
      email: 'hanako@example.com',
    })
  })

  it('of web login is HS256 with the channel secret, and the token lives thirty days', async () => {
    const { line, clock } = setUp()
    const redirect_uri = 'https://www.example.com/callback'
    const code = line.issueCode({
      personId: 'alice',
      channelId: SEED_CHANNEL_ID,
      redirectUri: redirect_uri,
      scopes: ['openid'],
      amr: 'pwd',
      origin: { tag: 'web', nonce: 'n-1' },
    })
    const client = { client_id: SEED_CHANNEL_ID, client_secret: 'emulated-channel-secret' }
    const answer = await post(line, TOKEN_URL, {
      grant_type: 'authorization_code',
      code,
      redirect_uri,
      ...client,
    })
    const { id_token, expires_in } = await answer.json()
    expect(expires_in).toBe(2_592_000)
    const secret = new TextEncoder().encode(client.client_secret)
    const { payload, protectedHeader } = await jwtVerify(id_token, secret, {
      currentDate: new Date(clock.now()),
    })
    expect(protectedHeader).toEqual({ typ: 'JWT', alg: 'HS256' })
    expect(payload).toMatchObject({ nonce: 'n-1', sub: `U${'c3'.repeat(16)}` })
    expect(payload).not.toHaveProperty('name')
  })

  it('has no e-mail of somebody without one, nor of somebody who unticked it', async () => {
    const { line } = setUp()
    const claims = async (idToken: string) =>
      (await post(line, VERIFY, { id_token: idToken, client_id: SEED_CHANNEL_ID })).json()
    const { idToken = '' } = await line.issueTokens({ person: 'no-email', app: '1234567890-AbcdEfgh' })
    expect(await claims(idToken)).not.toHaveProperty('email')
    const back = await login(line, authorizeUrl(), { email: 'no' })
    const { id_token } = await (await post(line, TOKEN_URL, tokenForm(back))).json()
    expect(await claims(id_token)).toMatchObject({ name: '山田 花子' })
    expect(await claims(id_token)).not.toHaveProperty('email')
  })

  it('still verifies after a key rotation, unless the old key was forgotten', async () => {
    const { line } = setUp()
    const { idToken = '' } = await line.issueTokens({ person: 'alice', app: '1234567890-AbcdEfgh' })
    const status = async () =>
      (await post(line, VERIFY, { id_token: idToken, client_id: SEED_CHANNEL_ID })).status
    line.keys.rotate()
    expect(await status()).toBe(200)
    line.keys.rotate({ forget: true })
    expect(await status()).toBe(400)
  })
})

const VERIFY = 'https://api.line.me/oauth2/v2.1/verify'

describe('verifying an access token', () => {
  const verify = (line: LinePlatform, token: string) => get(line, `${VERIFY}?access_token=${token}`)
  const issue = async (line: LinePlatform) =>
    (await line.issueTokens({ person: 'hanako', app: '1234567890-AbcdEfgh' })).accessToken

  it('names the channel and the scopes, never email', async () => {
    const { line, clock } = setUp()
    const token = await issue(line)
    clock.advance(10_500)
    expect(await (await verify(line, token)).json()).toEqual({
      scope: 'openid profile',
      client_id: SEED_CHANNEL_ID,
      expires_in: 43_189,
    })
  })

  it.each([
    ['The access token not JWS', () => undefined, 'nonsense'],
    ['The access token expired', (line: LinePlatform, token: string) => line.expireAccessToken(token)],
    ['The access token revoked', (line: LinePlatform, token: string) => line.closeLiffWindow(token)],
  ])('%s', async (text, spoil, other?: string) => {
    const { line } = setUp()
    const token = await issue(line)
    spoil(line, token)
    const answer = await verify(line, other ?? token)
    expect(await error(answer)).toEqual({
      status: 400,
      body: { error: 'invalid_request', error_description: text },
    })
    expect(answer.headers.get('x-line-request-id')).toBeTruthy()
    const profile = await get(line, 'https://api.line.me/v2/profile', bearer(other ?? token))
    expect(await error(profile)).toEqual({ status: 401, body: { message: text } })
  })
})

describe('verifying an ID token', () => {
  const check = async (form: Record<string, string>, ageMs = 0) => {
    const { line, clock } = setUp()
    const { idToken = '' } = await line.issueTokens({ person: 'hanako', app: '1234567890-AbcdEfgh' })
    clock.advance(ageMs)
    return (await post(line, VERIFY, { id_token: idToken, client_id: SEED_CHANNEL_ID, ...form })).json()
  }

  it('gives the claims', async () => {
    expect(await check({})).toMatchObject({ sub: `U${'a1'.repeat(16)}`, name: '山田 花子' })
  })

  it.each([
    ['Invalid IdToken.', { id_token: 'a.b.c' }, 0],
    ['IdToken expired.', {}, 3_600_000],
    ['Invalid IdToken Audience.', { client_id: '1111111111' }, 0],
    ['Invalid IdToken Nonce.', { nonce: 'x' }, 0],
    ['Invalid IdToken Subject Identifier.', { user_id: 'U0' }, 0],
  ])('%s', async (error_description, form: Record<string, string>, age) => {
    expect(await check(form, age)).toEqual({ error: 'invalid_request', error_description })
  })
})

it('profile, userinfo, friendship and revoke speak for the holder of the token', async () => {
  const { line } = setUp()
  const { accessToken } = await line.issueTokens({ person: 'hanako', app: '1234567890-AbcdEfgh' })
  line.friends.add('hanako', SEED_CHANNEL_ID)
  const ask = async (path: string) =>
    (await get(line, `https://api.line.me${path}`, bearer(accessToken))).json()
  expect(await ask('/v2/profile')).toMatchObject({
    displayName: '山田 花子',
    statusMessage: '本を読んでいます',
  })
  expect(await ask('/oauth2/v2.1/userinfo')).toMatchObject({ sub: `U${'a1'.repeat(16)}`, name: '山田 花子' })
  expect(await ask('/friendship/v1/status')).toEqual({ friendFlag: true })
  const form = { access_token: accessToken, client_id: SEED_CHANNEL_ID }
  expect((await post(line, 'https://api.line.me/oauth2/v2.1/revoke', form)).status).toBe(200)
  expect(await ask('/v2/profile')).toEqual({ message: 'The access token revoked' })
})
