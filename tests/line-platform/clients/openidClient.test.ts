import { decodeProtectedHeader, jwtVerify } from 'jose'
import * as oidc from 'openid-client'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { SEED_BOT_CHANNEL_ID, SEED_CHANNEL_ID, userAgents, type Payloads } from '../index'
import { startLineNetwork, type LineNetwork } from './network'
import { createPerson } from './person'
import { CALLBACK, CHANNEL_SECRET, openWebsite, type Website } from './website'

const HANAKO = `U${'a1'.repeat(16)}`
const ALICE = `U${'c3'.repeat(16)}`
const SECRET = new TextEncoder().encode(CHANNEL_SECRET)
const DAY = 24 * 60 * 60 * 1000

let network: LineNetwork
let site: Website

beforeAll(async () => {
  network = await startLineNetwork()
})

beforeEach(() => {
  site = openWebsite(network)
})

afterAll(() => network.close())

describe.each<Payloads>(['as-documented', 'changed'])('openid-client, payloads %s', (payloads) => {
  beforeEach(() => {
    site.line.knobs.payloads = payloads
  })

  it('finds LINE by its discovery document', async () => {
    expect((await site.discover()).serverMetadata()).toMatchObject({
      issuer: 'https://access.line.me',
      token_endpoint: 'https://api.line.me/oauth2/v2.1/token',
    })
  })

  it('logs in with state, nonce and PKCE', async () => {
    const { tokens, claims, back } = await site.logIn()
    expect(claims).toMatchObject({
      sub: HANAKO,
      aud: SEED_CHANNEL_ID,
      name: '山田 花子',
      email: 'hanako@example.com',
      amr: ['pwd'],
    })
    expect(claims).not.toHaveProperty('auth_time')
    expect(tokens).toMatchObject({ expires_in: 2_592_000, scope: 'openid profile', token_type: 'bearer' })
    expect([...back.searchParams.keys()]).toEqual(['code', 'state'])
  })

  it('reads the user information', async () => {
    const { config, tokens } = await site.logIn()
    expect(await oidc.fetchUserInfo(config, tokens.access_token, HANAKO)).toMatchObject({ name: '山田 花子' })
  })

  it('refreshes: a new access token, the same refresh token, no ID token', async () => {
    const { config, tokens } = await site.logIn()
    const again = await oidc.refreshTokenGrant(config, tokens.refresh_token ?? '')
    expect(again.access_token).not.toBe(tokens.access_token)
    expect(again.refresh_token).toBe(tokens.refresh_token)
    expect(again.id_token).toBeUndefined()
  })
})

describe('ID tokens', () => {
  it('of a website are HS256, signed with the channel secret', async () => {
    const { tokens } = await site.logIn()
    const { protectedHeader } = await jwtVerify(tokens.id_token ?? '', SECRET, { audience: SEED_CHANNEL_ID })
    expect(protectedHeader).toEqual({ typ: 'JWT', alg: 'HS256' })
  })

  it('are ES256 where a key type is asked for, and verify with the published keys', async () => {
    const config = await site.discover('ES256')
    oidc.enableNonRepudiationChecks(config)
    const { url, checks } = await site.authorize(config)
    const back = await site.person.login(url)
    const tokens = await oidc.authorizationCodeGrant(config, back.url, checks, { id_token_key_type: 'JWK' })
    expect(decodeProtectedHeader(tokens.id_token ?? '')).toMatchObject({ alg: 'ES256' })
    expect(tokens.claims()).toMatchObject({ sub: HANAKO })
  })

  it('carry auth_time when max_age was asked for', async () => {
    const { claims } = await site.logIn({ max_age: '60' })
    expect(claims?.auth_time).toBeCloseTo(Date.now() / 1000, -1)
  })

  it.each([
    ['openid', { openid: true, name: undefined, email: undefined, scope: 'openid' }],
    ['profile', { openid: false, name: undefined, email: undefined, scope: 'profile' }],
    ['openid email', { openid: true, name: undefined, email: 'hanako@example.com', scope: 'openid' }],
    ['profile openid', { openid: true, name: '山田 花子', email: undefined, scope: 'openid profile' }],
  ])('hold what %s allows', async (scope, expected) => {
    const config = await site.discover()
    const { url, checks } = await site.authorize(config, { scope })
    const back = await site.person.login(url)
    const { expectedNonce, ...others } = checks
    const expectedChecks = expected.openid ? { ...others, expectedNonce } : others
    const tokens = await oidc.authorizationCodeGrant(config, back.url, expectedChecks)
    const claims = tokens.claims()
    expect({ openid: claims !== undefined, scope: tokens.scope }).toEqual({
      openid: expected.openid,
      scope: expected.scope,
    })
    expect(claims?.['name']).toBe(expected.name)
    expect(claims?.['email']).toBe(expected.email)
  })

  it('lack what the person did not allow', async () => {
    const { claims, tokens } = await site.logIn({}, { untick: ['profile', 'email'] })
    expect(claims).not.toHaveProperty('name')
    expect(claims).not.toHaveProperty('email')
    expect(tokens.scope).toBe('openid')
  })
})

