import * as v from 'valibot'
import { memberOf } from '../../src/lib/memberOf'
import { Failed } from './verdict'

/** What the backend answered to one call. */
export interface Answer {
  readonly operation: string
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** `undefined` where the body is no JSON. */
  readonly body: unknown
  readonly code: string | null
}

export async function readAnswer(operation: string, response: Response): Promise<Answer> {
  const text = await response.text()
  const body = jsonOf(text)
  const code = memberOf(body, 'code')
  const { status, headers } = response
  return { operation, status, headers, text, body, code: typeof code === 'string' ? code : null }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** `401 token_expired`, or the status alone. */
export const told = ({ status, code }: Answer): string => (code === null ? `${status}` : `${status} ${code}`)

/** @param expected such as `401 token_expired`; several where the contract leaves a choice */
export function expectRefusal(answer: Answer, expected: string | readonly string[], what: string): void {
  const allowed = [expected].flat()
  if (!allowed.includes(told(answer)))
    throw new Failed(`${answer.operation}, ${what}: answered ${told(answer)}, not ${allowed.join(' or ')}`)
}

/** What a 200 says. */
export function expectAnswer<T>(answer: Answer, schema: v.GenericSchema<unknown, T>, what: string): T {
  if (answer.status !== 200)
    throw new Failed(`${answer.operation}, ${what}: answered ${told(answer)}, not 200`)
  const parsed = v.safeParse(schema, answer.body)
  if (!parsed.success) {
    const member = v.getDotPath(parsed.issues[0]) ?? 'the body'
    throw new Failed(`${answer.operation}, ${what}: ${member} is not what the contract says`)
  }
  return parsed.output
}

export function expectThat(isTrue: boolean, otherwise: string): void {
  if (!isTrue) throw new Failed(otherwise)
}
