import type { RawAccessToken, RawIdToken } from '../liff/rawToken'
import { attempt, isTimeOut, type Call } from './attempt'
import type { Operation } from './contract'
import { readExchange, type Exchange } from './exchange'

/** The tokens that an operation sends. There is no member that a claim or any other text would fit into. */
export interface Tokens {
  readonly id_token?: RawIdToken
  readonly access_token?: RawAccessToken
}

/** What an operation may say beside its tokens. */
export interface Parameters {
  /** A key of the config's `destinations`. */
  readonly destination?: string
  /** One-time secret of the Messaging API, as it came from the chat. */
  readonly link_token?: string
  /** One-time secret of the service, as it came with the return from its sign-in. */
  readonly ticket?: string
  /** Only after the person chose to replace what is linked now. */
  readonly replace?: 'true'
}

/** Who calls may give up by `controller.abort()`: no answer then, but the backend may have received the call. */
export type Send = (
  operation: Operation,
  requestId: string,
  tokens: Tokens,
  parameters?: Parameters,
  controller?: AbortController,
) => Promise<Exchange>

/** ms for all attempts and the waits between them. */
const TOTAL = 25_000

/**
 * The only way to the network of our own. Every call is one CORS-simple POST (no preflight round trip) with a form body:
 * the tokens, the `request_id`, and the operation's parameters. It is repeated at most twice, with the same
 * `request_id`, and never rejects.
 */
export function createSend(backendUrl: string): Send {
  return async (operation, requestId, tokens, parameters = {}, controller = new AbortController()) => {
    if (!navigator.onLine) return { tag: 'offline' }
    const deadline = AbortSignal.timeout(TOTAL)
    deadline.addEventListener('abort', () => controller.abort(deadline.reason))
    try {
      return await readExchange(
        await post({
          url: `${backendUrl}/${operation}`,
          body: new URLSearchParams({ ...tokens, request_id: requestId, ...parameters }),
          signal: controller.signal,
        }),
      )
    } catch (error) {
      return failureOf(error)
    }
  }
}

async function post(call: Call): Promise<Response> {
  const first = attempt(call)
  const response = await first.catch(() => null)
  if (response?.ok === true || call.signal.aborted) return first
  // Loaded with the first attempt that is not a success: the sign-in path seldom needs it.
  const part = await import('./repeat').catch(() => null)
  return part === null ? first : part.repeat(call, first)
}

/**
 * The browser does not say why there was no answer, only that there was none. A network that is gone by now says nothing
 * of what arrived before: only what was never sent counts as offline.
 */
function failureOf(error: unknown): Exchange {
  return { tag: isTimeOut(error) ? 'timed_out' : 'unreachable' }
}