describe('the way in', () => {
  it('is e-mail first, or the QR code where the website or the person wants it', async () => {
    expect((await site.logIn()).claims).toMatchObject({ amr: ['pwd'] })
    const fresh = { prompt: 'login' }
    expect((await site.logIn({ ...fresh, initial_amr_display: 'lineqr' })).claims).toMatchObject({
      amr: ['lineqr'],
    })
    expect((await site.logIn(fresh, { method: 'switch' })).claims).toMatchObject({ amr: ['lineqr'] })
    const alone = { ...fresh, switch_amr: 'false' }
    expect((await site.logIn(alone, { method: 'switch' })).claims).toMatchObject({ amr: ['pwd'] })
  })

  it('is a single tap for who logged in before', async () => {
    await site.logIn()
    const { url } = await site.authorize(await site.discover())
    expect((await site.person.look(url)).html).toContain('Continue as')
    expect((await site.logIn()).claims).toMatchObject({ amr: ['linesso'], sub: HANAKO })
  })

  it('is a login again with prompt=login, and after max_age', async () => {
    await site.logIn()
    expect((await site.logIn({ prompt: 'login' }, { person: 'alice' })).claims).toMatchObject({
      amr: ['pwd'],
      sub: ALICE,
    })
    site.clock.advance(61_000)
    expect((await site.logIn({ max_age: '3600' })).claims).toMatchObject({ amr: ['linesso'] })
    expect((await site.logIn({ max_age: '60' })).claims).toMatchObject({ amr: ['pwd'] })
  })

  it.each(['in-app-ios', 'in-app-android'] as const)('is automatic in %s', async (kind) => {
    const deeds = { userAgent: userAgents[kind] }
    expect((await site.logIn({}, deeds)).claims).toMatchObject({ amr: ['lineautologin'] })
  })

  it('is automatic before single sign-on where LINE is on the device, unless switched off', async () => {
    await site.logIn()
    site.line.knobs.lineAppOnDevice = true
    site.line.knobs.deviceUser = 'alice'
    expect((await site.logIn()).claims).toMatchObject({ amr: ['lineautologin'], sub: ALICE })
    for (const off of [{ disable_auto_login: 'true' }, { disable_ios_auto_login: 'true' }]) {
      const { claims } = await site.logIn(off, { userAgent: userAgents['safari-ios'] })
      expect(claims).toMatchObject({ amr: ['linesso'], sub: HANAKO })
    }
    const android = { userAgent: userAgents['chrome-android'] }
    expect((await site.logIn({ disable_ios_auto_login: 'true' }, android)).claims).toMatchObject({
      amr: ['lineautologin'],
    })
  })

  it('may fail automatically: another state, until auto login is switched off', async () => {
    Object.assign(site.line.knobs, { lineAppOnDevice: true, autoLogin: 'fails' })
    await expect(site.logIn()).rejects.toMatchObject({ code: 'OAUTH_INVALID_RESPONSE' })
    expect((await site.logIn({ disable_auto_login: 'true' })).claims).toMatchObject({ amr: ['pwd'] })
  })

  it.each([
    ['xx ja-JP en', 'LINEにログイン'],
    ['zh-CN zh-HK', '登入LINE'],
    ['in ko', 'Masuk ke LINE'],
    ['* not_a_tag', 'Log in to LINE'],
  ])('speaks the best language of "%s"', async (ui_locales, words) => {
    const { url } = await site.authorize(await site.discover(), { ui_locales })
    expect((await site.person.look(url)).html).toContain(words)
  })
})

describe('consent', () => {
  const asked = async (params: Record<string, string> = {}) => {
    const { url } = await site.authorize(await site.discover(), params)
    const before = site.line.requests.matching({
      path: '/oauth2/v2.1/authorize/consent',
      method: 'POST',
    }).length
    await site.person.login(url)
    const path = '/oauth2/v2.1/authorize/consent'
    return site.line.requests.matching({ path, method: 'POST' }).length > before
  }

  it('is asked once, more is asked for, and prompt=consent asks again', async () => {
    const few = { scope: 'openid' }
    expect(await asked(few)).toBe(true)
    expect(await asked(few)).toBe(false)
    expect(await asked({ scope: 'openid profile' })).toBe(true)
    expect(await asked({ ...few, prompt: 'consent' })).toBe(true)
  })

  it('for the e-mail address is asked again after a period and when it changed', async () => {
    expect(await asked()).toBe(true)
    expect(await asked()).toBe(false)
    site.line.people.put({ ...site.line.people.get('hanako'), email: 'new@example.com' })
    expect(await asked()).toBe(true)
    site.clock.advance(90 * DAY)
    expect(await asked({ scope: 'openid profile' })).toBe(false)
    expect(await asked()).toBe(true)
  })
})

