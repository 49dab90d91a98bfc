import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ApiError } from '../backend/apiError'
import { OPERATIONS, PROBLEM_CODES, type ProblemCode } from '../backend/contract'
import type { SessionError } from '../session/sessionError'
import { OUTCOME_CODES, type Outcome, type OutcomeCode } from './outcome'
import { outcomeOfApi, outcomeOfSession } from './outcomeOf'

const SESSION: readonly (readonly [SessionError, Outcome])[] = [
  [{ tag: 'storage_blocked' }, { code: 'storage_blocked' }],
  [{ tag: 'storage_full' }, { code: 'storage_full' }],
  [{ tag: 'browser_too_old' }, { code: 'browser_too_old' }],
  [{ tag: 'offline' }, { code: 'offline' }],
  [{ tag: 'clock_wrong' }, { code: 'clock_wrong' }],
  [
    { tag: 'link_refused', why: 'state' },
    { code: 'link_unsafe', detail: 'state' },
  ],
  [
    { tag: 'link_refused', why: 'sub_window' },
    { code: 'link_unsafe', detail: 'sub_window' },
  ],
  [
    { tag: 'line_error', error: 'access_denied' },
    { code: 'consent_refused', detail: 'access_denied' },
  ],
  [
    { tag: 'line_error', error: 'login_required' },
    { code: 'sign_in_unfinished', detail: 'line_error' },
  ],
  [
    { tag: 'line_error', error: 'server_error' },
    { code: 'line_unreachable', detail: 'server_error' },
  ],
  [
    { tag: 'line_error', error: 'temporarily_unavailable' },
    { code: 'line_unreachable', detail: 'temporarily_unavailable' },
  ],
  [
    { tag: 'line_error', error: 'invalid_request' },
    { code: 'not_configured', detail: 'invalid_request' },
  ],
  [
    { tag: 'line_error', error: 'invalid_scope' },
    { code: 'not_configured', detail: 'invalid_scope' },
  ],
  [
    { tag: 'line_error', error: 'unauthorized_client' },
    { code: 'not_configured', detail: 'unauthorized_client' },
  ],
  [
    { tag: 'line_error', error: 'unsupported_response_type' },
    { code: 'not_configured', detail: 'unsupported_response_type' },
  ],
  [
    { tag: 'line_error', error: '<b>call me</b>' },
    { code: 'sign_in_unfinished', detail: 'line_error' },
  ],
  [
    { tag: 'line_error', error: 'constructor' },
    { code: 'sign_in_unfinished', detail: 'line_error' },
  ],
  [{ tag: 'app_not_loaded' }, { code: 'part_missing' }],
  [
    { tag: 'init_failed', error: 'network' },
    { code: 'line_unreachable', detail: 'network' },
  ],
  [
    { tag: 'init_failed', error: 'unavailable' },
    { code: 'line_unreachable', detail: 'unavailable' },
  ],
  [
    { tag: 'init_failed', error: 'busy' },
    { code: 'line_busy', detail: 'busy' },
  ],
  [
    { tag: 'init_failed', error: 'unknown_app' },
    { code: 'not_configured', detail: 'unknown_app' },
  ],
  [
    { tag: 'init_failed', error: 'forbidden' },
    { code: 'not_public', detail: 'forbidden' },
  ],
  [
    { tag: 'init_failed', error: 'token_refused' },
    { code: 'sign_in_expired', detail: 'token_refused' },
  ],
  [
    { tag: 'init_failed', error: 'code_refused' },
    { code: 'sign_in_unfinished', detail: 'code_refused' },
  ],
  [
    { tag: 'init_failed', error: 'id_token_refused' },
    { code: 'sign_in_unfinished', detail: 'id_token_refused' },
  ],
  [
    { tag: 'init_failed', error: 'storage' },
    { code: 'storage_blocked', detail: 'storage' },
  ],
  [
    { tag: 'init_failed', error: 'unknown' },
    { code: 'line_unreachable', detail: 'unknown' },
  ],
  [
    { tag: 'init_timed_out', inLiff: true },
    { code: 'open_in_line', detail: 'timed_out' },
  ],
  [
    { tag: 'init_timed_out', inLiff: false },
    { code: 'line_unreachable', detail: 'timed_out' },
  ],
  [{ tag: 'return_unfinished', elsewhere: true, repeatedly: false }, { code: 'sign_in_elsewhere' }],
  [{ tag: 'return_unfinished', elsewhere: false, repeatedly: false }, { code: 'sign_in_unfinished' }],
  [{ tag: 'return_unfinished', elsewhere: false, repeatedly: true }, { code: 'sign_in_keeps_failing' }],
  [{ tag: 'return_unfinished', elsewhere: true, repeatedly: true }, { code: 'sign_in_keeps_failing' }],
  [{ tag: 'expired' }, { code: 'sign_in_expired' }],
  [{ tag: 'no_id_token' }, { code: 'openid_missing' }],
  [{ tag: 'other_person' }, { code: 'account_changed' }],
]

