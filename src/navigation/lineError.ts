import { isReturn } from './transientParameters'

/** The errors of OAuth that mean LINE's sign-in, in the spelling of RFC 6749 (4.1.2.1) and OpenID Connect Core (3.1.2.6). */
const OAUTH_ERROR =
  /^(access_denied|(login|interaction|consent)_required|server_error|temporarily_unavailable|invalid_(request|scope)|unauthorized_client|unsupported_response_type)$/

const COMPANIONS = ['error_description', 'errorCode', 'errorMessage', 'state']

/**
 * The error that LINE returned in this query, in lower case (LINE documents upper case), or `null` when there is none or
 * `error` is the page's own parameter. LINE Login v2.0 sends an `errorCode` beside it; the SDK's marker `liffOAuth2Error`
 * may be missing, and so may the description, on which the SDK throws a `TypeError`. The text comes from the address: it
 * is looked up, never shown.
 */
export function lineErrorIn(query: ReadonlyMap<string, string>): string | null {
  const error = query.get('error')?.toLowerCase()
  if (error === undefined) return null
  const isMarked = isReturn(query) || (OAUTH_ERROR.test(error) && COMPANIONS.some((name) => query.has(name)))
  return isMarked ? error : null
}
