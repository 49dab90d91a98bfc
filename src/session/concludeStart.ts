import type { AppConfig } from '../config/appConfig'
import { classifyInitError, type InitError } from '../liff/initError'
import { currentUrl } from '../navigation/page'
import { readOwn, removeOwn, writeOwn } from '../storage/ownStorage'
import { findStartError } from './findStartError'
import { originOfReturn } from './originOfReturn'
import type { Line } from './pendingSession'
import type { SessionError } from './sessionError'
import { maySignInAutomatically } from './signIn'
import type { NotSignedIn } from './start'
import type { SessionState } from './state'

/** What follows from a start that signed nobody in. `sign_in`: without a tap, if that is still allowed, else as `otherwise`. */
export type Conclusion =
  | { readonly tag: 'repeat' }
  | { readonly tag: 'sign_in'; readonly otherwise: SessionState }
  | { readonly tag: 'stay'; readonly state: SessionState }

/** Finds out why nobody is signed in, and takes half sessions apart. */
export function concludeStart(start: NotSignedIn, line: Line, login: AppConfig['login']): Conclusion {
  if (mayRepeat(start, line)) return { tag: 'repeat' }
  const returned = originOfReturn(Date.now())
  const error = findStartError({
    judgement: start.judgement,
    init: start.init.tag,
    initError: initErrorOf(start),
    arrival: start.arrival,
    returned,
    failedBefore: readOwn('failed-return') !== null,
    inLiff: line.surroundings === 'liff',
    isOnline: navigator.onLine,
  })
  removeOwn('unfinished-return')
  if (start.judgement === 'broken') line.liff.logout()
  if (error?.tag === 'return_unfinished') writeOwn('failed-return', 'yes')
  const state: SessionState =
    error === null ? { tag: 'signed_out', after: 'opening' } : { tag: 'failed', error }
  const mayGoOn = returned === 'none' && isWorthSigningIn(error, line) && maySignInAutomatically(line, login)
  return mayGoOn ? { tag: 'sign_in', otherwise: state } : { tag: 'stay', state }
}

/** In the LIFF browser LINE signs in by itself, so that only a sign-in that ran out is renewed there. */
function isWorthSigningIn(error: SessionError | null, { surroundings }: Line): boolean {
  return error === null ? surroundings !== 'liff' : error.tag === 'expired'
}

/** ms since the page load began: a failure later than this is shown at once. */
const LATEST_REPETITION = 8000

/**
 * Whether one silent repetition of init is worth it and harmless: outside LINE and without LINE's code in the address,
 * where init only fetches the context. A second init in one page works (SDK 2.31).
 */
function mayRepeat(start: NotSignedIn, line: Line): boolean {
  const isFirst = start.attempt === 1 && performance.now() < LATEST_REPETITION
  if (!isFirst || line.surroundings === 'liff' || start.arrival !== 'plain' || !navigator.onLine) return false
  const error = initErrorOf(start)
  return error === 'network' || error === 'unavailable' || (error !== null && hasOwnCode())
}

/**
 * A `code` that is the page's own: after a sign-in that was given up, the SDK takes it for LINE's and fails. It forgets
 * the sign-in with that, so that the second try works (SDK 2.31).
 */
function hasOwnCode(): boolean {
  return new URL(currentUrl()).searchParams.has('code')
}

function initErrorOf({ init }: NotSignedIn): InitError | null {
  return init.tag === 'rejected' ? classifyInitError(init.reason) : null
}
