import { assertNever } from '../lib/assertNever'
import type { InitError } from '../liff/initError'
import type { InitResult } from '../liff/settleInit'
import type { Arrival } from '../navigation/urlGate'
import type { OriginOfReturn } from './originOfReturn'
import type { SessionError } from './sessionError'
import type { NotSignedIn } from './start'

export interface StartFacts {
  readonly judgement: NotSignedIn['judgement']
  readonly init: InitResult['tag']
  /** Of an init that was rejected. */
  readonly initError: InitError | null
  readonly arrival: Arrival
  readonly returned: OriginOfReturn
  /** Whether a sign-in before this one came back to this tab in vain. */
  readonly failedBefore: boolean
  readonly inLiff: boolean
  readonly isOnline: boolean
}

/** What went wrong on the way to being signed in, or `null`: simply signed out. */
export function findStartError(facts: StartFacts): SessionError | null {
  const { judgement, init, initError, arrival, inLiff } = facts
  if (init === 'timed_out')
    return arrival === 'code' ? unfinished(facts, false) : { tag: 'init_timed_out', inLiff }
  switch (judgement) {
    case 'usable':
      return initError === null ? null : initFailure(initError, facts.isOnline)
    case 'none':
      return facts.returned === 'none' ? plainError(facts) : returnError(facts)
    case 'broken':
      return arrival === 'plain' && facts.returned === 'none' ? null : unfinished(facts, false)
    case 'expired':
    case 'clock_wrong':
    case 'no_id_token':
    case 'other_person':
      return { tag: judgement }
    default:
      return assertNever(judgement)
  }
}

function plainError({ initError, isOnline }: StartFacts): SessionError | null {
  return initError === null ? null : initFailure(initError, isOnline)
}

/** A failed exchange consumed the code, so that it is never an outage to wait out: the person signs in again. */
function returnError(facts: StartFacts): SessionError | null {
  const { returned, initError, inLiff } = facts
  if (initError === 'storage' || initError === 'busy') return initFailure(initError, true)
  if (returned === 'long_ago' && initError === null) return null
  return unfinished(facts, returned === 'elsewhere' && initError === null && !inLiff)
}

function unfinished({ failedBefore }: StartFacts, elsewhere: boolean): SessionError {
  return { tag: 'return_unfinished', elsewhere, repeatedly: failedBefore }
}

function initFailure(error: InitError, isOnline: boolean): SessionError {
  if (error === 'network' && !isOnline) return { tag: 'offline' }
  if (error === 'storage') return { tag: 'storage_blocked' }
  return error === 'token_refused' ? { tag: 'expired' } : { tag: 'init_failed', error }
}
