import { decodeJwtPayload } from '../lib/jwt'
import { memberOf } from '../lib/memberOf'
import type { RawIdToken } from '../liff/rawToken'

/** The claims of a LINE ID token that decide whether it may be used. Times are seconds since the epoch (RFC 7519). */
export interface IdTokenClaims {
  readonly subject: string
  readonly issuedAt: number
  readonly expiresAt: number
}

/**
 * Reads the claims that the SDK verified and stored, and makes sure that they belong to the raw token beside them: both
 * lie in web storage, and only the raw one is sent.
 *
 * @returns `null` unless issuer, audience, subject and times are what LINE documents for a token of this channel, in the
 *   stored claims and in the token alike (OpenID Connect Core 3.1.3.7)
 */
export function readIdTokenClaims(
  stored: unknown,
  rawToken: RawIdToken,
  channelId: string,
): IdTokenClaims | null {
  const claims = parseClaims(stored, channelId)
  const inToken = parseClaims(decodeJwtPayload(rawToken), channelId)
  const isSame =
    claims?.subject === inToken?.subject &&
    claims?.issuedAt === inToken?.issuedAt &&
    claims?.expiresAt === inToken?.expiresAt
  return isSame ? claims : null
}

/** What a raw token says of itself, for judging a session whose verification failed. */
export function readUnverifiedClaims(rawToken: RawIdToken, channelId: string): IdTokenClaims | null {
  return parseClaims(decodeJwtPayload(rawToken), channelId)
}

function parseClaims(value: unknown, channelId: string): IdTokenClaims | null {
  const subject = memberOf(value, 'sub')
  const issuedAt = memberOf(value, 'iat')
  const expiresAt = memberOf(value, 'exp')
  if (memberOf(value, 'iss') !== 'https://access.line.me' || memberOf(value, 'aud') !== channelId) return null
  if (typeof subject !== 'string' || !/^U[0-9a-f]{32}$/.test(subject)) return null
  if (!isInstant(issuedAt) || !isInstant(expiresAt) || expiresAt <= issuedAt) return null
  return { subject, issuedAt, expiresAt }
}

/** A plausible time in seconds: positive, whole enough to compare, and not in ms by mistake (before the year 5138). */
function isInstant(value: unknown): value is number {
  return typeof value === 'number' && value > 0 && value < 100_000_000_000
}
