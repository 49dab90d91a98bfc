import type { AppConfig } from '../config/appConfig'
import { classifyInitError, type InitError } from '../liff/initError'
import { currentUrl } from '../navigation/page'
import { removeOwn } from '../storage/ownStorage'
import { findStartError } from './findStartError'
import { originOfReturn } from './originOfReturn'
import type { Line } from './pendingSession'
import type { SessionError } from './sessionError'
import { maySignInAutomatically } from './signIn'
import type { NotSignedIn } from './start'

/** What follows from a start that signed nobody in. */
export type Conclusion =
  | { readonly tag: 'signed_out' }
  | { readonly tag: 'sign_in' }
  | { readonly tag: 'repeat' }
  | { readonly tag: 'failed'; readonly error: SessionError }

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
    inLiff: line.surroundings === 'liff',
    isOnline: navigator.onLine,
  })
  removeOwn('unfinished-return')
  if (start.judgement === 'broken') line.liff.logout()
  if (error !== null) return { tag: 'failed', error }
  const mayGoOn = returned === 'none' && maySignInAutomatically(line, login)
  return { tag: mayGoOn ? 'sign_in' : 'signed_out' }
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
