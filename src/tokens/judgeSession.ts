import type { StoredSession } from '../liff/liff'
import type { RawAccessToken, RawIdToken } from '../liff/rawToken'
import { readIdTokenClaims, readUnverifiedClaims, type IdTokenClaims } from './idTokenClaims'

/**
 * What the parts of a stored sign-in amount to. `isLoggedIn()` alone says too little: the SDK keeps an access token
 * without claims after a failed verification, and an ID token for up to eleven hours after its hour is over (SDK 2.31).
 */
export type SessionJudgement =
  | { readonly tag: 'none' }
  | { readonly tag: 'usable'; readonly tokens: UsableTokens; readonly claims: IdTokenClaims | null }
  | { readonly tag: 'expired' }
  /** A token that just arrived has already expired by this device's clock. */
  | { readonly tag: 'clock_wrong' }
  /** Signed in, but LINE gave no ID token: the app's registration lacks the scope `openid`. */
  | { readonly tag: 'no_id_token' }
  /** Parts are missing or contradict each other; nothing of it is used, and all of it is to be removed. */
  | { readonly tag: 'broken' }

export interface UsableTokens {
  readonly idToken: RawIdToken | null
  readonly accessToken: RawAccessToken
}

export interface JudgeInput {
  readonly stored: StoredSession
  readonly isLoggedIn: boolean
  readonly channelId: string
  /** The token that `session` sends. */
  readonly token: 'id' | 'access'
  /** Whether the tokens came with this page load. */
  readonly isFresh: boolean
  /** ms since the epoch. */
  readonly now: number
}

type UnverifiedInput = Pick<JudgeInput, 'stored' | 'isLoggedIn' | 'channelId' | 'now'>

/** Tokens that nobody has verified yet, and whom they speak of. */
export interface Unverified {
  readonly tokens: { readonly idToken: RawIdToken; readonly accessToken: RawAccessToken }
  readonly subject: string
}

/** A token with less than this left would die on its way (seconds). */
const MARGIN = 60

export function judgeSession(input: JudgeInput): SessionJudgement {
  const { stored, channelId } = input
  if (!input.isLoggedIn) return { tag: 'none' }
  if (stored.accessToken === null) return { tag: 'broken' }
  if (stored.idToken === null) return judgeWithoutIdToken(input, stored.accessToken)
  const claims = readIdTokenClaims(stored.claims, stored.idToken, channelId)
  if (claims === null) return judgeRefused(input, stored.idToken)
  const tokens = { idToken: stored.idToken, accessToken: stored.accessToken }
  const isUsable = input.token === 'access' || !isPast(claims, input.now)
  return isUsable ? { tag: 'usable', tokens, claims } : { tag: input.isFresh ? 'clock_wrong' : 'expired' }
}

/**
 * What may be sent while the SDK is still verifying the ID token: it has stored what LINE just gave, and not yet its claims
 * (SDK 2.31). The backend verifies the token itself; here it only has to be one of this channel, and to live on.
 *
 * @returns `null` where the SDK has stored nothing yet, or is done, or nothing may be sent
 */
export function judgeUnverified({ stored, isLoggedIn, channelId, now }: UnverifiedInput): Unverified | null {
  const { idToken, accessToken } = stored
  if (!isLoggedIn || idToken === null || accessToken === null || stored.claims !== null) return null
  const claims = readUnverifiedClaims(idToken, channelId)
  return claims === null || isPast(claims, now)
    ? null
    : { tokens: { idToken, accessToken }, subject: claims.subject }
}

function judgeWithoutIdToken(input: JudgeInput, accessToken: RawAccessToken): SessionJudgement {
  if (input.stored.claims !== null) return { tag: 'broken' }
  if (input.token === 'id') return { tag: 'no_id_token' }
  return { tag: 'usable', tokens: { idToken: null, accessToken }, claims: null }
}

/** The SDK refused the ID token; for a fresh one that looks expired the device's clock is the likely cause. */
function judgeRefused(input: JudgeInput, idToken: RawIdToken): SessionJudgement {
  const claims = readUnverifiedClaims(idToken, input.channelId)
  const looksExpired =
    input.isFresh && input.stored.claims === null && claims !== null && claims.expiresAt * 1000 < input.now
  return { tag: looksExpired ? 'clock_wrong' : 'broken' }
}

function isPast(claims: IdTokenClaims, now: number): boolean {
  return claims.expiresAt * 1000 - now < MARGIN * 1000
}
