/** Every way in which something can end other than well. One code is one screen and one set of words in each language. */
export const OUTCOME_CODES = [
  'offline',
  'line_unreachable',
  'line_busy',
  'storage_blocked',
  'storage_full',
  'sign_in_unfinished',
  'sign_in_elsewhere',
  'sign_in_keeps_failing',
  'consent_refused',
  'sign_in_expired',
  'clock_wrong',
  'link_unsafe',
  'open_in_line',
  'browser_too_old',
  'account_changed',
  'not_configured',
  'not_public',
  'openid_missing',
  'app_error',
  'part_missing',
  'page_not_found',
  'destination_unknown',
  'service_bad_request',
  'service_token_refused',
  'service_refused',
  'account_suspended',
  'service_not_found',
  'service_maintenance',
  'service_busy',
  'service_down',
  'service_unreachable',
  'service_odd_answer',
  'network_sign_in',
  'link_cancelled',
  'ticket_damaged',
  'ticket_unknown',
  'ticket_expired',
  'ticket_mismatch',
  'line_user_linked',
  'account_linked',
  'link_unsure',
  'unlink_unsure',
  'chat_link_lost',
  'chat_link_unknown',
  'chat_link_expired',
  'chat_link_foreign',
  'service_address_refused',
] as const

export type OutcomeCode = (typeof OUTCOME_CODES)[number]

/** What a screen offers as a way on. */
export type Action =
  | 'retry'
  | 'retry_service'
  /** Sends a change again that may have gone through, as the same intent. */
  | 'retry_change'
  /** Asks whether a change went through. */
  | 'check'
  | 'start_linking'
  | 'reload'
  | 'sign_in'
  | 'continue_here'
  | 'continue_as_shown'
  | 'open_in_line'
  | 'copy_link'
  | 'go_to_start'
  | 'continue_without_line'
  | 'contact_support'
  | 'close'
  | 'sign_out'

export interface Outcome {
  readonly code: OutcomeCode
  /** A closed word or number for the support code, such as an HTTP status. Never text from outside, never personal data. */
  readonly detail?: string
  /** Instant in ms since the epoch before which trying again is pointless. */
  readonly retryAt?: number
}
