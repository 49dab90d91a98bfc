import { memberOf } from '../lib/memberOf'

/**
 * Whether LINE delivers the official account's messages to the person. `not_friend` also stands for an account that was added
 * and blocked: LINE tells no difference (LIFF API reference, `liff.getFriendship()`). `unknown`: LINE does not say, or not
 * to this app (no permission for `profile`).
 */
export type Friendship = 'friend' | 'not_friend' | 'unknown'

/** What LINE answered to the question for the friendship. */
export function friendshipIn(answer: unknown): Friendship {
  const flag = memberOf(answer, 'friendFlag')
  if (typeof flag !== 'boolean') return 'unknown'
  return flag ? 'friend' : 'not_friend'
}

/** How LINE's window that offers the account ended. */
export type FriendRequestEnd =
  /** It is gone. Whether the account was added, LINE has to be asked. */
  | 'ended'
  | 'cancelled'
  /** LINE wants a pause before it offers the account again. */
  | 'busy'
  /** No account is linked to the channel, or the window cannot be opened here. */
  | 'unavailable'
  | 'failed'

/** By `code`; the SDK has one code for "the person said no" and for "you may not ask", so there the message decides. */
export function requestEndOf(error: unknown): FriendRequestEnd {
  switch (memberOf(error, 'code')) {
    case 'UNAUTHORIZED':
      return String(memberOf(error, 'message')).startsWith('mst_challenge') ? 'unavailable' : 'cancelled'
    case 'RATE_LIMIT_EXCEEDED':
      return 'busy'
    case 'FORBIDDEN':
      return 'unavailable'
    default:
      return 'failed'
  }
}
