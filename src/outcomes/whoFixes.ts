import type { OutcomeCode } from './outcome'

/** Who can mend what led to an outcome. `nobody`: it passes by itself, or it was the person's own choice. */
export type Fixer = 'person' | 'owner' | 'backend' | 'line' | 'nobody'

/** For the support desk of the service: who has to act, likeliest first. */
export const WHO_FIXES: Readonly<Record<OutcomeCode, readonly [Fixer, ...Fixer[]]>> = {
  offline: ['person'],
  line_unreachable: ['nobody', 'person', 'line'],
  line_busy: ['nobody', 'line'],
  storage_blocked: ['person'],
  storage_full: ['person'],
  sign_in_unfinished: ['person'],
  sign_in_elsewhere: ['person'],
  sign_in_keeps_failing: ['person'],
  consent_refused: ['nobody'],
  sign_in_expired: ['person'],
  clock_wrong: ['person'],
  link_unsafe: ['person', 'owner'],
  open_in_line: ['person'],
  browser_too_old: ['person'],
  account_changed: ['person'],
  not_configured: ['owner'],
  not_public: ['owner'],
  openid_missing: ['owner'],
  app_error: ['person', 'owner'],
  part_missing: ['person'],
  page_not_found: ['owner'],
  destination_unknown: ['owner'],
  service_bad_request: ['backend'],
  service_token_refused: ['backend', 'owner'],
  service_refused: ['backend', 'owner'],
  account_suspended: ['owner'],
  service_not_found: ['owner', 'backend'],
  service_maintenance: ['nobody'],
  service_busy: ['nobody', 'backend'],
  service_down: ['nobody', 'backend'],
  service_unreachable: ['person', 'backend'],
  service_odd_answer: ['backend'],
  network_sign_in: ['person'],
}
