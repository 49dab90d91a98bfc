import * as v from 'valibot'

/**
 * The backend contract, version 1: what each operation answers. The one source for the app, for the reference backend
 * and for the contract's document.
 */

/** The linked account at the service: a label fit for display and, where known, since when (ISO 8601). */
export const AccountSchema = v.object({
  label: v.pipe(v.string(), v.minLength(1)),
  linkedAt: v.optional(v.pipe(v.string(), v.isoTimestamp())),
})

export type Account = v.InferOutput<typeof AccountSchema>

/** 200 of `session`: signed in; `account` is `null` while no service account is linked. */
export const SessionAnswerSchema = v.object({
  account: v.nullable(AccountSchema),
  continueUrl: v.optional(v.pipe(v.string(), v.url())),
})

export type SessionAnswer = v.InferOutput<typeof SessionAnswerSchema>

/** 200 of `sign-out`. */
export const SignOutAnswerSchema = v.object({})

/** RFC 9457 problem details; only `code` is read, and none of its text is ever shown. */
export const ProblemSchema = v.object({ code: v.string() })

/** The codes that version 1 of the contract knows. An unknown code is judged by its status alone. */
export const PROBLEM_CODES = [
  'token_expired',
  'token_revoked',
  'token_invalid',
  'audience_mismatch',
  'account_suspended',
  'ticket_unknown',
  'ticket_expired',
  'ticket_mismatch',
  'line_user_linked',
  'account_linked',
  'maintenance',
  'too_many_requests',
  'origin_refused',
  'request_invalid',
  'line_unavailable',
  'internal_error',
] as const

export type ProblemCode = (typeof PROBLEM_CODES)[number]

export const OPERATIONS = [
  'session',
  'link',
  'account-link',
  'link/preview',
  'link/confirm',
  'unlink',
  'sign-out',
] as const

export type Operation = (typeof OPERATIONS)[number]
