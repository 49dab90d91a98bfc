import * as oidc from 'openid-client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  createClock,
  createLinePlatform,
  SEED_CHANNEL_ID,
  type LinePlatform,
  type SettableClock,
} from '../index'
import { startLineNetwork, type LineNetwork } from './network'
import { createPerson, type Deeds } from './person'

const CALLBACK = 'https://www.example.com/callback'
const SECRET = 'emulated-channel-secret'
const HANAKO = `U${'a1'.repeat(16)}`

let clock: SettableClock
let line: LinePlatform
let network: LineNetwork
let person: ReturnType<typeof createPerson>

beforeEach(async () => {
  // Beside the system's time, because the client judges by that.
  clock = createClock()
  line = createLinePlatform({ clock })
  person = createPerson()
  network = await startLineNetwork(line.fetch)
})

afterEach(() => network.close())

/** Web login's ID tokens are HS256, which the discovery document does not say (LINE docs): the client must be told. */
const discover = () =>
  oidc.discovery(new URL('https://access.line.me'), SEED_CHANNEL_ID, {
    client_secret: SECRET,
    id_token_signed_response_alg: 'HS256',
  })

async function authorize(config: oidc.Configuration, params: Record<string, string> = {}) {
  const verifier = oidc.randomPKCECodeVerifier()
  const checks = {
    pkceCodeVerifier: verifier,
    expectedState: oidc.randomState(),
    expectedNonce: oidc.randomNonce(),
  }
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: CALLBACK,
    scope: 'openid profile email',
    state: checks.expectedState,
    nonce: checks.expectedNonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...params,
  })
  return { url, checks }
}

async function logIn(params: Record<string, string> = {}, deeds: Deeds = {}) {
  const config = await discover()
  const { url, checks } = await authorize(config, params)
  const back = await person.login(url, deeds)
  const expected = params['max_age'] === undefined ? checks : { ...checks, maxAge: Number(params['max_age']) }
  const tokens = await oidc.authorizationCodeGrant(config, back.url, expected)
  return { config, back: back.url, tokens, claims: tokens.claims() }
}

describe('openid-client', () => {
  it('finds LINE by its discovery document', async () => {
    expect((await discover()).serverMetadata()).toMatchObject({
      issuer: 'https://access.line.me',
      token_endpoint: 'https://api.line.me/oauth2/v2.1/token',
    })
  })

  it('logs in with state, nonce and PKCE', async () => {
    const { tokens, claims, back } = await logIn()
    expect(claims).toMatchObject({
      sub: HANAKO,
      name: '山田 花子',
      email: 'hanako@example.com',
      amr: ['pwd'],
    })
    expect(claims).not.toHaveProperty('auth_time')
    expect(tokens).toMatchObject({ expires_in: 2_592_000, scope: 'openid profile', token_type: 'bearer' })
    expect(back.searchParams.has('friendship_status_changed')).toBe(false)
  })

  it('reads the user information', async () => {
    const { config, tokens } = await logIn()
    expect(await oidc.fetchUserInfo(config, tokens.access_token, HANAKO)).toMatchObject({ name: '山田 花子' })
  })
})
