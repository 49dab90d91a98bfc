import type { OutcomeCode } from '../outcomes/outcome'
import { ICONS } from './icons'

/** What an outcome is about, on the grid of our other icons, but not among them: those are loaded with the first screen. */
export const SIGNS = {
  connection:
    'M7 18.5a4.5 4.5 0 0 1-.6-8.96M9 6.4a5.5 5.5 0 0 1 8.1 3.7 4.2 4.2 0 0 1 3 6.6M7 18.5h9.5M3.5 3.5l17 17',
  time: 'M12 7v5l3 2M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z',
  locked:
    'M6.5 11h11a1.5 1.5 0 0 1 1.5 1.5v6a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5 18.5v-6A1.5 1.5 0 0 1 6.5 11ZM8 11V8a4 4 0 0 1 8 0v3M12 14.7v1.6',
  address:
    'm10 14-1.8 1.8a3.5 3.5 0 0 1-5-5L5 9M14 10l1.8-1.8a3.5 3.5 0 0 1 5 5L19 15M8.5 3.5V6M3.5 6.5 5.3 8M15.5 20.5V18M20.5 17.5 18.7 16',
  people:
    'M9 5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7ZM2.5 19.5c.7-3 3.3-4.5 6.5-4.5s5.8 1.5 6.5 4.5M16 5.3a3.5 3.5 0 0 1 0 6.4M18 15.4c1.8.7 3 2.1 3.5 4.1',
  entrance: ICONS.door,
  fault: ICONS.alert,
  unsure: 'M9.4 9.3a2.7 2.7 0 1 1 3.9 2.4c-.9.5-1.3 1-1.3 2M12 16.6v.1M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z',
} as const

export type OutcomeSign = keyof typeof SIGNS

/** The sign of every outcome. It says nothing that the title does not. */
export const SIGN_OF: Readonly<Record<OutcomeCode, OutcomeSign>> = {
  offline: 'connection',
  line_unreachable: 'connection',
  line_busy: 'time',
  storage_blocked: 'locked',
  storage_full: 'locked',
  sign_in_unfinished: 'entrance',
  sign_in_elsewhere: 'entrance',
  sign_in_keeps_failing: 'entrance',
  consent_refused: 'locked',
  sign_in_expired: 'time',
  clock_wrong: 'time',
  link_unsafe: 'address',
  open_in_line: 'entrance',
  browser_too_old: 'entrance',
  account_changed: 'people',
  not_configured: 'fault',
  not_public: 'locked',
  openid_missing: 'fault',
  app_error: 'fault',
  part_missing: 'connection',
  page_not_found: 'address',
  destination_unknown: 'address',
  service_bad_request: 'fault',
  service_token_refused: 'fault',
  service_refused: 'locked',
  account_suspended: 'locked',
  service_not_found: 'fault',
  service_maintenance: 'time',
  service_busy: 'time',
  service_down: 'fault',
  service_unreachable: 'connection',
  service_odd_answer: 'fault',
  network_sign_in: 'connection',
  link_cancelled: 'address',
  ticket_damaged: 'address',
  ticket_unknown: 'address',
  ticket_expired: 'time',
  ticket_mismatch: 'people',
  line_user_linked: 'people',
  account_linked: 'people',
  link_unsure: 'unsure',
  unlink_unsure: 'unsure',
  chat_link_lost: 'address',
  chat_link_unknown: 'address',
  chat_link_expired: 'time',
  chat_link_foreign: 'people',
  service_address_refused: 'address',
}

/** Nothing went wrong here: the service rests, or the person chose so. */
export const CALM: ReadonlySet<OutcomeCode> = new Set([
  'service_maintenance',
  'consent_refused',
  'link_cancelled',
])
