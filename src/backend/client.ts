import ky, { TimeoutError } from 'ky'
import type { RawAccessToken, RawIdToken } from '../liff/rawToken'
import { cappedFetch } from './cappedFetch'
import type { Operation } from './contract'
import type { Exchange } from './exchange'
import { backoffAfter, MAX_REPETITIONS } from './backoff'

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

/** ms for one attempt, its body included, and for all attempts and the waits between them. */
const ATTEMPT = 10_000
const TOTAL = 25_000

/**
 * The only way to the network of our own. Every call is one CORS-simple POST (no preflight round trip) with a form body:
 * the tokens, the `request_id`, and the operation's parameters. It is repeated at most twice, with the same
 * `request_id`, and never rejects.
 */
export function createSend(backendUrl: string): Send {
  return async (operation, requestId, tokens, parameters = {}, controller = new AbortController()) => {
    if (!navigator.onLine) return { tag: 'offline' }
    const body = new URLSearchParams({ ...tokens, request_id: requestId, ...parameters })
    try {
      return await readExchange(await post(`${backendUrl}/${operation}`, body, controller))
    } catch (error) {
      return failureOf(error)
    }
  }
}

function post(url: string, body: URLSearchParams, controller: AbortController): Promise<Response> {
  const { signal } = controller
  const deadline = AbortSignal.timeout(TOTAL)
  deadline.addEventListener('abort', () => controller.abort(deadline.reason))
  return ky.post(url, {
    body,
    signal,
    fetch: cappedFetch,
    // A followed 307 would carry the token to another origin (seen in Chromium); an opaque redirect shows instead.
    redirect: 'manual',
    credentials: 'include',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    throwHttpErrors: false,
    timeout: ATTEMPT,
    retry: {
      limit: MAX_REPETITIONS,
      methods: ['post'],
      retryOnTimeout: true,
      delay: (repetition) => backoffAfter(repetition - 1) ?? 0,
    },
    hooks: {
      beforeRetry: [async () => (await import('./untilAwake')).untilAwake(signal)],
      afterResponse: [
        async (_request, _options, response, { retryCount }) => {
          if (response.ok) return undefined
          // Loaded with the first answer that is not a success: the sign-in path seldom needs it.
          const { delayBeforeRetry } = await import('./retryPlan')
          const delay = delayBeforeRetry(await readExchange(response), backoffAfter(retryCount))
          return delay === null ? undefined : ky.retry({ delay })
        },
      ],
    },
  })
}

async function readExchange(response: Response): Promise<Exchange> {
  if (response.type === 'opaqueredirect') return { tag: 'redirected' }
  return {
    tag: 'answered',
    status: response.status,
    contentType: response.headers.get('content-type') ?? '',
    body: await response.text(),
    retryAfter: response.headers.get('retry-after'),
    at: Date.now(),
  }
}

/**
 * The browser does not say why there was no answer, only that there was none. A network that is gone by now says nothing
 * of what arrived before: only what was never sent counts as offline.
 */
function failureOf(error: unknown): Exchange {
  const isTimeOut =
    error instanceof TimeoutError || (error instanceof DOMException && error.name === 'TimeoutError')
  return { tag: isTimeOut ? 'timed_out' : 'unreachable' }
}
