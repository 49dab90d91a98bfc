import { memberOf } from '../lib/memberOf'

/** Why `liff.init()` rejected. */
export type InitError =
  /** No answer from LINE: network, CORS, a content blocker. */
  | 'network'
  /** LINE answered with a server error or with something that is no answer. */
  | 'unavailable'
  | 'busy'
  /** LINE does not know this LIFF ID, or refuses the request as malformed. */
  | 'unknown_app'
  /** The channel is not published, and this person is no tester. */
  | 'forbidden'
  /** The stored or delivered access token is expired or revoked. */
  | 'token_refused'
  /** The authorization code is used, expired, or not for this browser (PKCE). */
  | 'code_refused'
  | 'id_token_refused'
  | 'storage'
  | 'unknown'

const BY_CODE: ReadonlyMap<string, InitError> = new Map([
  ['400', 'unknown_app'],
  ['404', 'unknown_app'],
  ['INVALID_CONFIG', 'unknown_app'],
  ['401', 'forbidden'],
  ['403', 'forbidden'],
  ['429', 'busy'],
  ['500', 'unavailable'],
  ['UNKNOWN', 'unavailable'],
  ['server_error', 'unavailable'],
  ['INIT_FAILED', 'unavailable'],
  ['INVALID_ID_TOKEN', 'id_token_refused'],
  ['invalid_request', 'token_refused'],
  ['invalid_grant', 'code_refused'],
  ['invalid_client', 'unknown_app'],
])

/**
 * Sorts what `liff.init()` rejected with, by `code` first: LINE says that messages may change. The SDK's errors are plain
 * `Error` objects with a string `code`; an error without one comes from the browser (SDK 2.31). The one message looked at
 * tells a context of another LIFF app from no context at all, both `INIT_FAILED`.
 */
export function classifyInitError(error: unknown): InitError {
  const code = memberOf(error, 'code')
  if (typeof code === 'string') {
    if (code === 'INIT_FAILED' && messageOf(error).startsWith('Invalid LIFF ID')) return 'unknown_app'
    return BY_CODE.get(code) ?? 'unknown'
  }
  if (error instanceof DOMException) {
    return error.name === 'SecurityError' || error.name === 'QuotaExceededError' ? 'storage' : 'unknown'
  }
  return error instanceof TypeError ? 'network' : 'unknown'
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : ''
}
