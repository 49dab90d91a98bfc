import { createHash } from 'node:crypto'
import { newSecret } from '../secrets'

/** Milliseconds. */
const LIFE = 10 * 60 * 1000

/** One way to LINE and back. All of it is for one use and stays on the server, by the visit's cookie. */
export interface LoginAttempt {
  /** Comes back in the address: says that the answer is to this attempt. */
  readonly state: string
  /** Comes back inside the ID token: says that the token is. */
  readonly nonce: string
  /** RFC 7636: whoever steals the code cannot use it. */
  readonly verifier: string
  /** Whether this is the second try, without auto login. */
  readonly isRetry: boolean
  /** Milliseconds since the epoch. */
  readonly expiresAt: number
}

export const newLoginAttempt = (now: number, isRetry: boolean): LoginAttempt => ({
  state: newSecret(),
  nonce: newSecret(),
  verifier: newSecret(),
  isRetry,
  expiresAt: now + LIFE,
})

/** RFC 7636, 4.2, method S256: the only one that LINE takes. */
export const challengeOf = ({ verifier }: LoginAttempt): string =>
  createHash('sha256').update(verifier).digest('base64url')
