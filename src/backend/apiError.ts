import type { Operation, ProblemCode } from './contract'

/**
 * Why a call of the backend did not end with an answer of the contract. `status` is the HTTP status; `code` is the
 * problem's `code` where it is one that the contract knows.
 */
export type ApiError =
  /** The device says that it has no network: nothing was sent. */
  | { readonly tag: 'offline'; readonly operation: Operation }
  /** No answer to what was sent: the network went away, name look-up, connection, TLS, missing CORS headers or a content blocker. The browser does not say which. */
  | { readonly tag: 'unreachable'; readonly operation: Operation }
  | { readonly tag: 'timed_out'; readonly operation: Operation }
  | { readonly tag: 'redirected'; readonly operation: Operation }
  /** A 2xx whose content type, size, JSON or shape is not the contract's. */
  | { readonly tag: 'odd_answer'; readonly operation: Operation; readonly status: number }
  /** 429 or 503 with a wait that is longer than we wait by ourselves. `retryAt`: ms since the epoch. */
  | { readonly tag: 'busy'; readonly operation: Operation; readonly status: number; readonly retryAt: number }
  | { readonly tag: 'maintenance'; readonly operation: Operation; readonly retryAt: number | null }
  /** Any other status. */
  | {
      readonly tag: 'refused'
      readonly operation: Operation
      readonly status: number
      readonly code: ProblemCode | null
    }
