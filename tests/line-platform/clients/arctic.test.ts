import { decodeIdToken, generateCodeVerifier, generateState, Line, OAuth2RequestError } from 'arctic'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { SEED_CHANNEL_ID, type Payloads } from '../index'
import { startLineNetwork, type LineNetwork } from './network'
import { CALLBACK, CHANNEL_SECRET, openWebsite, type Website } from './website'

const HANAKO = `U${'a1'.repeat(16)}`
/** LINE docs, `redirect_uri`: any query may be added to a callback URL. */
const WITH_QUERY = `${CALLBACK}?from=line&n=1`

let network: LineNetwork
let site: Website

beforeAll(async () => {
  network = await startLineNetwork()
})

beforeEach(() => {
  site = openWebsite(network)
})

afterAll(() => network.close())

async function logIn(provider: Line, scopes = ['openid', 'profile', 'email']) {
  const state = generateState()
  const verifier = generateCodeVerifier()
  const { url } = await site.person.login(provider.createAuthorizationURL(state, verifier, scopes))
  expect(url.searchParams.get('state')).toBe(state)
  return { code: url.searchParams.get('code') ?? '', verifier, url }
}

const requestError = (code: string): unknown => expect.objectContaining({ code })

describe.each<Payloads>(['as-documented', 'changed'])(
  "arctic's provider for LINE, payloads %s",
  (payloads) => {
    const provider = new Line(SEED_CHANNEL_ID, CHANNEL_SECRET, WITH_QUERY)

    beforeEach(() => {
      site.line.knobs.payloads = payloads
    })

    it('logs in and reads the ID token', async () => {
      const { code, verifier, url } = await logIn(provider)
      expect(url.href.startsWith(WITH_QUERY)).toBe(true)
      const tokens = await provider.validateAuthorizationCode(code, verifier)
      expect(decodeIdToken(tokens.idToken())).toMatchObject({ sub: HANAKO, email: 'hanako@example.com' })
      expect(tokens.scopes()).toEqual(['openid', 'profile'])
      expect(tokens.accessTokenExpiresAt().getTime()).toBeGreaterThan(Date.now())
    })

    it('refreshes', async () => {
      const { code, verifier } = await logIn(provider)
      const tokens = await provider.validateAuthorizationCode(code, verifier)
      const again = await provider.refreshAccessToken(tokens.refreshToken())
      expect(again.refreshToken()).toBe(tokens.refreshToken())
      expect(again.accessToken()).not.toBe(tokens.accessToken())
    })

    it('sees its refusals as what they are', async () => {
      const { code, verifier } = await logIn(provider)
      const wrong = provider.validateAuthorizationCode(code, generateCodeVerifier())
      await expect(wrong).rejects.toBeInstanceOf(OAuth2RequestError)
      const used = provider.validateAuthorizationCode(code, verifier)
      await expect(used).rejects.toEqual(requestError('invalid_grant'))
      await expect(provider.refreshAccessToken('unknown')).rejects.toEqual(requestError('invalid_grant'))
      const stranger = new Line(SEED_CHANNEL_ID, 'wrong', WITH_QUERY)
      await expect(stranger.refreshAccessToken('unknown')).rejects.toEqual(requestError('invalid_grant'))
      await expect(stranger.validateAuthorizationCode(code, verifier)).rejects.toEqual(
        requestError('invalid_client'),
      )
    })

    it('must prove its secret for a refresh where the channel is a web app alone', async () => {
      site.line.registerChannel({
        channelId: SEED_CHANNEL_ID,
        secret: CHANNEL_SECRET,
        name: 'Sakura Books',
        callbackUrls: [CALLBACK],
        appTypes: ['web'],
      })
      const { code, verifier } = await logIn(provider, ['openid'])
      const tokens = await provider.validateAuthorizationCode(code, verifier)
      const stranger = new Line(SEED_CHANNEL_ID, 'wrong', WITH_QUERY)
      await expect(stranger.refreshAccessToken(tokens.refreshToken())).rejects.toEqual(
        requestError('invalid_client'),
      )
      await provider.refreshAccessToken(tokens.refreshToken())
    })
  },
)
