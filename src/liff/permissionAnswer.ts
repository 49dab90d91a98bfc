import { memberOf } from '../lib/memberOf'

/** How LINE's question for the `profile` permission ended. */
export type PermissionAnswer =
  /** Allowed. The SDK holds new tokens, LINE has revoked the old access token. */
  | 'allowed'
  /** Refused, or the window was closed: "not now". */
  | 'declined'
  /** Allowed before these tokens were issued; only a new opening brings tokens that say so. */
  | 'allowed_before'
  /** This window was not opened in the way that lets it ask LINE (no `mst_challenge`, SDK 2.31). */
  | 'not_from_here'
  /** The app is not registered for `profile`, or LINE does not ask for it in this place (OpenChat, an old LINE). */
  | 'unavailable'
  | 'failed'

/** By `code`; the SDK has one code for "the person said no" and for "you may not ask", so there the message decides. */
export function answerOf(error: unknown): PermissionAnswer {
  switch (memberOf(error, 'code')) {
    case 'UNAUTHORIZED':
      return String(memberOf(error, 'message')).startsWith('mst_challenge') ? 'not_from_here' : 'declined'
    case 'FORBIDDEN':
      return 'unavailable'
    default:
      return 'failed'
  }
}
