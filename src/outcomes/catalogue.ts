import type { ProblemTexts } from '../messages/problems/en'
import type { Action, OutcomeCode } from './outcome'

interface Ways {
  readonly main: Action
  readonly second?: Action
  readonly third?: Action
}

/** The way on from every outcome, best first. What is nobody's to retry leads to the service's help instead. */
const WAYS: Readonly<Record<OutcomeCode, Ways>> = {
  offline: { main: 'retry' },
  line_unreachable: { main: 'retry', second: 'continue_without_line' },
  line_busy: { main: 'retry', second: 'continue_without_line' },
  storage_blocked: { main: 'open_in_line', second: 'copy_link', third: 'retry' },
  storage_full: { main: 'retry', second: 'continue_without_line' },
  sign_in_unfinished: { main: 'sign_in', second: 'open_in_line', third: 'continue_without_line' },
  sign_in_elsewhere: { main: 'continue_here', second: 'open_in_line', third: 'copy_link' },
  sign_in_keeps_failing: { main: 'open_in_line', second: 'copy_link', third: 'sign_in' },
  consent_refused: { main: 'sign_in', second: 'continue_without_line' },
  sign_in_expired: { main: 'sign_in', second: 'continue_without_line' },
  clock_wrong: { main: 'retry', second: 'continue_without_line' },
  link_unsafe: { main: 'go_to_start' },
  open_in_line: { main: 'open_in_line', second: 'retry' },
  browser_too_old: { main: 'reload', second: 'copy_link', third: 'continue_without_line' },
  account_changed: { main: 'continue_as_shown', second: 'sign_out' },
  not_configured: { main: 'contact_support', second: 'retry' },
  not_public: { main: 'continue_without_line', second: 'retry' },
  openid_missing: { main: 'contact_support', second: 'retry' },
  app_error: { main: 'reload', second: 'contact_support' },
  part_missing: { main: 'reload' },
  page_not_found: { main: 'go_to_start' },
  destination_unknown: { main: 'go_to_start' },
  service_bad_request: { main: 'contact_support', second: 'go_to_start' },
  service_token_refused: { main: 'contact_support', second: 'sign_in' },
  service_refused: { main: 'contact_support', second: 'sign_out' },
  account_suspended: { main: 'contact_support', second: 'sign_out' },
  service_not_found: { main: 'contact_support', second: 'go_to_start' },
  service_maintenance: { main: 'continue_without_line', second: 'close' },
  service_busy: { main: 'retry_service', second: 'continue_without_line' },
  service_down: { main: 'retry_service', second: 'contact_support' },
  service_unreachable: { main: 'retry_service', second: 'contact_support' },
  service_odd_answer: { main: 'retry_service', second: 'contact_support' },
  network_sign_in: { main: 'retry_service' },
  link_cancelled: { main: 'start_linking', second: 'go_to_start' },
  ticket_damaged: { main: 'start_linking', second: 'go_to_start' },
  ticket_unknown: { main: 'start_linking', second: 'go_to_start', third: 'contact_support' },
  ticket_expired: { main: 'start_linking', second: 'go_to_start' },
  ticket_mismatch: { main: 'start_linking', second: 'sign_out', third: 'contact_support' },
  line_user_linked: { main: 'go_to_start', second: 'contact_support' },
  account_linked: { main: 'start_linking', second: 'contact_support' },
  link_unsure: { main: 'check', second: 'retry_change', third: 'go_to_start' },
  unlink_unsure: { main: 'check', second: 'retry_change', third: 'go_to_start' },
  chat_link_lost: { main: 'close', second: 'go_to_start' },
  chat_link_unknown: { main: 'close', second: 'go_to_start' },
  chat_link_expired: { main: 'close', second: 'go_to_start' },
  chat_link_foreign: { main: 'close', second: 'go_to_start' },
  service_address_refused: { main: 'contact_support', second: 'go_to_start' },
}

/**
 * The ways on from an outcome that exist here: help only with a support page, `close` only inside LINE. Nobody is ever
 * stuck, so there is always one: the start page, where none of an outcome's own ways exists.
 */
export function waysOn(code: OutcomeCode, isOffered: (action: Action) => boolean): readonly Action[] {
  const { main, second, third } = WAYS[code]
  const offered = [main, second, third].filter((action) => action !== undefined).filter(isOffered)
  return offered.length > 0 ? offered : ['go_to_start']
}

/** ms that have to pass before trying again is worth it, where nobody said how long: LINE hides its `Retry-After`. */
export function pauseAfter(code: OutcomeCode): number {
  return code === 'line_busy' ? 30_000 : 0
}

/** `owner`: which setting the service's owner has to look at, where it is theirs to mend. */
export interface OutcomeTexts {
  readonly title: string
  readonly text: string
  readonly owner?: string
}

/** Compiles only while every outcome has its words in the source language, and so in all of them. */
export function textsOf(code: OutcomeCode, messages: ProblemTexts): OutcomeTexts {
  const texts: Readonly<Record<OutcomeCode, OutcomeTexts>> = messages.outcomes
  return texts[code]
}
