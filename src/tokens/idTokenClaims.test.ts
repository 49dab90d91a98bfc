import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRawIdToken, type RawIdToken } from '../liff/rawToken'
import { readIdTokenClaims, readUnverifiedClaims } from './idTokenClaims'

const CHANNEL = '1234567890'
const CLAIMS = {
  iss: 'https://access.line.me',
  sub: 'U0123456789abcdef0123456789abcdef',
  aud: CHANNEL,
  exp: 1_700_003_600,
  iat: 1_700_000_000,
  amr: ['linesso'],
  name: '山田 花子',
  picture: 'https://profile.line-scdn.net/0h',
  email: 'hanako@example.com',
}
const READ = {
  subject: CLAIMS.sub,
  issuedAt: CLAIMS.iat,
  expiresAt: CLAIMS.exp,
}

function rawToken(payload: unknown): RawIdToken {
  const token = `e30.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.c2ln`
  if (!isRawIdToken(token)) throw new Error('not the shape of a token')
  return token
}

const without = (name: string) => Object.fromEntries(Object.entries(CLAIMS).filter(([key]) => key !== name))

describe('claims are read', () => {
  it('where stored claims and token agree', () => {
    expect(readIdTokenClaims(CLAIMS, rawToken(CLAIMS), CHANNEL)).toEqual(READ)
    expect(readUnverifiedClaims(rawToken(CLAIMS), CHANNEL)).toEqual(READ)
  })

  it('as well without a name', () => {
    expect(readIdTokenClaims(without('name'), rawToken(without('name')), CHANNEL)).toEqual(READ)
  })
})

const REFUSED: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  ...[1_234_567_890, [CHANNEL], '123456789', '12345678901', `${CHANNEL} `, '', null, {}, true].map(
    (aud) => [`the audience ${JSON.stringify(aud)}`, { aud }] as const,
  ),
  ...[
    'http://access.line.me',
    'https://access.line.me/',
    'https://access.line.me.evil.example',
    '',
    null,
    1,
  ].map((iss) => [`the issuer ${JSON.stringify(iss)}`, { iss }] as const),
  ...[
    '',
    'U',
    'U0123',
    `u${'0'.repeat(32)}`,
    `U${'A'.repeat(32)}`,
    `U${'0'.repeat(33)}`,
    `U${'0'.repeat(32)}\n`,
    7,
    null,
    [CLAIMS.sub],
  ].map((sub) => [`the subject ${JSON.stringify(sub)}`, { sub }] as const),
  ...['1700003600', null, -1, 0, 1e21, 1e11, 1_700_003_600_000, true, []].flatMap((time) => [
    [`the expiry ${JSON.stringify(time)}`, { exp: time }] as const,
    [`the issue ${JSON.stringify(time)}`, { iat: time }] as const,
  ]),
  ['an expiry at its issue', { exp: CLAIMS.iat }],
  ['an expiry before its issue', { exp: CLAIMS.iat - 1 }],
]

describe('claims are refused', () => {
  it.each(REFUSED)('with %s', (_, change) => {
    const claims = { ...CLAIMS, ...change }
    expect(readUnverifiedClaims(rawToken(claims), CHANNEL)).toBeNull()
    expect(readIdTokenClaims(claims, rawToken(claims), CHANNEL)).toBeNull()
    expect(readIdTokenClaims(claims, rawToken(CLAIMS), CHANNEL)).toBeNull()
    expect(readIdTokenClaims(CLAIMS, rawToken(claims), CHANNEL)).toBeNull()
  })

  it.each(['iss', 'sub', 'aud', 'exp', 'iat'])('without %s', (name) => {
    expect(readUnverifiedClaims(rawToken(without(name)), CHANNEL)).toBeNull()
    expect(readIdTokenClaims(without(name), rawToken(CLAIMS), CHANNEL)).toBeNull()
  })

  it.each([
    ['another person', { sub: `U${'f'.repeat(32)}` }],
    ['another issue', { iat: CLAIMS.iat - 1 }],
    ['another expiry', { exp: CLAIMS.exp + 3600 }],
  ])('where the token speaks of %s', (_, change) => {
    expect(readIdTokenClaims(CLAIMS, rawToken({ ...CLAIMS, ...change }), CHANNEL)).toBeNull()
    expect(readIdTokenClaims({ ...CLAIMS, ...change }, rawToken(CLAIMS), CHANNEL)).toBeNull()
  })

  it.each([[null], [undefined], ['text'], [7], [[]], [[CLAIMS]], [{}], [Object.create(CLAIMS)]])(
    'where the stored claims are %j',
    (stored) => {
      expect(readIdTokenClaims(stored, rawToken(CLAIMS), CHANNEL)).toBeNull()
    },
  )

  it.each([NaN, Infinity, -Infinity])('with a stored time of %d', (time) => {
    expect(readIdTokenClaims({ ...CLAIMS, exp: time }, rawToken(CLAIMS), CHANNEL)).toBeNull()
    expect(readIdTokenClaims({ ...CLAIMS, iat: time }, rawToken(CLAIMS), CHANNEL)).toBeNull()
  })

  it('for every audience but our own channel', () => {
    fc.assert(
      fc.property(fc.anything(), (aud) => {
        fc.pre(aud !== CHANNEL)
        expect(readIdTokenClaims({ ...CLAIMS, aud }, rawToken(CLAIMS), CHANNEL)).toBeNull()
      }),
    )
  })
})
