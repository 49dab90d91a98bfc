import { claimText } from './claimText'
import type { DisplayClaims } from './displayProfile'

/**
 * What a screen may show of the claims that the SDK stored. Name, picture and e-mail are missing without the scopes
 * `profile` and `email`, and all of them in access mode without an ID token: then nobody is named.
 *
 * @param stored of `liff.getDecodedIDToken()`
 * @param subject of the same claims, as the token broker judged them
 */
export function displayClaimsOf(stored: unknown, subject: string | null): DisplayClaims {
  return {
    subject: claimText(stored, subject, 'sub') ?? '',
    name: claimText(stored, subject, 'name'),
    pictureUrl: claimText(stored, subject, 'picture'),
    email: claimText(stored, subject, 'email'),
  }
}
