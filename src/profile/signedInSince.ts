import { memberOf } from '../lib/memberOf'

/**
 * When LINE issued the ID token that this browser holds, as an ISO 8601 instant: since then it has been shared here. `null`
 * where there is none.
 *
 * @param stored of `liff.getDecodedIDToken()`; `iat` is in seconds (OpenID Connect Core 2)
 */
export function signedInSince(stored: unknown): string | null {
  const issuedAt = memberOf(stored, 'iat')
  const date = new Date(typeof issuedAt === 'number' ? issuedAt * 1000 : Number.NaN)
  return Number.isNaN(date.getTime()) ? null : date.toISOString()
}
