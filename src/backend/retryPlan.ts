import type { Exchange } from './exchange'
import { codeIn } from './problemCode'
import { LONGEST_WAIT, waitOf } from './retryAfter'

/** Statuses that mean "not now": everything else is an answer. */
const TRANSIENT = new Set([408, 425, 429, 500, 502, 503, 504])

/**
 * How long to wait (ms) before sending again after this answer, or `null` for "do not".
 *
 * @param backoff the wait where the answer says nothing of one; `null` when it was repeated often enough
 */
export function delayBeforeRetry(exchange: Exchange, backoff: number | null): number | null {
  if (exchange.tag !== 'answered' || backoff === null || !TRANSIENT.has(exchange.status)) return null
  if (codeIn(exchange.body) === 'maintenance') return null
  const wait = waitOf(exchange, exchange.at) ?? backoff
  return wait <= LONGEST_WAIT ? wait : null
}
