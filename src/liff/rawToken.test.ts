import fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import {
  isRawAccessToken,
  isRawIdToken,
  type RawAccessToken,
  type RawIdToken,
  type RawToken,
} from './rawToken'

const NO_TOKENS = [
  null,
  undefined,
  0,
  123_456_789_012_345_680,
  true,
  {},
  [],
  ['a.b.c'],
  { toString: () => 'a.b.c' },
  '',
]

describe('an ID token', () => {
  it.each(['e30.e30.c2ln', 'eyJ0eXAiOiJKV1Qi.eyJpc3Mi-_.c2ln_-'])('may be %s', (text) => {
    expect(isRawIdToken(text)).toBe(true)
  })

  it.each([
    ...NO_TOKENS,
    'a.b',
    'a.b.c.d',
    '.b.c',
    'a..c',
    'a.b.',
    'a.b.c=',
    'a.b.c\n',
    ' a.b.c',
    'a.b+.c',
    '花.b.c',
  ])('is not %j', (value) => {
    expect(isRawIdToken(value)).toBe(false)
  })
})

describe('an access token', () => {
  it.each(['eyJhbGciOiJIUzI1NiJ9.UnQ_o0GP-0wnw', 'abcdefghijklmnop', 'abcdefghijklm~+/=='])(
    'may be %s',
    (text) => {
      expect(isRawAccessToken(text)).toBe(true)
    },
  )

  it.each([
    ...NO_TOKENS,
    'abcdefghijklmno',
    'Hanako Yamada of Tokyo',
    'abcdefghijklmnop=x',
    'abcdefghijklmnop\n',
    'hanako@example.com.invalid',
    '花子花子花子花子花子花子花子花子',
  ])('is not %j', (value) => {
    expect(isRawAccessToken(value)).toBe(false)
  })
})

it('a text with a space, a line break or a letter beyond ASCII is no token', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.constantFrom(' ', '\n', '\0', '花', '"', '&', '%'),
      fc.string(),
      (before, odd, after) => {
        expect(isRawIdToken(before + odd + after)).toBe(false)
        expect(isRawAccessToken(before + odd + after)).toBe(false)
      },
    ),
  )
})

it('no type but its own fits into a token', () => {
  expectTypeOf<string>().not.toExtend<RawToken>()
  expectTypeOf<'e30.e30.c2ln'>().not.toExtend<RawIdToken>()
  expectTypeOf<RawIdToken>().not.toExtend<RawAccessToken>()
  expectTypeOf<RawAccessToken>().not.toExtend<RawIdToken>()
  expectTypeOf<RawIdToken>().toExtend<RawToken>()
})
