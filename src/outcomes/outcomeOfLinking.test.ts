import { describe, expect, it } from 'vitest'
import type { Operation, ProblemCode } from '../backend/contract'
import { outcomeOfDoubt, outcomeOfLinking } from './outcomeOfLinking'

const refusal = (operation: Operation, status: number, code: ProblemCode | null) =>
  outcomeOfLinking({ tag: 'api', error: { tag: 'refused', operation, status, code } })

describe('the outcome of a linking', () => {
  it.each([
    ['link/preview', 404, 'ticket_unknown', 'ticket_unknown'],
    ['link/confirm', 410, 'ticket_expired', 'ticket_expired'],
    ['link/preview', 403, 'ticket_mismatch', 'ticket_mismatch'],
    ['link', 409, 'line_user_linked', 'line_user_linked'],
    ['link', 409, 'account_linked', 'account_linked'],
    ['account-link', 404, 'ticket_unknown', 'chat_link_unknown'],
    ['account-link', 410, 'ticket_expired', 'chat_link_expired'],
    ['account-link', 403, 'ticket_mismatch', 'chat_link_foreign'],
    ['account-link', 409, 'line_user_linked', 'line_user_linked'],
    ['link/confirm', 422, 'request_invalid', 'service_bad_request'],
    ['link/confirm', 413, null, 'service_bad_request'],
    ['link', 404, null, 'service_not_found'],
    ['link', 403, 'account_suspended', 'account_suspended'],
    ['link', 403, 'origin_refused', 'service_refused'],
    ['unlink', 401, 'token_expired', 'sign_in_expired'],
    ['link', 401, 'token_invalid', 'service_token_refused'],
  ] as const)('of %s %d %s is %s', (operation, status, code, outcome) => {
    expect(refusal(operation, status, code)).toEqual({ code: outcome, detail: `${operation}.${status}` })
  })

  it('of a closed service is its own calm screen', () => {
    const error = { tag: 'maintenance', operation: 'link', retryAt: null } as const
    expect(outcomeOfLinking({ tag: 'api', error })).toMatchObject({ code: 'service_maintenance' })
  })

  it.each([
    [{ tag: 'cancelled' }, 'link_cancelled'],
    [{ tag: 'return_malformed' }, 'ticket_damaged'],
    [{ tag: 'address_refused' }, 'service_address_refused'],
    [{ tag: 'chat_link_lost' }, 'chat_link_lost'],
    [{ tag: 'part_missing' }, 'part_missing'],
    [{ tag: 'not_sent', why: 'expired' }, 'sign_in_expired'],
    [{ tag: 'not_sent', why: 'other_person' }, 'account_changed'],
    [{ tag: 'not_sent', why: 'no_id_token' }, 'openid_missing'],
    [{ tag: 'not_sent', why: 'clock_wrong' }, 'clock_wrong'],
  ] as const)('of %j is %s', (error, code) => {
    expect(outcomeOfLinking(error)).toEqual({ code })
  })

  it('of an unknown end says what was to be done', () => {
    const account = { label: 'x' }
    expect(outcomeOfDoubt({ tag: 'unlink', account })).toEqual({ code: 'unlink_unsure' })
    expect(outcomeOfDoubt({ tag: 'confirm', ticket: 't', preview: { account }, replace: false })).toEqual({
      code: 'link_unsure',
    })
  })
})
