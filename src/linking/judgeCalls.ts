import type { ApiError } from '../backend/apiError'
import {
  AccountLinkAnswerSchema,
  LinkAnswerSchema,
  LinkConfirmAnswerSchema,
  LinkPreviewAnswerSchema,
  SessionAnswerSchema,
  UnlinkAnswerSchema,
  type Account,
  type LinkAnswer,
  type LinkPreviewAnswer,
} from '../backend/contract'
import type { Exchange } from '../backend/exchange'
import { readAnswer } from '../backend/readAnswer'
import { assertNever } from '../lib/assertNever'
import { isAllowedUrl } from '../navigation/allowedUrl'
import type { Change, Conflict, Intent, LinkingState, Offered, Question } from './state'

/** What follows from an answer: something to show, or something to ask at once. */
export type Step =
  | {
      readonly tag: 'show'
      readonly state: LinkingState
      /** What is linked now, where the answer says it. */
      readonly account?: Account | null
    }
  | { readonly tag: 'ask'; readonly question: Question }

export interface StartFacts {
  readonly serviceUrls: readonly string[]
  /** ms since the epoch. */
  readonly now: number
  readonly account: Account | null
}

/** After `link`, or `account-link` where it began in a chat. */
export function afterStart(
  question: Extract<Question, { tag: 'start' }>,
  exchange: Exchange,
  facts: StartFacts,
): Step {
  const read =
    question.linkToken === null
      ? readAnswer('link', LinkAnswerSchema, exchange)
      : readAnswer('account-link', AccountLinkAnswerSchema, exchange)
  if (read.tag === 'error') return failed(question, read.error)
  if ('ticket' in read.answer) return ask(read.answer.ticket, null)
  return offerOf(question, read.answer, facts)
}

/** An address outside the configured ones is not followed, whoever names it. */
function offerOf(
  question: Extract<Question, { tag: 'start' }>,
  answer: LinkAnswer,
  { serviceUrls, now, account }: StartFacts,
): Step {
  const { signInUrl, registerUrl, expiresIn, external } = answer
  if (!isAllowedUrl(signInUrl, serviceUrls)) {
    return show({ tag: 'failed', error: { tag: 'address_refused' }, intent: question })
  }
  const isAllowed = registerUrl !== undefined && isAllowedUrl(registerUrl, serviceUrls)
  const offer = {
    signInUrl,
    registerUrl: isAllowed ? registerUrl : null,
    goodUntil: now + expiresIn * 1000,
    external: external === true,
    linkToken: question.linkToken,
    before: account,
  }
  return show({ tag: 'offered', offer, step: 'choose' })
}

/**
 * After `link/preview`.
 *
 * @param done the account that is linked, where a confirmation of this very ticket was sent before and never answered:
 *   that the ticket is used up then means that it went through
 */
export function afterPreview(
  question: Extract<Question, { tag: 'preview' }>,
  exchange: Exchange,
  done: Account | null,
): Step {
  const read = readAnswer('link/preview', LinkPreviewAnswerSchema, exchange)
  if (read.tag === 'error') {
    return done !== null && isTicketUsedUp(read.error) ? linked(done) : failed(question, read.error)
  }
  const { ticket, refused } = question
  return show({ tag: 'comparing', ticket, preview: withConflict(read.answer, refused) })
}

function withConflict(preview: LinkPreviewAnswer, refused: Conflict | null): LinkPreviewAnswer {
  return refused === null || preview.conflict !== undefined ? preview : { ...preview, conflict: refused }
}

function isTicketUsedUp(error: ApiError): boolean {
  return error.tag === 'refused' && (error.code === 'ticket_unknown' || error.code === 'ticket_expired')
}

/** After `link/confirm`. */
export function afterConfirm(change: Extract<Change, { tag: 'confirm' }>, exchange: Exchange): Step {
  const read = readAnswer('link/confirm', LinkConfirmAnswerSchema, exchange)
  if (read.tag === 'ok') return linked(read.answer.account, read.answer.accountLink)
  const conflict = conflictIn(read.error)
  return conflict === null ? failedOrUnsure(change, read.error) : ask(change.ticket, conflict)
}

