import { describe, expect, it } from 'vitest'
import { isRawAccessToken, isRawIdToken, type RawAccessToken, type RawIdToken } from '../liff/rawToken'
import { judgeSession, judgeUnverified, type JudgeInput } from './judgeSession'

const CHANNEL = '1234567890'
const ISSUED = 1_700_000_000
const CLAIMS = {
  iss: 'https://access.line.me',
  sub: 'U0123456789abcdef0123456789abcdef',
  aud: CHANNEL,
  exp: ISSUED + 3600,
  iat: ISSUED,
}
const EXPIRY = CLAIMS.exp * 1000

function idTokenOf(claims: unknown): RawIdToken {
  const token = `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2ln`
  if (!isRawIdToken(token)) throw new Error('not the shape of an ID token')
  return token
}

function accessTokenOf(token: string): RawAccessToken {
  if (!isRawAccessToken(token)) throw new Error('not the shape of an access token')
  return token
}

const accessToken = accessTokenOf('access-token-of-hanako')
const idToken = idTokenOf(CLAIMS)
const WHOLE = { idToken, accessToken, claims: CLAIMS }

const judge = (changes: Partial<JudgeInput> = {}) =>
  judgeSession({
    stored: WHOLE,
    isLoggedIn: true,
    channelId: CHANNEL,
    token: 'id',
    isFresh: false,
    now: ISSUED * 1000,
    ...changes,
  })

describe('a whole session', () => {
  it.each(['id', 'access'] as const)('is usable to send the %s token', (token) => {
    expect(judge({ token })).toEqual({
      tag: 'usable',
      tokens: { idToken, accessToken },
      claims: expect.objectContaining({ subject: CLAIMS.sub, expiresAt: CLAIMS.exp }),
    })
  })

  it('is none where the SDK says so', () => {
    expect(judge({ isLoggedIn: false })).toEqual({ tag: 'none' })
  })

  it.each([
    ['a minute before its end', EXPIRY - 60_000, 'usable', 'usable'],
    ['less than a minute before its end', EXPIRY - 59_999, 'expired', 'clock_wrong'],
    ['at its end', EXPIRY, 'expired', 'clock_wrong'],
    ['hours later', EXPIRY + 40_000_000, 'expired', 'clock_wrong'],
    ['by a clock that is behind', ISSUED * 1000 - 7_200_000, 'usable', 'usable'],
  ])('%s is %j; %s when it just arrived', (_, now, stored, fresh) => {
    expect(judge({ now }).tag).toBe(stored)
    expect(judge({ now, isFresh: true }).tag).toBe(fresh)
  })

  it('lives on after its ID token where the access token is sent', () => {
    expect(judge({ token: 'access', now: EXPIRY + 1 }).tag).toBe('usable')
    expect(judge({ token: 'access', now: EXPIRY + 1, isFresh: true }).tag).toBe('usable')
  })
})

describe('a session without an ID token', () => {
  const stored = { idToken: null, accessToken, claims: null }

  it('lacks openid where the ID token is sent', () => {
    expect(judge({ stored })).toEqual({ tag: 'no_id_token' })
  })

  it('is usable and nameless where the access token is sent', () => {
    expect(judge({ stored, token: 'access' })).toEqual({
      tag: 'usable',
      tokens: { idToken: null, accessToken },
      claims: null,
    })
  })

  it.each(['id', 'access'] as const)('is broken beside claims, to send the %s token', (token) => {
    expect(judge({ stored: { ...stored, claims: CLAIMS }, token })).toEqual({ tag: 'broken' })
  })
})

describe('a session is broken', () => {
  it.each([
    ['without an access token', { ...WHOLE, accessToken: null }],
    ['without anything', { idToken: null, accessToken: null, claims: null }],
    ['without claims', { ...WHOLE, claims: null }],
    ['with claims that are a text', { ...WHOLE, claims: 'text' }],
    ['with claims that are a list', { ...WHOLE, claims: [CLAIMS] }],
    ['with the claims of somebody else', { ...WHOLE, claims: { ...CLAIMS, sub: `U${'f'.repeat(32)}` } }],
    ['with the claims of another channel', { ...WHOLE, claims: { ...CLAIMS, aud: '9999999999' } }],
    ['with the token of another channel', { ...WHOLE, idToken: idTokenOf({ ...CLAIMS, aud: '9999999999' }) }],
    ['with a token that cannot be read', { ...WHOLE, idToken: idTokenOf('text') }],
  ])('%s', (_, stored) => {
    expect(judge({ stored })).toEqual({ tag: 'broken' })
    expect(judge({ stored, token: 'access' })).toEqual({ tag: 'broken' })
    expect(judge({ stored, isFresh: true })).toEqual({ tag: 'broken' })
  })
})

describe('a fresh token that the SDK did not verify', () => {
  const stored = { ...WHOLE, claims: null }

  it.each([
    ['has expired by this clock', { now: EXPIRY + 1 }, 'clock_wrong'],
    ['has not expired', { now: EXPIRY }, 'broken'],
    ['is not fresh', { now: EXPIRY + 1, isFresh: false }, 'broken'],
    ['has claims that contradict it', { now: EXPIRY + 1, stored: { ...WHOLE, claims: {} } }, 'broken'],
    ['cannot be read', { now: EXPIRY + 1, stored: { ...stored, idToken: idTokenOf({}) } }, 'broken'],
  ])('and that %s is judged', (_, changes, tag) => {
    expect(judge({ stored, isFresh: true, ...changes })).toEqual({ tag })
  })
})

describe('a session that the SDK still verifies', () => {
  const unverified = (changes: Partial<JudgeInput> = {}) =>
    judgeUnverified({
      stored: { ...WHOLE, claims: null },
      isLoggedIn: true,
      channelId: CHANNEL,
      now: ISSUED * 1000,
      ...changes,
    })

  it('may be sent by what its token says of itself', () => {
    expect(unverified()).toEqual({ tokens: { idToken, accessToken }, subject: CLAIMS.sub })
  })

  it.each([
    ['is not there yet', { isLoggedIn: false }],
    ['is verified', { stored: WHOLE }],
    ['has no ID token', { stored: { idToken: null, accessToken, claims: null } }],
    ['has no access token', { stored: { idToken, accessToken: null, claims: null } }],
    ['is for another channel', { channelId: '9999999999' }],
    ['ends within the minute', { now: EXPIRY - 59_999 }],
  ] as const)('may not be sent where it %s', (_, changes) => {
    expect(unverified(changes)).toBeNull()
  })
})