describe('adding a friend', () => {
  const changed = (back: URL) => back.searchParams.get('friendship_status_changed')

  it.each(['normal', 'aggressive'])('with bot_prompt=%s is told to website and bot', async (bot_prompt) => {
    const { back } = await site.logIn({ bot_prompt }, { tickFriend: true })
    expect(changed(back)).toBe('true')
    expect(site.line.friends.has('hanako', SEED_BOT_CHANNEL_ID)).toBe(true)
    expect(changed((await site.logIn({ bot_prompt, prompt: 'consent' })).back)).toBe('false')
    expect(changed((await site.logIn({ bot_prompt })).back)).toBeNull()
  })

  it('may be declined', async () => {
    expect(changed((await site.logIn({ bot_prompt: 'aggressive' })).back)).toBe('false')
    expect(site.line.friends.has('hanako', SEED_BOT_CHANNEL_ID)).toBe(false)
  })

  it('is not offered without a linked account', async () => {
    site.line.registerChannel(seedChannel())
    expect(changed((await site.logIn({ bot_prompt: 'normal' })).back)).toBeNull()
  })
})

const seedChannel = () => ({
  channelId: SEED_CHANNEL_ID,
  secret: CHANNEL_SECRET,
  name: 'Sakura Books',
  emailPermission: true,
  callbackUrls: [CALLBACK, 'https://other.example.com/line?fixed=1'],
})

describe('errors at the callback', () => {
  it.each([
    ['ACCESS_DENIED', {}, { answer: 'cancel' }],
    ['UNSUPPORTED_RESPONSE_TYPE', { response_type: 'token' }, {}],
    ['INVALID_SCOPE', { scope: 'email' }, {}],
    ['INVALID_SCOPE', { scope: 'profile email' }, {}],
    ['INVALID_SCOPE', { scope: 'openid friends' }, {}],
    ['INVALID_REQUEST', { prompt: 'select_account' }, {}],
    ['INVALID_REQUEST', { max_age: 'soon' }, {}],
    ['INVALID_REQUEST', { bot_prompt: 'always' }, {}],
    ['INVALID_REQUEST', { code_challenge_method: 'plain' }, {}],
    ['INVALID_REQUEST', { code_challenge: 'short' }, {}],
    ['INVALID_REQUEST', { response_mode: 'fragment' }, {}],
    ['LOGIN_REQUIRED', { prompt: 'none' }, {}],
  ] as const)('%s for %o %o', async (error, params, deeds) => {
    expect(await site.refusedWith(params, deeds)).toBe(error)
  })

  it('prompt=none goes through once everything is known, and not without consent', async () => {
    await site.logIn({ scope: 'openid' })
    expect((await site.logIn({ scope: 'openid', prompt: 'none' })).claims).toMatchObject({ amr: ['linesso'] })
    expect(await site.refusedWith({ scope: 'openid profile', prompt: 'none' })).toBe('INTERACTION_REQUIRED')
  })

  it('e-mail is an invalid scope for a channel without the permission', async () => {
    site.line.registerChannel({ ...seedChannel(), emailPermission: false })
    expect(await site.refusedWith({})).toBe('INVALID_SCOPE')
  })

  it('state is mandatory and may come once', async () => {
    const { url } = await site.authorize(await site.discover())
    const twice = new URL(url)
    twice.searchParams.append('state', 'another')
    url.searchParams.delete('state')
    for (const bad of [url, twice]) {
      const { url: back } = await site.person.login(bad)
      expect(back.searchParams.get('error')).toBe('INVALID_REQUEST')
    }
  })

  it.each([
    ['client_id', '1111111111'],
    ['redirect_uri', 'https://www.example.com/other'],
    ['redirect_uri', 'https://www.example.com.evil.test/callback'],
    ['redirect_uri', 'http://www.example.com/callback'],
    ['redirect_uri', `${CALLBACK}#here`],
  ])('there are none for a bad %s (%s): LINE shows its own page', async (name, value) => {
    const { url } = await site.authorize(await site.discover())
    url.searchParams.set(name, value)
    expect(await site.person.look(url)).toMatchObject({ status: 400, html: expect.stringContaining(name) })
  })

  it('there are none for a channel in development: LINE shows its own page', async () => {
    site.line.registerChannel({ ...seedChannel(), published: false })
    const { url } = await site.authorize(await site.discover())
    expect(await site.person.look(url)).toMatchObject({ status: 400 })
  })
})