function conflictIn(error: ApiError): Conflict | null {
  if (error.tag !== 'refused' || error.status !== 409) return null
  return error.code === 'line_user_linked' || error.code === 'account_linked' ? error.code : null
}

/** After `unlink`. */
export function afterUnlink(change: Extract<Change, { tag: 'unlink' }>, exchange: Exchange): Step {
  const read = readAnswer('unlink', UnlinkAnswerSchema, exchange)
  return read.tag === 'ok' ? show({ tag: 'unlinked' }) : failedOrUnsure(change, read.error)
}

/**
 * After a `session` that was sent to find out what happened.
 *
 * @param isFromChat whether a chat is to be connected as well, of which `session` says nothing
 */
export function afterCheck(
  question: Extract<Question, { tag: 'check' }>,
  exchange: Exchange,
  isFromChat: boolean,
): Step {
  const read = readAnswer('session', SessionAnswerSchema, exchange)
  if (read.tag === 'error') return afterRefusedCheck(question, read.error)
  const { account } = read.answer
  return question.of.tag === 'offered'
    ? afterBrowser(question.of, account)
    : afterDoubt(question.of.change, account, isFromChat)
}

/** An unlinking revokes the tokens, so that their death is the answer. */
function afterRefusedCheck(question: Extract<Question, { tag: 'check' }>, error: ApiError): Step {
  const isUnlinking = question.of.tag === 'unsure' && question.of.change.tag === 'unlink'
  const isDead = error.tag === 'refused' && error.code === 'token_revoked'
  return isUnlinking && isDead ? show({ tag: 'unlinked' }) : failed(question, error)
}

function afterBrowser(before: Offered, account: Account | null): Step {
  const isNew = account !== null && !isSameLink(account, before.offer.before)
  return isNew ? linked(account) : { tag: 'show', state: { ...before, step: 'not_yet' }, account }
}

function afterDoubt(change: Change, account: Account | null, isFromChat: boolean): Step {
  if (change.tag === 'unlink') {
    return account === null
      ? show({ tag: 'unlinked' })
      : { tag: 'show', state: { tag: 'asking', account }, account }
  }
  const { ticket, preview } = change
  // Only the answer to the confirmation itself has what LINE's page wants: it is asked for again, as the same request.
  if (account !== null && !isFromChat && isOutcomeOf(preview, account)) return linked(account)
  return { tag: 'show', state: { tag: 'comparing', ticket, preview }, account }
}

/** Masked labels of two accounts may be the same: what was to be replaced and is still there proves nothing. */
function isOutcomeOf({ account: wanted, conflict, current }: LinkPreviewAnswer, account: Account): boolean {
  const isNew = conflict === undefined || !isSameLink(account, current ?? null)
  return account.label === wanted.label && isNew
}

function isSameLink(one: Account, other: Account | null): boolean {
  return one.label === other?.label && one.linkedAt === other.linkedAt
}

type AccountLink = Extract<LinkingState, { tag: 'linked' }>['accountLink']

function linked(account: Account, accountLink?: AccountLink): Step {
  return { tag: 'show', state: { tag: 'linked', account, since: 'now', accountLink }, account }
}

function ask(ticket: string, refused: Conflict | null): Step {
  return { tag: 'ask', question: { tag: 'preview', requestId: crypto.randomUUID(), ticket, refused } }
}

function show(state: LinkingState): Step {
  return { tag: 'show', state }
}

function failed(intent: Intent, error: ApiError): Step {
  return show({ tag: 'failed', error: { tag: 'api', error }, intent })
}

function failedOrUnsure(change: Change, error: ApiError): Step {
  return isUnsure(error) ? show({ tag: 'unsure', change }) : failed(change, error)
}

/**
 * Whether a change may have gone through although nothing says so: no answer to what was sent, one that cannot be read,
 * or one of a gateway that may have given up too early.
 */
function isUnsure(error: ApiError): boolean {
  switch (error.tag) {
    case 'unreachable':
    case 'timed_out':
    case 'odd_answer':
      return true
    case 'refused':
      return (error.status >= 500 && error.status !== 511) || error.status === 408 || error.status === 425
    case 'offline':
    case 'redirected':
    case 'busy':
    case 'maintenance':
      return false
    default:
      return assertNever(error)
  }
}
