import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { storedSignIn } from './storedSignIn'

const LIFF_ID = '1234567890-AbcdEfgh'
const CLAIMS = { sub: `U${'1'.repeat(32)}` }

let records: Record<string, string>

beforeEach(() => {
  records = {
    IDToken: '"aaaa.bbbb.cccc"',
    accessToken: '"an-access-token-of-hanako"',
    decodedIDToken: JSON.stringify(CLAIMS),
  }
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => records[key.replace(`LIFF_STORE:${LIFF_ID}:`, '')] ?? null,
  })
  vi.stubGlobal('document', { cookie: `other=1; LIFF_STORE:expires:${LIFF_ID}=1700000000000` })
})
afterEach(() => {
  vi.unstubAllGlobals()
})

it('is what the SDK stored', () => {
  const { isLoggedIn, storedSession } = storedSignIn(LIFF_ID)
  expect(isLoggedIn()).toBe(true)
  expect(storedSession()).toEqual({
    idToken: 'aaaa.bbbb.cccc',
    accessToken: 'an-access-token-of-hanako',
    claims: CLAIMS,
  })
})

it.each(['', `LIFF_STORE:expires:${LIFF_ID}2=1700000000000`])(
  'does not count without the cookie of this LIFF app, as for the SDK: %j',
  (cookie) => {
    vi.stubGlobal('document', { cookie })
    expect(storedSignIn(LIFF_ID).isLoggedIn()).toBe(false)
  },
)

it.each(['', '7', '["x"]', 'not JSON', '"two words"'])('leaves out what is no token: %j', (record) => {
  records = { IDToken: record, accessToken: record, decodedIDToken: 'not JSON' }
  const { isLoggedIn, storedSession } = storedSignIn(LIFF_ID)
  expect(isLoggedIn()).toBe(false)
  expect(storedSession()).toEqual({ idToken: null, accessToken: null, claims: null })
})

it('is nothing where storage is blocked meanwhile', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new DOMException('blocked', 'SecurityError')
    },
  })
  expect(storedSignIn(LIFF_ID).storedSession()).toEqual({ idToken: null, accessToken: null, claims: null })
})
