import type { StoredSession } from '../liff/liff'

/**
 * What became of the stored tokens. `mixed`: the access token is a new one and the ID token is not, so that nothing says
 * whose the new one is (the SDK replaces them one after the other, and the second step can fail, SDK 2.31).
 */
export type Replacement = 'same' | 'replaced' | 'mixed'

export function replacementOf(before: StoredSession, after: StoredSession): Replacement {
  const isIdTokenNew = before.idToken !== after.idToken
  if (before.accessToken === after.accessToken) return isIdTokenNew ? 'mixed' : 'same'
  return isIdTokenNew ? 'replaced' : 'mixed'
}
