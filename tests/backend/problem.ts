import type * as v from 'valibot'
import type { ProblemCode, ProblemSchema } from '../../src/backend/contract'

type ProblemDetails = v.InferOutput<typeof ProblemSchema> & {
  readonly title: string
  readonly status: number
}

const TITLES: Record<ProblemCode, string> = {
  token_expired: 'The token has expired.',
  token_revoked: 'The token was revoked.',
  token_invalid: 'The token is not one of LINE for this service.',
  audience_mismatch: 'The token was issued for another channel.',
  account_suspended: 'This person may not use the service.',
  ticket_unknown: 'There is no such ticket.',
  ticket_expired: 'The ticket has expired.',
  ticket_mismatch: 'The ticket belongs to another LINE user.',
  line_user_linked: 'This LINE user is linked to another account.',
  account_linked: 'This account is linked to another LINE user.',
  maintenance: 'The service is closed for maintenance.',
  too_many_requests: 'Too many requests.',
  origin_refused: 'The request does not come from the app.',
  request_invalid: 'The request is not one of the contract.',
  line_unavailable: 'LINE did not answer.',
  internal_error: 'Something went wrong here.',
}

/** A refusal, thrown from wherever it is noticed and answered by app.ts. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly status: number
  readonly code: ProblemCode
  readonly headers: Readonly<Record<string, string>>

  constructor(status: number, code: ProblemCode, headers: Readonly<Record<string, string>> = {}) {
    super(TITLES[code])
    this.status = status
    this.code = code
    this.headers = headers
  }
}

/** Method, address, body type, size or members are not the contract's. */
export const requestInvalid = (
  status: 404 | 405 | 413 | 415 | 422,
  headers: Readonly<Record<string, string>> = {},
): Problem => new Problem(status, 'request_invalid', headers)

/** Problem details (RFC 9457): no text but our own fixed titles, so that nothing from LINE or the request leaks. */
export function problemResponse({ status, code, headers }: Problem): Response {
  const details = { title: TITLES[code], status, code } satisfies ProblemDetails
  return new Response(JSON.stringify(details), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      // RFC 9110, 15.5.2: a 401 names a scheme. Browsers show no dialog for this one.
      ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
      ...headers,
    },
  })
}
