/** What one call of the backend came to, before anybody judged whether it is an answer of the contract. */
export type Exchange =
  | {
      readonly tag: 'answered'
      readonly status: number
      /** The header as it came; empty where there is none. */
      readonly contentType: string
      /** At most 64 kB; longer ones are cut, which leaves no valid JSON. */
      readonly body: string
      readonly retryAfter: string | null
      /** ms since the epoch. */
      readonly at: number
    }
  | { readonly tag: 'offline' }
  | { readonly tag: 'unreachable' }
  | { readonly tag: 'timed_out' }
  | { readonly tag: 'redirected' }

/** Reads an answer to its end. A redirect that was not followed is an opaque response (Fetch standard). */
export async function readExchange(response: Response): Promise<Exchange> {
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
