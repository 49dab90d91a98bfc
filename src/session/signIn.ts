import { liffUrlOf, redirectUriFor } from '../navigation/addresses'
import { keepLinkToken } from '../navigation/linkToken'
import { currentUrl, goTo } from '../navigation/page'
import { isRecent, readOwn, removeOwn, writeOwn } from '../storage/ownStorage'
import type { AppConfig } from '../config/appConfig'
import type { Connection } from './connection'

/**
 * Leaves for LINE to sign in and come back to this page. In the LIFF browser, where `liff.login()` is not meant to be
 * used, the LIFF URL of this page is opened again and brings fresh credentials. Whatever is stored is removed first: with
 * a token stored, the SDK ignores the code that comes back (SDK 2.31).
 */
export function leaveForSignIn(
  { surroundings, liff }: Pick<Connection, 'surroundings' | 'liff'>,
  { endpointUrl, liffUrl }: Pick<AppConfig, 'endpointUrl' | 'liffUrl'>,
): void {
  const url = currentUrl()
  keepLinkToken(url, Date.now())
  const redirectUri = redirectUriFor(url, endpointUrl)
  removeOwn('request-id', 'signed-out', 'unfinished-return', 'person-mark')
  liff.logout()
  if (surroundings === 'liff') {
    goTo(liffUrlOf(url, endpointUrl, liffUrl))
    return
  }
  writeOwn('sign-in-started', String(Date.now()))
  writeOwn('return-target', redirectUri)
  liff.login(redirectUri)
}

/** Outside LINE only with `login: "auto"`, and nowhere after signing out here. */
export function maySignInAutomatically(
  { surroundings }: Pick<Connection, 'surroundings'>,
  login: AppConfig['login'],
): boolean {
  return (login === 'auto' || surroundings === 'liff') && readOwn('signed-out') === null
}

/** In the LIFF browser the reopened window may be a new WebView with an empty sessionStorage, so time is the guard. */
const REOPEN_PAUSE = 10 * 60_000

/**
 * Takes the one automatic renewal, if it is still there and can be remembered as taken: a backend that refuses every token
 * must not send the person round in circles.
 *
 * @param now ms since the epoch
 */
export function takeAutomaticRenewal(
  { surroundings }: Pick<Connection, 'surroundings'>,
  now: number,
): boolean {
  if (surroundings === 'liff') {
    if (isRecent('reopened-at', REOPEN_PAUSE, now)) return false
    writeOwn('reopened-at', String(now))
    return readOwn('reopened-at') === String(now)
  }
  if (readOwn('automatic-sign-in') !== null) return false
  writeOwn('automatic-sign-in', 'used')
  return readOwn('automatic-sign-in') !== null
}
