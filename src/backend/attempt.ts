import { cappedFetch } from './cappedFetch'

/** One call of the backend, however often it is sent. */
export interface Call {
  readonly url: string
  readonly body: URLSearchParams
  /** Ends the call, with all its attempts and waits. */
  readonly signal: AbortSignal
}

/** ms for one attempt, its body included. */
export const ATTEMPT_DEADLINE = 10_000

/** What every attempt of a call has in common. */
export function requestOf({ body, signal }: Call): RequestInit {
  return {
    method: 'POST',
    body,
    signal,
    // A followed 307 would carry the token to another origin (seen in Chromium); an opaque redirect shows instead.
    redirect: 'manual',
    credentials: 'include',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
  }
}

/** Sends a call once. Rejects where there was no whole answer. */
export function attempt(call: Call): Promise<Response> {
  const ended = new AbortController()
  // `AbortSignal.any` is younger than the browsers that are served.
  for (const signal of [call.signal, AbortSignal.timeout(ATTEMPT_DEADLINE)]) {
    const end = (): void => {
      ended.abort(signal.reason)
    }
    if (signal.aborted) end()
    signal.addEventListener('abort', end)
  }
  return cappedFetch(call.url, { ...requestOf(call), signal: ended.signal })
}

/** Both a browser and ky name it so. */
export function isTimeOut(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError'
}
