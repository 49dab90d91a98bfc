import type { ProblemCode } from '../../../src/backend/contract'

/**
 * One way in which one answer goes wrong. `problem`, `json`, `text`, `redirect`, `never`, and `reset` unless
 * `processed`, come instead of the work; all others bend the answer after the work was done.
 */
export type Fault =
  | {
      readonly kind: 'problem'
      readonly status: number
      /** Any text, to see what the app makes of codes it does not know. Default: a problem without a code. */
      readonly code?: ProblemCode | (string & {})
      /** As the header's text: seconds, a date, or nonsense. */
      readonly retryAfter?: string | number
    }
  | { readonly kind: 'json'; readonly status?: number; readonly body: unknown }
  | {
      readonly kind: 'text'
      readonly status?: number
      readonly body: string
      /** Default `text/html; charset=utf-8`. */
      readonly contentType?: string
    }
  | { readonly kind: 'redirect'; readonly to: string; readonly status?: 301 | 302 | 303 | 307 | 308 }
  /** The connection stays open for ever. */
  | { readonly kind: 'never' }
  /** The server must destroy the socket: see `isReset`. `processed`: only after the work was done. */
  | { readonly kind: 'reset'; readonly processed?: boolean }
  | { readonly kind: 'delay'; readonly ms: number }
  | { readonly kind: 'no-cors' }
  | { readonly kind: 'content-type'; readonly contentType: string }
  /** The first half of the body, as if it were all. */
  | { readonly kind: 'cut-body' }
  /** The right JSON after so much white space that a capped reader never gets to it. Default 2 MB. */
  | { readonly kind: 'oversized-body'; readonly bytes?: number }
  /** White space for ever. */
  | { readonly kind: 'endless-body' }
