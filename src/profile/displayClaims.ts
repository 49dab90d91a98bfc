import { memberOf } from '../lib/memberOf'
import type { DisplayClaims } from './displayProfile'

const NAMELESS: DisplayClaims = { subject: '', name: null, pictureUrl: null, email: null }

/**
 * What a screen may show of the claims that the SDK stored. Name, picture and e-mail are missing without the scopes
 * `profile` and `email`, and all of them in access mode without an ID token: then nobody is named.
 *
 * @param stored of `liff.getDecodedIDToken()`
 * @param subject of the same claims, as the token broker judged them
 */
export function displayClaimsOf(stored: unknown, subject: string | null): DisplayClaims {
  if (subject === null || memberOf(stored, 'sub') !== subject) return NAMELESS
  return {
    subject,
    name: textOrNull(memberOf(stored, 'name')),
    pictureUrl: textOrNull(memberOf(stored, 'picture')),
    email: textOrNull(memberOf(stored, 'email')),
  }
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null
}
