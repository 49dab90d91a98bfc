import { createLocalJWKSet, decodeProtectedHeader, errors, jwtVerify, decodeJwt, type JWTPayload } from 'jose'
import type { World } from '../world'
import { ID_TOKEN_ISSUER } from './idToken'

export interface Expectation {
  readonly clientId: string
  readonly nonce?: string
  readonly userId?: string
}

export type IdTokenVerdict =
  { readonly tag: 'good'; readonly claims: JWTPayload } | { readonly tag: 'bad'; readonly why: string }

const bad = (why: string): IdTokenVerdict => ({ tag: 'bad', why })

/** The signature alone; claims are judged below, in LINE's words. */
async function signedClaims(world: World, idToken: string): Promise<JWTPayload> {
  const { alg } = decodeProtectedHeader(idToken)
  // Far enough in the past that the library never judges the time: the emulator's clock does.
  const options = { currentDate: new Date(0) }
  if (alg === 'ES256') {
    const { payload } = await jwtVerify(idToken, createLocalJWKSet(await world.keys.jwks()), options)
    return payload
  }
  const { aud } = decodeJwt(idToken)
  const channel = typeof aud === 'string' ? world.apps.channel(aud) : undefined
  if (!channel) throw new errors.JWTInvalid('no such channel')
  const secret = new TextEncoder().encode(channel.secret)
  const { payload } = await jwtVerify(idToken, secret, { ...options, algorithms: ['HS256'] })
  return payload
}

/** `POST /oauth2/v2.1/verify` with LINE's texts (LINE docs). Which check comes first is inferred. */
export async function verifyIdToken(
  world: World,
  idToken: string,
  expected: Expectation,
): Promise<IdTokenVerdict> {
  let claims: JWTPayload
  try {
    claims = await signedClaims(world, idToken)
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof TypeError) return bad('Invalid IdToken.')
    throw error
  }
  if (claims.iss !== ID_TOKEN_ISSUER) return bad('Invalid IdToken Issuer.')
  if ((claims.exp ?? 0) * 1000 <= world.clock.now()) return bad('IdToken expired.')
  if (claims.aud !== expected.clientId) return bad('Invalid IdToken Audience.')
  if (expected.nonce !== undefined && claims.nonce !== expected.nonce) return bad('Invalid IdToken Nonce.')
  if (expected.userId !== undefined && claims.sub !== expected.userId)
    return bad('Invalid IdToken Subject Identifier.')
  return { tag: 'good', claims }
}
