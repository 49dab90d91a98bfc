import * as oidc from 'openid-client'
import { createClock, createLinePlatform, SEED_CHANNEL_ID } from '../index'
import type { LineNetwork } from './network'
import { createPerson, type Deeds } from './person'

export const CALLBACK = 'https://www.example.com/callback'
export const CHANNEL_SECRET = 'emulated-channel-secret'

/**
 * A website that logs people in with `openid-client`, and a person in front of it.
 *
 * The clock runs beside the system's, because the client judges ID tokens by the latter.
 */
export function openWebsite(network: LineNetwork) {
  const clock = createClock()
  const line = createLinePlatform({ clock })
  network.serve(line.fetch)
  const person = createPerson()

  /** Web login's ID tokens are HS256, which the discovery document does not say (LINE docs): the client must be told. */
  const discover = (algorithm: 'HS256' | 'ES256' = 'HS256') =>
    oidc.discovery(new URL('https://access.line.me'), SEED_CHANNEL_ID, {
      client_secret: CHANNEL_SECRET,
      id_token_signed_response_alg: algorithm,
    })

  async function authorize(config: oidc.Configuration, params: Readonly<Record<string, string>> = {}) {
    const pkceCodeVerifier = oidc.randomPKCECodeVerifier()
    const checks = {
      pkceCodeVerifier,
      expectedState: oidc.randomState(),
      expectedNonce: oidc.randomNonce(),
      ...(params['max_age'] === undefined ? {} : { maxAge: Number(params['max_age']) }),
    }
    const url = oidc.buildAuthorizationUrl(config, {
      redirect_uri: CALLBACK,
      scope: 'openid profile email',
      state: checks.expectedState,
      nonce: checks.expectedNonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(pkceCodeVerifier),
      code_challenge_method: 'S256',
      ...params,
    })
    return { url, checks }
  }

  /** The whole way: discovery, LINE's pages, code, tokens, every check that the client makes. */
  async function logIn(params: Readonly<Record<string, string>> = {}, deeds: Deeds = {}) {
    const config = await discover()
    const { url, checks } = await authorize(config, params)
    const back = await person.login(url, deeds)
    const tokens = await oidc.authorizationCodeGrant(config, back.url, checks)
    return { config, back: back.url, tokens, claims: tokens.claims() }
  }

  /** The error that the client found in LINE's answer. */
  async function refusedWith(params: Readonly<Record<string, string>>, deeds: Deeds = {}) {
    const config = await discover()
    const { url, checks } = await authorize(config, params)
    const back = await person.login(url, deeds)
    const thrown: unknown = await oidc
      .authorizationCodeGrant(config, back.url, checks)
      .catch((e: unknown) => e)
    if (!(thrown instanceof oidc.AuthorizationResponseError)) throw new Error('LINE did not refuse.')
    return thrown.error
  }

  return { clock, line, person, discover, authorize, logIn, refusedWith }
}

export type Website = ReturnType<typeof openWebsite>
