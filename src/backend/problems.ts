import { OPERATIONS, type Operation, type ProblemCode } from './contract'

/** One way in which a call may be refused. */
export interface Refusal {
  readonly status: number
  readonly code: ProblemCode
  /** English, for whoever reads a log. Nothing of it is ever shown to a person. */
  readonly title: string
  readonly when: string
  /** Whether the answer says how long to wait (RFC 9110, 10.2.3). */
  readonly retryAfter?: 'always' | 'maybe'
  readonly operations: readonly Operation[]
}

/** They begin with an ID token or an access token whose owner has to be let in. */
const FOR_MEMBERS = ['session', 'link', 'account-link', 'link/preview', 'link/confirm'] as const
const WITH_ACCESS_TOKEN = ['session', 'unlink', 'sign-out'] as const
/** A link token is refused like a ticket. */
const WITH_TICKET = ['account-link', 'link/preview', 'link/confirm'] as const

/**
 * Every refusal of the contract, version 1, in the order of their status. A gateway in front of the backend may answer 408,
 * 425, 502 and 504 as well: those, like any code that is unknown, are judged by the status alone.
 */
export const REFUSALS: readonly Refusal[] = [
  {
    status: 401,
    code: 'token_expired',
    title: 'The token has expired.',
    when: 'The token was good once. The app renews it once, then asks the person.',
    operations: OPERATIONS,
  },
  {
    status: 401,
    code: 'token_revoked',
    title: 'The token was revoked.',
    when: 'The access token was good once: the window was closed, or the person removed the app.',
    operations: WITH_ACCESS_TOKEN,
  },
  {
    status: 401,
    code: 'token_invalid',
    title: 'The token is not one of LINE for this service.',
    when: 'Forged or garbled; or the two tokens of `unlink` name different people.',
    operations: OPERATIONS,
  },
  {
    status: 401,
    code: 'audience_mismatch',
    title: 'The token was issued for another channel.',
    when: "The token is another channel's. Never repeated: the set-up is wrong, or somebody tries something.",
    operations: OPERATIONS,
  },
  {
    status: 403,
    code: 'origin_refused',
    title: 'The request does not come from the app.',
    when: '`Origin` is missing, `null`, or not one of the app.',
    operations: OPERATIONS,
  },
  {
    status: 403,
    code: 'account_suspended',
    title: 'This person may not use the service.',
    when: 'The service refuses this person. `unlink` and `sign-out` work all the same.',
    operations: FOR_MEMBERS,
  },
  {
    status: 403,
    code: 'ticket_mismatch',
    title: 'The ticket belongs to another LINE user.',
    when: 'Another LINE user began. The ticket is burned by it.',
    operations: WITH_TICKET,
  },
  {
    status: 404,
    code: 'ticket_unknown',
    title: 'There is no such ticket.',
    when: 'Never minted as a ticket: a start handle is none.',
    operations: WITH_TICKET,
  },
  {
    status: 404,
    code: 'request_invalid',
    title: 'The request is not one of the contract.',
    when: 'No such operation.',
    operations: OPERATIONS,
  },
  {
    status: 405,
    code: 'request_invalid',
    title: 'The request is not one of the contract.',
    when: 'Any method but POST.',
    operations: OPERATIONS,
  },
  {
    status: 409,
    code: 'line_user_linked',
    title: 'This LINE user is linked to another account.',
    when: 'Without `replace`, or with a `replace` of something that the person was not told.',
    operations: ['link/confirm'],
  },
  {
    status: 409,
    code: 'account_linked',
    title: 'This account is linked to another LINE user.',
    when: 'Without `replace`, or with a `replace` of something that the person was not told.',
    operations: ['link/confirm'],
  },
  {
    status: 410,
    code: 'ticket_expired',
    title: 'The ticket has expired.',
    when: 'After ten minutes; burned; or used, and the pair that it linked is linked no more.',
    operations: WITH_TICKET,
  },
  {
    status: 413,
    code: 'request_invalid',
    title: 'The request is not one of the contract.',
    when: 'The form is larger than 64 kB.',
    operations: OPERATIONS,
  },
  {
    status: 415,
    code: 'request_invalid',
    title: 'The request is not one of the contract.',
    when: 'The body is no `application/x-www-form-urlencoded`.',
    operations: OPERATIONS,
  },
  {
    status: 422,
    code: 'request_invalid',
    title: 'The request is not one of the contract.',
    when: 'A member is missing, twice, misspelt or not named by the contract; a query; a `request_id` used for other parameters.',
    operations: OPERATIONS,
  },
  {
    status: 429,
    code: 'too_many_requests',
    title: 'Too many requests.',
    when: 'The app waits if that is at most 10 s, else it shows a countdown.',
    retryAfter: 'always',
    operations: OPERATIONS,
  },
  {
    status: 500,
    code: 'internal_error',
    title: 'Something went wrong here.',
    when: 'Not now. The app repeats twice with the same `request_id`.',
    operations: OPERATIONS,
  },
  {
    status: 503,
    code: 'maintenance',
    title: 'The service is closed for maintenance.',
    when: 'Closed for a while. The app shows a calm screen and repeats nothing by itself.',
    retryAfter: 'always',
    operations: OPERATIONS,
  },
  {
    status: 503,
    code: 'line_unavailable',
    title: 'LINE did not answer.',
    when: "LINE's 429, 5xx, silence, or an answer that cannot be read. Never a 401: the token may be good.",
    retryAfter: 'maybe',
    operations: OPERATIONS,
  },
]

/** Answered by a gateway, if at all: the app repeats as after a 500, whatever the body. */
export const GATEWAY_STATUSES = [408, 425, 502, 504] as const
