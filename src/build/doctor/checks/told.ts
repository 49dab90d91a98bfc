import * as v from 'valibot'
import { ProblemSchema } from '../../../backend/contract'
import type { Reply, Unreached } from '../network'

/** One answer of the backend, and what it answers to. */
export interface Told {
  readonly what: string
  readonly reply: Reply
}

/** How a call differs from the app's. */
export interface Call {
  readonly operation?: string
  /** `null` leaves it out. */
  readonly origin?: string | null
  readonly token: string
}

export type CallBackend = (call: Call) => Promise<Reply | Unreached>

const Problem = v.pipe(v.string(), v.parseJson(), ProblemSchema)

/** The code of a refusal as the contract has it; `null` where it has none. */
export function codeOf({ headers, text }: Reply): string | null {
  if (!(headers.get('content-type') ?? '').startsWith('application/problem+json')) return null
  const problem = v.safeParse(Problem, text)
  return problem.success ? problem.output.code : null
}

/** `401 token_invalid`, or status and type. */
export function answerOf(reply: Reply): string {
  const what = codeOf(reply) ?? reply.headers.get('content-type') ?? 'without a type'
  return `${reply.status} ${what.slice(0, 60)}`
}
