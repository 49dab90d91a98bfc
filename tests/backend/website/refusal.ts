import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** Why a page of the website cannot go on. Each has its own words in pages/refused.ts. */
export type Why =
  | 'start_unknown'
  | 'start_expired'
  | 'start_taken'
  | 'form_refused'
  | 'nothing_to_confirm'
  | 'suspended'
  | 'ticket_spent'
  | 'elsewhere_refused'
  | 'login_unknown'
  | 'login_cancelled'
  | 'login_misconfigured'
  | 'login_failed'
  | 'line_unavailable'
  | 'not_found'
  | 'internal'

const STATUS: Readonly<Record<Why, ContentfulStatusCode>> = {
  start_unknown: 404,
  start_expired: 410,
  start_taken: 403,
  form_refused: 403,
  nothing_to_confirm: 404,
  suspended: 403,
  ticket_spent: 410,
  elsewhere_refused: 403,
  login_unknown: 400,
  login_cancelled: 200,
  login_misconfigured: 500,
  login_failed: 400,
  line_unavailable: 503,
  not_found: 404,
  internal: 500,
}

/** Thrown where it is noticed, answered with a page by website/app.ts. */
export class PageRefusal extends Error {
  override readonly name = 'PageRefusal'
  readonly why: Why
  readonly status: ContentfulStatusCode

  constructor(why: Why) {
    super(why)
    this.why = why
    this.status = STATUS[why]
  }
}
