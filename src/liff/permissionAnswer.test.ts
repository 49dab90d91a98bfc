import { describe, expect, it } from 'vitest'
import { answerOf } from './permissionAnswer'

/** As the SDK makes its errors: plain ones with a `code` (SDK 2.31). */
const sdkError = (code: string, message: string): Error => Object.assign(new Error(message), { code })

describe('answerOf', () => {
  it.each([
    ['UNAUTHORIZED', "user didn't allow the agreement", 'declined'],
    ['UNAUTHORIZED', 'a wording of another version', 'declined'],
    ['UNAUTHORIZED', 'mst_challenge is invalid', 'not_from_here'],
    ['FORBIDDEN', 'SkipChannelVerificationScreen is unavailable.', 'unavailable'],
    ['UNKNOWN', 'Failed to connect', 'failed'],
    ['invalid_request', 'The access token revoked', 'failed'],
  ] as const)('%s "%s": %s', (code, message, expected) => {
    expect(answerOf(sdkError(code, message))).toBe(expected)
  })

  it.each([[new TypeError('Failed to fetch')], [undefined], ['text'], [{ code: 400 }]])(
    'what comes from no SDK is a failure (%s)',
    (error) => {
      expect(answerOf(error)).toBe('failed')
    },
  )
})
