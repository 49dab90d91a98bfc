import type { Exchange } from '../backend/exchange'
import { readOwn, removeOwn, writeOwn } from '../storage/ownStorage'
import type { Taken } from '../tokens/broker'
import type { SessionJudgement } from '../tokens/judgeSession'
import type { Connection } from './connection'

/** What the `session` call came to; `not_sent` when the broker gave no token for it. */
export type SessionCall =
  | Exchange
  | { readonly tag: 'not_sent'; readonly why: Exclude<SessionJudgement['tag'], 'usable'> | 'other_person' }

/** A `session` that went out before init was done. */
export interface Sent {
  /** Whose token it carries; `null` where LINE gave no ID token. */
  readonly subject: string | null
  readonly call: Promise<SessionCall>
  /** No answer is awaited any more, and nothing is repeated. */
  giveUp(): void
}

/** Sends `session` so that it can be given up where init does not find the same person. */
export function sendEarly(connection: Omit<Connection, 'liff'>, taken: Taken, subject: string | null): Sent {
  const controller = new AbortController()
  return {
    subject,
    call: sendSession(connection, taken, controller),
    giveUp() {
      controller.abort()
    },
  }
}

/**
 * Sends `session`. The `request_id` outlives the page until the call is answered, because on Android the SDK reloads the
 * page once right after a sign-in (SDK 2.31): the repetition is then the same request, not a second one.
 */
export async function sendSession(
  connection: Omit<Connection, 'liff'>,
  taken: Taken = connection.broker.forSession(),
  controller = new AbortController(),
): Promise<SessionCall> {
  if (taken.tag !== 'tokens')
    return { tag: 'not_sent', why: taken.tag === 'unusable' ? taken.why : taken.tag }
  connection.ended.signal.addEventListener('abort', () => {
    controller.abort()
  })
  const exchange = await connection.send(
    'session',
    requestId(),
    taken.tokens,
    connection.parameters(),
    controller,
  )
  if (exchange.tag === 'answered' && !isPassing(exchange.status)) removeOwn('request-id')
  return exchange
}

function requestId(): string {
  const kept = readOwn('request-id')
  if (kept !== null && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(kept)) return kept
  const fresh = crypto.randomUUID()
  writeOwn('request-id', fresh)
  return fresh
}

/** "Not now": the next try is the same intent and keeps its `request_id`. */
function isPassing(status: number): boolean {
  return status >= 500 || status === 408 || status === 425 || status === 429
}
