import { INIT_DEADLINE, settleInit, type InitResult } from '../liff/settleInit'
import type { Arrival } from '../navigation/urlGate'
import { removeOwn, writeOwn } from '../storage/ownStorage'
import type { SessionJudgement } from '../tokens/judgeSession'
import type { Connection } from './connection'
import { isAnotherPerson, rememberPerson } from './personMark'
import { sendSession, type Sent, type SessionCall } from './sendSession'
import { sendUnverified } from './sendUnverified'

/** How a page load turned out, before anybody judged why nobody is signed in. */
export type Start = SignedIn | NotSignedIn

/** Whom a sign-in is of. */
export interface Named {
  /** `null` where LINE gave no ID token. */
  readonly subject: string | null
  /** As the SDK stored them, for the profile. */
  readonly claims: unknown
}

export interface SignedIn extends Named {
  readonly tag: 'signed_in'
  /** The one `session` call that goes out without a tap. */
  readonly call: Promise<SessionCall>
}

export interface NotSignedIn {
  readonly tag: 'not_signed_in'
  readonly judgement: SessionJudgement['tag'] | 'other_person'
  readonly init: InitResult
  readonly arrival: Arrival
  /** 1, or 2 after the one silent repetition. */
  readonly attempt: number
}

/** What goes out before init is done. */
export interface Early {
  /** The `session` of whoever signed in here before. */
  readonly stored?: Sent | null
  /** Called if `session` is on its way while init still is. */
  readonly whenSent?: () => void
}

/** ms: with the time before it (`concludeStart`), the repetition ends when the first try would have ended. */
const REPEAT_DEADLINE = 5000

/**
 * Initialises the SDK, judges what is stored, and sends `session` as soon as there is a token. This is all that has to be
 * loaded until then; the profile, and what to do about a failure, come with the rest of the app.
 */
export async function startSession(
  connection: Connection,
  arrival: Arrival,
  attempt: number,
  { stored = null, whenSent }: Early = {},
): Promise<Start> {
  // On a deep link init replaces the page and its address, and the fact that a code came back would be lost.
  if (arrival === 'code') writeOwn('unfinished-return', 'yes')
  const settling = settleInit(connection.liff, attempt === 1 ? INIT_DEADLINE : REPEAT_DEADLINE)
  const sent = arrival === 'plain' ? stored : await sendUnverified(connection, settling)
  if (sent !== null) whenSent?.()
  const init = await settling
  const found = findPerson(connection, init, arrival)
  if (found.tag === 'signed_in' && found.subject === sent?.subject) return { ...found, call: sent.call }
  // What went out is not for whoever is there now.
  sent?.giveUp()
  if (found.tag === 'signed_in') return { ...found, call: sendSession(connection) }
  return { ...found, init, arrival, attempt }
}

type Found = Omit<SignedIn, 'call'> | Pick<NotSignedIn, 'tag' | 'judgement'>

function findPerson({ surroundings, liff, broker }: Connection, init: InitResult, arrival: Arrival): Found {
  if (init.tag === 'timed_out') return { tag: 'not_signed_in', judgement: 'none' }
  const judgement = broker.open(arrival !== 'plain')
  // Outside LINE a failed context call leaves a complete session behind, and we need no context. In the LIFF browser init
  // verifies the access token with LINE, so that its rejection is about the session (SDK 2.31).
  if (judgement.tag !== 'usable' || (init.tag === 'rejected' && surroundings === 'liff'))
    return { tag: 'not_signed_in', judgement: judgement.tag }
  removeOwn('unfinished-return', 'failed-return')
  const { claims } = liff.storedSession()
  const subject = judgement.claims?.subject ?? null
  if (subject !== null) {
    if (isAnotherPerson(subject)) return { tag: 'not_signed_in', judgement: 'other_person' }
    rememberPerson(subject)
  }
  return { tag: 'signed_in', subject, claims }
}
