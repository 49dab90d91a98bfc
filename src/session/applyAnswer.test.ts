import { describe, expect, it } from 'vitest'
import { exampleApp } from '../config/example'
import { DisplayProfile } from '../profile/displayProfile'
import { applyAnswer } from './applyAnswer'
import type { SessionCall } from './sendSession'

const profile = new DisplayProfile({ subject: 'U1', name: '花子', pictureUrl: null, email: null })
const config = exampleApp({ serviceUrls: ['https://www.example.com/shop/'] })
const apply = (call: SessionCall) => applyAnswer(call, profile, config)

const answered = (status: number, body: unknown): SessionCall => ({
  tag: 'answered',
  status,
  contentType: 'application/json',
  body: JSON.stringify(body),
  retryAfter: null,
  at: 1_700_000_000_000,
})

describe('an answer of the service', () => {
  it.each([[null], [{ label: 'A-1' }]])('brings the account %j', (account) => {
    const state = apply(answered(200, { account }))
    expect(state).toEqual({
      tag: 'signed_in',
      profile,
      service: { tag: 'answered', account, continueUrl: null },
    })
  })

  it.each([
    ['https://www.example.com/shop/orders', 'https://www.example.com/shop/orders'],
    ['https://www.example.com/', null],
    ['https://evil.example/shop/', null],
    ['javascript:alert(1)', null],
  ])('that continues at %s leads to %j', (continueUrl, followed) => {
    const state = apply(answered(200, { account: null, continueUrl }))
    expect(state).toMatchObject({ service: { tag: 'answered', continueUrl: followed } })
  })
})

describe('a call that failed', () => {
  it.each([
    [
      answered(401, { code: 'token_expired' }),
      { tag: 'refused', operation: 'session', status: 401, code: 'token_expired' },
    ],
    [answered(200, {}), { tag: 'odd_answer', operation: 'session', status: 200 }],
    [{ tag: 'timed_out' }, { tag: 'timed_out', operation: 'session' }],
    [{ tag: 'redirected' }, { tag: 'redirected', operation: 'session' }],
  ] as const)('%j leaves the person signed in', (call, error) => {
    expect(apply(call)).toEqual({ tag: 'signed_in', profile, service: { tag: 'failed', error } })
  })
})

describe('a call that was not sent', () => {
  it.each(['none', 'broken'] as const)('because of %s shows the sign-in', (why) => {
    expect(apply({ tag: 'not_sent', why })).toEqual({ tag: 'signed_out', after: 'opening' })
  })

  it.each(['expired', 'clock_wrong', 'no_id_token', 'other_person'] as const)(
    'because of %s says so',
    (why) => {
      expect(apply({ tag: 'not_sent', why })).toEqual({ tag: 'failed', error: { tag: why } })
    },
  )

  it('throws for a reason that no version of the app knows', () => {
    // @ts-expect-error -- no such reason
    expect(() => apply({ tag: 'not_sent', why: 'surprise' })).toThrow('Unhandled')
  })
})
