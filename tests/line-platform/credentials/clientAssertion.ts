import { decodeJwt, decodeProtectedHeader, errors, importJWK, jwtVerify, type JWTPayload } from 'jose'
import * as v from 'valibot'
import type { World } from '../world'

/** LINE docs, "Issue channel access tokens v2.1": an assertion is valid for half an hour at most. Seconds. */
const LONGEST_ASSERTION = 30 * 60

const AUDIENCE = 'https://api.line.me/'

export type Assertion =
  | { readonly tag: 'good'; readonly channelId: string; readonly claims: JWTPayload }
  | { readonly tag: 'bad'; readonly why: string }

const bad = (why: string): Assertion => ({ tag: 'bad', why })

const Issuer = v.object({ iss: v.string(), sub: v.string(), exp: v.number() })

async function signedClaims(world: World, assertion: string): Promise<JWTPayload> {
  const { alg, kid } = decodeProtectedHeader(assertion)
  const { iss } = decodeJwt(assertion)
  const jwk = iss === undefined || kid === undefined ? undefined : world.assertionKeys.find(iss, kid)
  if (alg !== 'RS256' || !jwk) throw new errors.JWTInvalid('no such key')
  const { payload } = await jwtVerify(assertion, await importJWK(jwk, alg), {
    algorithms: [alg],
    // Far enough in the past that the library never judges the time: the emulator's clock does.
    currentDate: new Date(0),
  })
  return payload
}

/** Which channel signed this JWT assertion (LINE docs: `iss`, `sub`, `aud`, `exp`). LINE's texts are not documented. */
export async function verifyAssertion(world: World, assertion: string): Promise<Assertion> {
  let payload: JWTPayload
  try {
    payload = await signedClaims(world, assertion)
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof TypeError)
      return bad('Invalid client_assertion')
    throw error
  }
  const claims = v.safeParse(Issuer, payload)
  if (!claims.success || claims.output.iss !== claims.output.sub) return bad('Invalid iss or sub')
  if (payload.aud !== AUDIENCE) return bad('Invalid aud')
  const left = claims.output.exp - world.clock.now() / 1000
  if (left <= 0 || left > LONGEST_ASSERTION) return bad('Invalid exp')
  return { tag: 'good', channelId: claims.output.iss, claims: payload }
}