it.each([CALLBACK, 'https://other.example.com/line'])(
  'comes back to %s, one of several callback URLs',
  async (callback) => {
    site.line.registerChannel(seedChannel())
    const { back, claims } = await site.logIn({ redirect_uri: callback })
    expect(back.href.startsWith(`${callback}?code=`)).toBe(true)
    expect(claims).toMatchObject({ sub: HANAKO })
  },
)

describe('response modes', () => {
  const answerOf = async (response_mode: string) => {
    const config = await site.discover()
    const { url, checks } = await site.authorize(config, { response_mode })
    return { config, checks, back: await site.person.login(url) }
  }

  it('form_post posts code and state', async () => {
    const { config, checks, back } = await answerOf('form_post')
    expect(back.url.href).toBe(CALLBACK)
    const body = new URLSearchParams({ code: back.form['code'] ?? '', state: back.form['state'] ?? '' })
    const posted = new Request(back.url, { method: 'POST', body })
    expect((await oidc.authorizationCodeGrant(config, posted, checks)).claims()).toMatchObject({
      sub: HANAKO,
    })
  })

  it.each(['jwt', 'query.jwt', 'form_post.jwt'])('%s puts them into a JWT', async (mode) => {
    const { config, checks, back } = await answerOf(mode)
    const response = mode === 'form_post.jwt' ? back.form['response'] : back.url.searchParams.get('response')
    const { payload } = await jwtVerify<{ code: string; state: string }>(response ?? '', SECRET, {
      issuer: 'https://access.line.me',
      audience: SEED_CHANNEL_ID,
    })
    const plain = new URL(`${CALLBACK}?${new URLSearchParams({ code: payload.code, state: payload.state })}`)
    expect((await oidc.authorizationCodeGrant(config, plain, checks)).claims()).toMatchObject({ sub: HANAKO })
  })
})

describe('tokens', () => {
  const exchange = async (change: (config: oidc.Configuration) => Promise<oidc.Configuration>) => {
    const config = await site.discover()
    const { url, checks } = await site.authorize(config)
    const back = await site.person.login(url)
    return oidc.authorizationCodeGrant(await change(config), back.url, checks)
  }

  it('are refused without the right secret', async () => {
    const withSecret = (client_secret: string) => () =>
      oidc.discovery(new URL('https://access.line.me'), SEED_CHANNEL_ID, { client_secret })
    await expect(exchange(withSecret('wrong'))).rejects.toMatchObject({ error: 'invalid_client' })
  })

  it('are refused for a code that was used', async () => {
    const config = await site.discover()
    const { url, checks } = await site.authorize(config)
    const back = await site.person.login(url)
    await oidc.authorizationCodeGrant(config, back.url, checks)
    await expect(oidc.authorizationCodeGrant(config, back.url, checks)).rejects.toMatchObject({
      error: 'invalid_grant',
      status: 400,
    })
  })

  it('are refused for another verifier', async () => {
    const config = await site.discover()
    const { url, checks } = await site.authorize(config)
    const back = await site.person.login(url)
    const other = { ...checks, pkceCodeVerifier: oidc.randomPKCECodeVerifier() }
    await expect(oidc.authorizationCodeGrant(config, back.url, other)).rejects.toMatchObject({
      error: 'invalid_grant',
    })
  })

  it('live thirty days, and can be refreshed for ninety days that no refresh extends', async () => {
    const { config, tokens } = await site.logIn()
    const refresh = tokens.refresh_token ?? ''
    site.clock.advance(30 * DAY)
    await expect(oidc.fetchUserInfo(config, tokens.access_token, HANAKO)).rejects.toMatchObject({
      code: 'OAUTH_RESPONSE_IS_NOT_CONFORM',
    })
    const again = await oidc.refreshTokenGrant(config, refresh)
    await oidc.fetchUserInfo(config, again.access_token, HANAKO)
    site.clock.advance(60 * DAY - 60_000)
    await oidc.refreshTokenGrant(config, refresh)
    site.clock.advance(60_000)
    await expect(oidc.refreshTokenGrant(config, refresh)).rejects.toMatchObject({
      error: 'invalid_grant',
      error_description: 'invalid refresh token',
      status: 400,
    })
  })
})

it('two people in two browsers do not meet', async () => {
  await site.logIn()
  const config = await site.discover()
  const { url, checks } = await site.authorize(config)
  const back = await createPerson().login(url, { person: 'alice' })
  expect((await oidc.authorizationCodeGrant(config, back.url, checks)).claims()).toMatchObject({ sub: ALICE })
})
