import { assertNever } from '../lib/assertNever'
import type { InitError } from '../liff/initError'
import type { InitResult } from '../liff/settleInit'
import type { Arrival } from '../navigation/urlGate'
import type { SessionJudgement } from '../tokens/judgeSession'
import type { OriginOfReturn } from './originOfReturn'
import type { SessionError } from './sessionError'

export interface StartFacts {
  readonly judgement: SessionJudgement['tag']
  readonly init: InitResult['tag']
  /** Of an init that was rejected. */
  readonly initError: InitError | null
  readonly arrival: Arrival
  readonly returned: OriginOfReturn
  readonly inLiff: boolean
  readonly isOnline: boolean
}

/** What went wrong on the way to being signed in, or `null`: simply signed out. */
export function findStartError(facts: StartFacts): SessionError | null {
  const { judgement, init, initError, arrival, inLiff } = facts
  if (init === 'timed_out') return { tag: 'init_timed_out', arrival, inLiff }
  switch (judgement) {
    case 'usable':
      return initError === null ? null : initFailure(initError, facts.isOnline)
    case 'none':
      return facts.returned === 'none' ? plainError(facts) : returnError(facts)
    case 'broken':
      return arrival === 'plain' && facts.returned === 'none'
        ? null
        : { tag: 'return_unfinished', elsewhere: false }
    case 'expired':
    case 'clock_wrong':
    case 'no_id_token':
      return { tag: judgement }
    default:
      return assertNever(judgement)
  }
}

function plainError({ initError, isOnline }: StartFacts): SessionError | null {
  return initError === null ? null : initFailure(initError, isOnline)
}

/** A failed exchange consumed the code, so that it is never an outage to wait out: the person signs in again. */
function returnError({ returned, initError, inLiff }: StartFacts): SessionError | null {
  if (initError === 'storage' || initError === 'busy') return initFailure(initError, true)
  if (returned === 'long_ago' && initError === null) return null
  return { tag: 'return_unfinished', elsewhere: returned === 'elsewhere' && initError === null && !inLiff }
}

function initFailure(error: InitError, isOnline: boolean): SessionError {
  if (error === 'network' && !isOnline) return { tag: 'offline' }
  if (error === 'storage') return { tag: 'storage_blocked' }
  return error === 'token_refused' ? { tag: 'expired' } : { tag: 'init_failed', error }
}
