import * as v from 'valibot'
import { Problem } from './problem'

const API = 'https://api.line.me'

/** Seconds after which the app may try again when LINE gave us no answer. */
const RETRY_AFTER = '3'

export interface LineAnswer {
  readonly status: number
  /** `undefined` where the body is no JSON. */
  readonly body: unknown
}

/** LINE's trouble is not the person's: the token may be as good as ever, so this is never a 401. */
export const lineUnavailable = (): Problem =>
  new Problem(503, 'line_unavailable', { 'retry-after': RETRY_AFTER })

/**
 * Asks LINE's servers. Some addresses hold an access token (LINE's own choice): never log one, nor a thrown error, which
 * may quote it.
 *
 * @param timeout ms for a whole answer
 */
export function createLineClient(lineFetch: (request: Request) => Promise<Response>, timeout: number) {
  async function ask(path: string, init: RequestInit): Promise<LineAnswer> {
    const signal = AbortSignal.timeout(timeout)
    // A followed redirect would carry the token elsewhere.
    const request = new Request(API + path, { ...init, redirect: 'error', signal })
    const { status, text } = await receive(request).catch(() => {
      throw lineUnavailable()
    })
    return { status, body: jsonOf(text) }
  }

  async function receive(request: Request) {
    const response = await lineFetch(request)
    return { status: response.status, text: await response.text() }
  }

  return {
    post: (path: string, form: Readonly<Record<string, string>>): Promise<LineAnswer> =>
      ask(path, { method: 'POST', body: new URLSearchParams(form) }),
    /** @param headers how the call is authorized */
    postJson: (
      path: string,
      body: object | null,
      headers: Readonly<Record<string, string>>,
    ): Promise<LineAnswer> =>
      ask(path, {
        method: 'POST',
        // A body that is null is none at all: LINE's link token is asked for without one.
        ...(body === null ? {} : { body: JSON.stringify(body) }),
        headers: { ...headers, ...(body === null ? {} : { 'content-type': 'application/json' }) },
      }),
    get: (path: string, headers: Readonly<Record<string, string>> = {}): Promise<LineAnswer> =>
      ask(path, { headers }),
  }
}

export type LineClient = ReturnType<typeof createLineClient>

/**
 * What a 200 of LINE says. Schemas name only what is used: LINE may add members and change their order (LINE docs). Any
 * other status that the caller did not expect is LINE's trouble or ours: 429 for too many requests (the limit is not
 * published), 500 for errors of LINE (LINE docs, "Status codes").
 */
export function readAnswer<T>(schema: v.GenericSchema<unknown, T>, { status, body }: LineAnswer): T {
  const parsed = v.safeParse(schema, body)
  if (status !== 200 || !parsed.success) throw lineUnavailable()
  return parsed.output
}

/** Why LINE refused, in its own words. A refusal that says nothing is no answer: a proxy may have given it. */
export function readRefusal(member: 'error_description' | 'message', { body }: LineAnswer): string {
  const parsed = v.safeParse(v.record(v.string(), v.unknown()), body)
  const text = parsed.success ? parsed.output[member] : undefined
  if (typeof text !== 'string') throw lineUnavailable()
  return text
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