describe('a start that failed', () => {
  it.each(SESSION)('%j ends in %j', (error, outcome) => {
    expect(outcomeOfSession(error)).toEqual(outcome)
    expect(OUTCOME_CODES).toContain(outcomeOfSession(error).code)
  })
})

it('says nothing that only the address said', () => {
  fc.assert(
    fc.property(fc.string(), (error) => {
      const outcome = outcomeOfSession({ tag: 'line_error', error })
      expect(outcome).toEqual({ code: 'sign_in_unfinished', detail: 'line_error' })
    }),
  )
})

const operation = 'session'
const API: readonly (readonly [ApiError, Outcome])[] = [
  [
    { tag: 'offline', operation },
    { code: 'offline', detail: 'session' },
  ],
  [
    { tag: 'unreachable', operation },
    { code: 'service_unreachable', detail: 'session' },
  ],
  [
    { tag: 'timed_out', operation },
    { code: 'service_down', detail: 'session.timed_out' },
  ],
  [
    { tag: 'redirected', operation },
    { code: 'service_odd_answer', detail: 'session.redirected' },
  ],
  [
    { tag: 'odd_answer', operation, status: 200 },
    { code: 'service_odd_answer', detail: 'session.200' },
  ],
  [
    { tag: 'busy', operation, status: 429, retryAt: 5 },
    { code: 'service_busy', detail: 'session.429', retryAt: 5 },
  ],
  [
    { tag: 'maintenance', operation, retryAt: 5 },
    { code: 'service_maintenance', detail: 'session', retryAt: 5 },
  ],
  [
    { tag: 'maintenance', operation, retryAt: null },
    { code: 'service_maintenance', detail: 'session' },
  ],
]

const REFUSED: readonly (readonly [number, ProblemCode | null, OutcomeCode])[] = [
  [401, 'token_expired', 'sign_in_expired'],
  [401, 'token_revoked', 'sign_in_expired'],
  [401, 'token_invalid', 'service_token_refused'],
  [401, 'audience_mismatch', 'service_token_refused'],
  [401, null, 'service_token_refused'],
  [403, 'account_suspended', 'account_suspended'],
  [403, 'origin_refused', 'service_refused'],
  [403, null, 'service_refused'],
  [404, null, 'service_not_found'],
  [405, null, 'service_not_found'],
  [410, null, 'service_not_found'],
  [415, null, 'service_not_found'],
  [400, 'request_invalid', 'service_bad_request'],
  [409, null, 'service_bad_request'],
  [413, null, 'service_bad_request'],
  [422, null, 'service_bad_request'],
  [408, null, 'service_down'],
  [425, null, 'service_down'],
  [500, 'maintenance', 'service_down'],
  [502, null, 'service_down'],
  [503, null, 'service_down'],
  [504, null, 'service_down'],
  [599, null, 'service_down'],
  [511, null, 'network_sign_in'],
  [302, null, 'service_odd_answer'],
  [418, 'token_expired', 'service_odd_answer'],
]

describe('a backend call that failed', () => {
  it.each(API)('%j ends in %j', (error, outcome) => {
    expect(outcomeOfApi(error)).toEqual(outcome)
    expect(OUTCOME_CODES).toContain(outcomeOfApi(error).code)
  })

  it.each(REFUSED)('with %d and %s ends in %s', (status, code, outcome) => {
    const error: ApiError = { tag: 'refused', operation, status, code }
    expect(outcomeOfApi(error)).toEqual({ code: outcome, detail: `session.${status}` })
  })

  it.each(OPERATIONS)('has an outcome for every status and code of %s', (name) => {
    for (let status = 100; status < 700; status++) {
      for (const code of [...PROBLEM_CODES, null]) {
        const outcome = outcomeOfApi({ tag: 'refused', operation: name, status, code })
        if (!OUTCOME_CODES.includes(outcome.code)) expect.unreachable(`${status} ${String(code)}`)
      }
    }
  })
})

it('throws at an error that no version of the app knows', () => {
  // @ts-expect-error -- no such tag
  expect(() => outcomeOfApi({ tag: 'surprise' })).toThrow('Unhandled')
  // @ts-expect-error -- no such tag
  expect(() => outcomeOfSession({ tag: 'surprise' })).toThrow('Unhandled')
})
