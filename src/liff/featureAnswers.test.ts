import { describe, expect, it } from 'vitest'
import { friendshipIn, requestEndOf } from './friendship'
import { shareEndIn, shareEndOf } from './shareEnd'
import { shortcutEndOf } from './shortcutEnd'

/** As the SDK makes its errors: plain ones with a `code` (SDK 2.31). */
const sdkError = (code: string, message = ''): Error => Object.assign(new Error(message), { code })
const STRANGE = [new TypeError('Failed to fetch'), undefined, null, 'text', { code: 403 }]

describe('the friendship', () => {
  it.each([
    [{ friendFlag: true }, 'friend'],
    [{ friendFlag: false }, 'not_friend'],
    [{ friendFlag: 'true' }, 'unknown'],
    [{}, 'unknown'],
    [null, 'unknown'],
  ])('%j is %s', (answer, expected) => {
    expect(friendshipIn(answer)).toBe(expected)
  })

  it.each([
    ['UNAUTHORIZED', "user didn't complete the friend request", 'cancelled'],
    ['UNAUTHORIZED', 'mst_challenge is invalid', 'unavailable'],
    ['RATE_LIMIT_EXCEEDED', 'Rate limit exceeded for friend request', 'busy'],
    ['FORBIDDEN', 'BOT_NOT_RESOLVED', 'unavailable'],
    ['EXCEPTION_IN_SUBWINDOW', 'BROKEN', 'failed'],
    ['UNKNOWN', 'Failed to check rate limit', 'failed'],
  ])('a request that ends with %s "%s" is %s', (code, message, expected) => {
    expect(requestEndOf(sdkError(code, message))).toBe(expected)
  })

  it.each(STRANGE)('a request that ends with %s has failed', (error) => {
    expect(requestEndOf(error)).toBe('failed')
  })
})

describe('the share target picker', () => {
  it.each([
    [{ status: 'success' }, 'shared'],
    [undefined, 'cancelled'],
    [{ status: 'other' }, 'cancelled'],
  ])('%j is %s', (answer, expected) => {
    expect(shareEndIn(answer)).toBe(expected)
  })

  it.each([
    ['FORBIDDEN', 'unavailable'],
    ['UNAUTHORIZED', 'unavailable'],
    ['EXCEPTION_IN_SUBWINDOW', 'failed'],
  ])('%s is %s', (code, expected) => {
    expect(shareEndOf(sdkError(code))).toBe(expected)
  })

  it.each(STRANGE)('%s is a failure', (error) => {
    expect(shareEndOf(error)).toBe('failed')
  })
})

it.each([
  ['FORBIDDEN', 'unavailable'],
  ['403', 'unavailable'],
  ['500', 'failed'],
])('a shortcut that ends with %s is %s', (code, expected) => {
  expect(shortcutEndOf(sdkError(code))).toBe(expected)
})
