import { SignJWT, type JWTPayload } from 'jose'
import type { Person, Scope } from '../model'
import { randomHex } from '../random'
import type { Amr } from '../stores/attempts'
import type { World } from '../world'

/** LINE docs: an ID token lives one hour. Seconds. */
export const ID_TOKEN_LIFETIME = 3600

export const ID_TOKEN_ISSUER = 'https://access.line.me'

/** One thing wrong with an otherwise genuine ID token. */
export type IdTokenFault =
  | { readonly how: 'hs256' }
  | { readonly how: 'wrong-aud'; readonly aud?: string }
  | { readonly how: 'wrong-iss' }
  | { readonly how: 'unknown-kid' }
  | { readonly how: 'bad-signature' }
  | { readonly how: 'expired' }
  /** Moves `iat` and `exp` together: LINE's clock against the device's. Seconds. */
  | { readonly how: 'skew'; readonly seconds: number }
  | { readonly how: 'absent' }

export interface IdTokenOrder {
  readonly person: Person
  readonly channelId: string
  readonly scopes: readonly Scope[]
  readonly amr: Amr
  /** ES256 for LIFF (`id_token_key_type=JWK`), HS256 with the channel secret for web login (LINE docs). */
  readonly alg: 'ES256' | 'HS256'
  readonly nonce?: string
  /** LINE docs: only if `max_age` was asked for. Seconds since the epoch. */
  readonly authTime?: number
}

function issuedAt(world: World, fault: IdTokenFault | undefined): number {
  const now = Math.floor(world.clock.now() / 1000)
  if (fault?.how === 'expired') return now - 2 * ID_TOKEN_LIFETIME
  return fault?.how === 'skew' ? now + fault.seconds : now
}

function claimsOf(world: World, order: IdTokenOrder, fault: IdTokenFault | undefined): JWTPayload {
  const { person, scopes } = order
  const iat = issuedAt(world, fault)
  return {
    ...(world.knobs.payloads === 'changed' ? { added_later: { text: '新しい' } } : {}),
    iss: fault?.how === 'wrong-iss' ? 'https://access.example.test' : ID_TOKEN_ISSUER,
    sub: person.userId,
    aud: fault?.how === 'wrong-aud' ? (fault.aud ?? '9999999999') : order.channelId,
    exp: iat + ID_TOKEN_LIFETIME,
    iat,
    ...(order.nonce === undefined ? {} : { nonce: order.nonce }),
    ...(order.authTime === undefined ? {} : { auth_time: order.authTime }),
    amr: [order.amr],
    ...(scopes.includes('profile') ? { name: person.name } : {}),
    ...(scopes.includes('profile') && person.picture ? { picture: world.pictureUrl(person.picture) } : {}),
    ...(scopes.includes('email') && person.email ? { email: person.email } : {}),
  }
}

async function signEs256(world: World, claims: JWTPayload, fault: IdTokenFault | undefined): Promise<string> {
  const { kid, privateKey } = await world.keys.current()
  const shownKid = fault?.how === 'unknown-kid' ? randomHex(32) : kid
  const key = fault?.how === 'bad-signature' ? (await world.keys.stranger()).privateKey : privateKey
  return new SignJWT(claims).setProtectedHeader({ kid: shownKid, typ: 'JWT', alg: 'ES256' }).sign(key)
}

/** Makes an ID token (LINE docs: ID token payload); `undefined` when `openid` was not granted. */
export async function makeIdToken(
  world: World,
  order: IdTokenOrder,
  fault?: IdTokenFault,
): Promise<string | undefined> {
  if (!order.scopes.includes('openid') || fault?.how === 'absent') return undefined
  const claims = claimsOf(world, order, fault)
  if (order.alg === 'ES256' && fault?.how !== 'hs256') return signEs256(world, claims, fault)
  const secret = new TextEncoder().encode(world.apps.getChannel(order.channelId).secret)
  return new SignJWT(claims).setProtectedHeader({ typ: 'JWT', alg: 'HS256' }).sign(secret)
}
