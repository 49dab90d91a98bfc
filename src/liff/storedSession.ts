import type { StoredSession } from './liff'
import { isRawAccessToken, isRawIdToken } from './rawToken'

/** What was found in web storage, whatever that is, as a session: what is no token is left out. */
export function storedSessionOf(idToken: unknown, accessToken: unknown, claims: unknown): StoredSession {
  return {
    idToken: isRawIdToken(idToken) ? idToken : null,
    accessToken: isRawAccessToken(accessToken) ? accessToken : null,
    claims,
  }
}
