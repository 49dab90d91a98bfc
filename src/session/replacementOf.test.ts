import { describe, expect, it } from 'vitest'
import type { StoredSession } from '../liff/liff'
import { isRawAccessToken, isRawIdToken } from '../liff/rawToken'
import { replacementOf } from './replacementOf'

function stored(idToken: string, accessToken: string): StoredSession {
  return {
    idToken: isRawIdToken(idToken) ? idToken : null,
    accessToken: isRawAccessToken(accessToken) ? accessToken : null,
    claims: null,
  }
}

const OLD = stored('old.id.token', 'old-access-token')

describe('replacementOf', () => {
  it.each([
    ['old.id.token', 'old-access-token', 'same'],
    ['new.id.token', 'new-access-token', 'replaced'],
    ['old.id.token', 'new-access-token', 'mixed'],
    ['new.id.token', 'old-access-token', 'mixed'],
    ['', 'new-access-token', 'replaced'],
  ] as const)('"%s" beside "%s": %s', (idToken, accessToken, expected) => {
    expect(replacementOf(OLD, stored(idToken, accessToken))).toBe(expected)
  })
})
