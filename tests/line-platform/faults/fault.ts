import type { IdTokenFault } from '../credentials/idToken'

/**
 * One way in which one answer goes wrong. `json`, `text`, `redirect`, `never` and a `reset` come instead of the
 * ordinary answer (the request is not processed); all others bend the ordinary answer after it was made.
 */
export type Fault =
  | {
      readonly kind: 'json'
      readonly status: number
      readonly body: unknown
      readonly headers?: Record<string, string>
    }
  | {
      readonly kind: 'text'
      readonly status: number
      readonly body: string
      /** Default `text/html; charset=utf-8`. */
      readonly contentType?: string
      readonly headers?: Record<string, string>
    }
  | { readonly kind: 'redirect'; readonly to: string; readonly status?: 301 | 302 | 303 | 307 | 308 }
  /** The connection stays open for ever. */
  | { readonly kind: 'never' }
  /** The server must destroy the socket: see `isReset`. `processed`: only after the work was done. */
  | { readonly kind: 'reset'; readonly processed?: boolean }
  /** The ordinary answer, later. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** The first half of the body, as if it were all. */
  | { readonly kind: 'cut-body' }
  /** The first half of the body, then the stream breaks. */
  | { readonly kind: 'abort-body' }
  | { readonly kind: 'empty-body' }
  /** The ordinary body, one byte a second. */
  | { readonly kind: 'slow-body' }
  | { readonly kind: 'content-type'; readonly contentType: string }
  | { readonly kind: 'no-cors' }
  | { readonly kind: 'mutate'; readonly json: (body: unknown) => unknown }
  /** Bends the ID token that this answer carries. An answer without an ID token makes it fail loudly. */
  | { readonly kind: 'id-token'; readonly bend: IdTokenFault }
  /** `/oauth2/v2.1/certs` without the keys that sign. */
  | { readonly kind: 'jwks-without-key' }

/** Handed to the routes: whichever makes an ID token takes the fault. */
export interface IdTokenBend {
  take(): IdTokenFault | undefined
  /** True while a fault waits for an ID token that never came. */
  readonly pending: boolean
}

export function idTokenBend(fault?: IdTokenFault): IdTokenBend {
  let waiting = fault
  return {
    take() {
      const taken = waiting
      waiting = undefined
      return taken
    },
    get pending() {
      return waiting !== undefined
    },
  }
}
