import type { Parameters } from '../backend/client'
import type { Account, Operation } from '../backend/contract'
import type { Exchange } from '../backend/exchange'
import { assertNever } from '../lib/assertNever'
import type { Line } from '../session/pendingSession'
import type { Taken } from '../tokens/broker'
import { isConfirmPending, requestIdOf } from './changeId'
import { afterCheck, afterConfirm, afterPreview, afterStart, afterUnlink, type Step } from './judgeCalls'
import type { LinkingError } from './linkingError'
import { keptLinkToken } from './linkToken'
import type { Change, Intent, Question } from './state'

/** What an intent is carried out with. */
export interface Around {
  readonly line: Line
  readonly serviceUrls: readonly string[]
  /** What is linked as far as is known. */
  readonly account: Account | null
  /** Gives up what is on its way. */
  readonly controller: AbortController
}

/** Sends what an intent says, with tokens that were judged at this moment, and says what follows from the answer. */
export function perform(intent: Intent, around: Around): Promise<Step> {
  switch (intent.tag) {
    case 'start':
      return performStart(intent, around)
    case 'preview':
      return performPreview(intent, around)
    case 'check':
      return performCheck(intent, around)
    case 'confirm':
      return performConfirm(intent, around)
    case 'unlink':
      return performUnlink(intent, around)
    default:
      return assertNever(intent)
  }
}

async function performStart(question: Extract<Question, { tag: 'start' }>, around: Around): Promise<Step> {
  const { linkToken, requestId } = question
  const taken = around.line.broker.forLinking()
  const sent =
    linkToken === null
      ? await send('link', requestId, taken, {}, around)
      : await send('account-link', requestId, taken, { link_token: linkToken }, around)
  const { serviceUrls, account } = around
  return sent.tag === 'not_sent'
    ? notSent(question, sent)
    : afterStart(question, sent, { serviceUrls, account, now: Date.now() })
}

async function performPreview(
  question: Extract<Question, { tag: 'preview' }>,
  around: Around,
): Promise<Step> {
  const { ticket, requestId } = question
  const isPending = await isConfirmPending(ticket)
  const sent = await send('link/preview', requestId, around.line.broker.forLinking(), { ticket }, around)
  return sent.tag === 'not_sent'
    ? notSent(question, sent)
    : afterPreview(question, sent, isPending ? around.account : null)
}

async function performCheck(question: Extract<Question, { tag: 'check' }>, { line }: Around): Promise<Step> {
  const call = await line.sendSession()
  return call.tag === 'not_sent'
    ? notSent(question, call)
    : afterCheck(question, call, keptLinkToken(Date.now()) !== null)
}

async function performConfirm(change: Extract<Change, { tag: 'confirm' }>, around: Around): Promise<Step> {
  const requestId = await requestIdOf(change)
  const { ticket, replace } = change
  const parameters: Parameters = { ticket, ...(replace ? { replace: 'true' } : {}) }
  const sent = await send('link/confirm', requestId, around.line.broker.forLinking(), parameters, around)
  return sent.tag === 'not_sent' ? notSent(change, sent) : afterConfirm(change, sent)
}

async function performUnlink(change: Extract<Change, { tag: 'unlink' }>, around: Around): Promise<Step> {
  const requestId = await requestIdOf(change)
  const sent = await send('unlink', requestId, around.line.broker.forUnlinking(), {}, around)
  return sent.tag === 'not_sent' ? notSent(change, sent) : afterUnlink(change, sent)
}

interface NotSent {
  readonly tag: 'not_sent'
  readonly why: Extract<Taken, { tag: 'unusable' }>['why'] | 'other_person'
}

function send(
  operation: Operation,
  requestId: string,
  taken: Taken,
  parameters: Parameters,
  { line, controller }: Around,
): Promise<Exchange | NotSent> {
  if (taken.tag === 'tokens') return line.send(operation, requestId, taken.tokens, parameters, controller)
  return Promise.resolve({ tag: 'not_sent', why: taken.tag === 'unusable' ? taken.why : taken.tag })
}

function notSent(intent: Intent, { why }: NotSent): Step {
  return { tag: 'show', state: { tag: 'failed', error: errorOf(why), intent } }
}

/** Where nothing usable is stored any more, signing in again is the way on, as for a token that ran out. */
function errorOf(why: NotSent['why']): LinkingError {
  return { tag: 'not_sent', why: why === 'none' || why === 'broken' ? 'expired' : why }
}
