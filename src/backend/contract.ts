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

/** A one-time secret of the service: proof that an account was signed in to, for the LINE user who began. */
export const TicketSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16,128}$/))

/**
 * 200 of `link`: where the person proves their account at the service, or makes one. The address carries a one-time start
 * handle bound to this LINE user, never a ticket.
 */
export const LinkAnswerSchema = v.object({
  signInUrl: v.pipe(v.string(), v.url()),
  registerUrl: v.optional(v.pipe(v.string(), v.url())),
  /** Seconds for which the start handle is good. */
  expiresIn: v.pipe(v.number(), v.minValue(1)),
  /** Whether the service asks for the phone's own browser. */
  external: v.optional(v.boolean()),
})

export type LinkAnswer = v.InferOutput<typeof LinkAnswerSchema>

/** 200 of `account-link`: as `link`, or a ticket at once where the service's own session already names the account. */
export const AccountLinkAnswerSchema = v.union([v.object({ ticket: TicketSchema }), LinkAnswerSchema])

export type AccountLinkAnswer = v.InferOutput<typeof AccountLinkAnswerSchema>

/** 200 of `link/preview`: the account that the ticket stands for, and what stands in the way of linking it. */
export const LinkPreviewAnswerSchema = v.object({
  account: AccountSchema,
  /** `line_user_linked`: this LINE user has another account, `current`; `account_linked`: the account has another LINE user. */
  conflict: v.optional(v.picklist(['line_user_linked', 'account_linked'])),
  current: v.optional(AccountSchema),
})

export type LinkPreviewAnswer = v.InferOutput<typeof LinkPreviewAnswerSchema>

/** 200 of `link/confirm`. `accountLink` when the linking began in a chat: what LINE's account-link page is opened with. */
export const LinkConfirmAnswerSchema = v.object({
  account: AccountSchema,
  accountLink: v.optional(
    v.object({
      linkToken: v.pipe(v.string(), v.minLength(1)),
      /** 10 to 255 characters, at least 128 bits of it random (Messaging API, "Linking user accounts"). */
      nonce: v.pipe(v.string(), v.minLength(10), v.maxLength(255)),
    }),
  ),
})

export type LinkConfirmAnswer = v.InferOutput<typeof LinkConfirmAnswerSchema>

/** 200 of `unlink`. */
export const UnlinkAnswerSchema = v.object({})

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
