import type { AppConfig } from '../config/appConfig'
import { classifyInitError, type InitError } from '../liff/initError'
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

/**
 * Whether one silent repetition of init is worth it and harmless: outside LINE and without a code in the address, where
 * init only fetches the context. A second init in one page works (SDK 2.31).
 */
function mayRepeat(start: NotSignedIn, line: Line): boolean {
  if (start.attempt > 1 || line.surroundings === 'liff' || !navigator.onLine) return false
  const error = initErrorOf(start)
  return start.arrival === 'plain' && (error === 'network' || error === 'unavailable')
}

function initErrorOf({ init }: NotSignedIn): InitError | null {
  return init.tag === 'rejected' ? classifyInitError(init.reason) : null
}
