import { expect, it } from 'vitest'
import { signedInSince } from './signedInSince'

it.each([
  [{ iat: 1_785_542_400 }, '2026-08-01T00:00:00.000Z'],
  [{ iat: '1785542400' }, null],
  [{ iat: 1e300 }, null],
  [{}, null],
  [null, null],
])('%j was issued at %s', (claims, expected) => {
  expect(signedInSince(claims)).toBe(expected)
})
