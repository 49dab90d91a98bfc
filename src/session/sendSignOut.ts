import type { Connection } from './connection'

/**
 * Tells the backend, as far as that is possible, that the access token is no longer needed, so that it can revoke it.
 * Nobody waits for the answer, and a failure changes nothing: the person is signed out here in any case.
 */
export function sendSignOut({ broker, send }: Connection): void {
  const taken = broker.forSignOut()
  if (taken.tag === 'tokens') void send('sign-out', crypto.randomUUID(), taken.tokens)
}
