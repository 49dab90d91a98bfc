import * as v from 'valibot'
import type { ApiError } from './apiError'
import { PROBLEM_CODES, type Operation, type ProblemCode } from './contract'
import type { Exchange } from './exchange'
import { codeIn } from './problemCode'
import { LONGEST_WAIT, waitOf } from './retryAfter'

export type Answer<T> =
  { readonly tag: 'ok'; readonly answer: T } | { readonly tag: 'error'; readonly error: ApiError }

/** Judges an exchange by the contract: a 2xx of the operation's shape is an answer, everything else is a tagged error. */
export function readAnswer<S extends v.GenericSchema>(
  operation: Operation,
  schema: S,
  exchange: Exchange,
): Answer<v.InferOutput<S>> {
  if (exchange.tag !== 'answered') return { tag: 'error', error: { tag: exchange.tag, operation } }
  if (exchange.status < 200 || exchange.status > 299)
    return { tag: 'error', error: refusalOf(operation, exchange) }
  const parsed = v.safeParse(schema, jsonOf(exchange))
  return parsed.success
    ? { tag: 'ok', answer: parsed.output }
    : { tag: 'error', error: { tag: 'odd_answer', operation, status: exchange.status } }
}

type Answered = Extract<Exchange, { tag: 'answered' }>

/** The body where it is JSON and says so, else `undefined`, which no schema of the contract accepts. */
function jsonOf({ contentType, body }: Answered): unknown {
  const [mediaType = ''] = contentType.split(';')
  if (mediaType.trim().toLowerCase() !== 'application/json') return undefined
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

function refusalOf(operation: Operation, exchange: Answered): ApiError {
  const { status, at } = exchange
  const code = knownCode(codeIn(exchange.body))
  const wait = waitOf(exchange, at)
  if (status === 503 && code === 'maintenance') {
    return { tag: 'maintenance', operation, retryAt: wait === null ? null : at + wait }
  }
  if (wait !== null && (status === 429 || (status === 503 && wait > LONGEST_WAIT))) {
    return { tag: 'busy', operation, status, retryAt: at + wait }
  }
  return { tag: 'refused', operation, status, code }
}

function knownCode(code: string | null): ProblemCode | null {
  return PROBLEM_CODES.find((known) => known === code) ?? null
}
