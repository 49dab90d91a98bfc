import { memberOf } from '../lib/memberOf'

/** How LINE's share target picker ended. */
export type ShareEnd =
  | 'shared'
  /** The person sent nothing, or LINE is too old to tell. */
  | 'cancelled'
  /** Switched off in LINE's console, or not in this LINE. */
  | 'unavailable'
  /** Something went wrong; it may have been sent all the same. */
  | 'failed'

/** The picker resolves to nothing when it was cancelled (LIFF API reference, `liff.shareTargetPicker()`). */
export function shareEndIn(answer: unknown): ShareEnd {
  return memberOf(answer, 'status') === 'success' ? 'shared' : 'cancelled'
}

/** By `code`: all that happens after the picker was asked for has the same one (SDK 2.31, `EXCEPTION_IN_SUBWINDOW`). */
export function shareEndOf(error: unknown): ShareEnd {
  const code = memberOf(error, 'code')
  return code === 'FORBIDDEN' || code === 'UNAUTHORIZED' ? 'unavailable' : 'failed'
}
