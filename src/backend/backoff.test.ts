import fc from 'fast-check'
import { expect, it } from 'vitest'
import { backoffAfter, MAX_REPETITIONS } from './backoff'

it('has two repetitions', () => {
  expect(MAX_REPETITIONS).toBe(2)
})

it.each([
  [0, 0, 300],
  [0, 0.5, 600],
  [1, 0, 900],
  [1, 0.5, 1800],
  [2, 0.5, null],
  [3, 0, null],
])('after %d repetitions, with a random %d, waits %j ms', (sent, random, wait) => {
  expect(backoffAfter(sent, () => random)).toBe(wait)
})

it('spreads a wait by at most a half either way', () => {
  const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
  fc.assert(
    fc.property(fc.constantFrom(0, 1), chance, (sent, random) => {
      const middle = sent === 0 ? 600 : 1800
      for (const wait of [backoffAfter(sent, () => random) ?? 0, backoffAfter(sent) ?? 0]) {
        expect(wait).toBeGreaterThanOrEqual(middle * 0.5)
        expect(wait).toBeLessThanOrEqual(middle * 1.5)
      }
    }),
  )
})
