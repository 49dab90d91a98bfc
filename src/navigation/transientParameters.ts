/** Names that carry credentials in the fragment of LINE's primary redirect (SDK 2.31, `CREDENTIAL_KEYS`). */
export const CREDENTIAL_NAMES = [
  'access_token',
  'context_token',
  'feature_token',
  'id_token',
  'client_id',
  'mst_challenge',
] as const

/** Marks of a page that was opened as a LIFF sub-window, which this app never is. */
export const SUB_WINDOW_NAMES = [
  'msit',
  'mst_verifier',
  'liff.subwindow',
  'liff.subwindow.identifier',
  'liff.subwindow.cryptokey',
] as const

/**
 * Names that nobody but LINE puts into a URL. `linkToken` is the Messaging API's one-time secret in a link from a chat: it
 * is kept elsewhere (`linkToken.ts`) and goes with the others.
 */
const LINE_NAMES = new Set([
  'linkToken',
  'liffClientId',
  'liffRedirectUri',
  'liffOAuth2Error',
  'liffIsEscapedFromApp',
  'lineAppVersion',
  'friendship_status_changed',
])

/** Names of OAuth (RFC 6749, section 4.1.2) that a page may use for itself too. */
const OAUTH_NAMES = new Set([
  'code',
  'state',
  'error',
  'error_description',
  'error_uri',
  'errorCode',
  'errorMessage',
])

/** Whether LINE's sign-in returned here: only then are `code`, `state` and `error` LINE's. */
export function isReturn(query: ReadonlyMap<string, string>): boolean {
  return query.has('liffClientId') || query.has('liffOAuth2Error')
}

/**
 * Whether a query item is a leftover of LINE's redirects, to be removed once `liff.init()` has settled.
 *
 * @param returned whether the URL is a return from LINE's sign-in; otherwise `code`, `state` and `error` are the page's own
 */
export function isTransient(name: string, returned: boolean): boolean {
  return name.startsWith('liff.') || LINE_NAMES.has(name) || (returned && OAUTH_NAMES.has(name))
}

/** Security parameters: given twice, one reader may see the first and another the second, so the link is refused. */
export function isSecurityParameter(name: string, returned: boolean): boolean {
  return (
    name === 'liff.state' || LINE_NAMES.has(name) || isCredential(name) || (returned && OAUTH_NAMES.has(name))
  )
}

export function isCredential(name: string): boolean {
  return CREDENTIAL_NAMES.some((credential) => credential === name)
}

export function isSubWindowMark(name: string): boolean {
  return SUB_WINDOW_NAMES.some((mark) => mark === name)
}
