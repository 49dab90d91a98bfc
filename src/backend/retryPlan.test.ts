import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Exchange } from './exchange'
import { LONGEST_WAIT } from './retryAfter'
import { delayBeforeRetry } from './retryPlan'

const NOW = Date.parse('2026-01-02T03:04:05Z')
const BACKOFF = 600

const answered = (status: number, retryAfter: string | null = null, body = ''): Exchange => ({
  tag: 'answered',
  status,
  contentType: 'application/problem+json',
  body,
  retryAfter,
  at: NOW,
})

describe('an answer is asked for again', () => {
  it.each([408, 425, 500, 502, 503, 504])(
    'after a %d, as the backoff says, as long as there is one',
    (status) => {
      expect([600, 1800, null].map((backoff) => delayBeforeRetry(answered(status), backoff))).toEqual([
        600,
        1800,
        null,
      ])
    },
  )

  it('after a 429, when it says or by default, as long as there is a backoff', () => {
    expect([600, 1800, null].map((backoff) => delayBeforeRetry(answered(429), backoff))).toEqual([
      5000,
      5000,
      null,
    ])
    expect(delayBeforeRetry(answered(429, '3'), BACKOFF)).toBe(3000)
  })

  it.each([
    ['0', 0],
    ['3', 3000],
    [' 3 ', 3000],
    ['10', 10_000],
    ['11', null],
    ['86400', null],
    ['99999999999999999999', null],
    ['Fri, 02 Jan 2026 03:04:12 GMT', 7000],
    ['Fri, 02 Jan 2026 03:04:15 GMT', 10_000],
    ['Fri, 02 Jan 2026 03:04:16 GMT', null],
    ['Thu, 01 Jan 1970 00:00:00 GMT', 5000],
    ['-1', 5000],
    ['1.5', 5000],
    ['1.12.2099', 5000],
    ['abc', 5000],
    ['', 5000],
  ])('with Retry-After %j after %j ms', (retryAfter, delay) => {
    expect(delayBeforeRetry(answered(429, retryAfter), BACKOFF)).toBe(delay)
    expect(delayBeforeRetry(answered(503, retryAfter), BACKOFF)).toBe(delay)
  })
})

describe('an answer is final', () => {
  it.each([
    200, 201, 204, 299, 301, 307, 400, 401, 403, 404, 405, 409, 410, 413, 415, 418, 422, 501, 505, 511, 599,
  ])('with the status %d', (status) => {
    expect(delayBeforeRetry(answered(status), BACKOFF)).toBeNull()
    expect(delayBeforeRetry(answered(status, '1'), BACKOFF)).toBeNull()
  })

  it.each([500, 503])('while the service is closed, %d', (status) => {
    expect(delayBeforeRetry(answered(status, '1', '{"code":"maintenance"}'), BACKOFF)).toBeNull()
  })

  it.each(['offline', 'unreachable', 'timed_out', 'redirected'] as const)(
    'where there is none: %s',
    (tag) => {
      expect(delayBeforeRetry({ tag }, BACKOFF)).toBeNull()
    },
  )

  it('rather than after more than the longest wait, whatever Retry-After says', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.integer().map(String), fc.date().map(String)), (retryAfter) => {
        const delay = delayBeforeRetry(answered(429, retryAfter), BACKOFF) ?? 0
        expect(delay).toBeGreaterThanOrEqual(0)
        expect(delay).toBeLessThanOrEqual(LONGEST_WAIT)
      }),
    )
  })
})
