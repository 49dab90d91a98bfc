import { expect, it } from 'vitest'
import { waitOf } from './retryAfter'

const NOW = Date.parse('2026-01-02T03:04:05Z')

it.each([
  [429, null, 5000],
  [503, null, null],
  [500, null, null],
  [503, '60', 60_000],
  [503, '86400', 3_600_000],
  [503, '9'.repeat(400), 3_600_000],
  [503, 'Sat, 03 Jan 2026 03:04:05 GMT', 3_600_000],
  [503, 'Fri, 02 Jan 2026 03:04:05 GMT', 0],
  [503, 'Fri, 02 Jan 2026 03:04:04 GMT', 5000],
  [500, 'soon', 5000],
])('a %d with Retry-After %j asks for a wait of %j ms', (status, retryAfter, wait) => {
  expect(waitOf({ status, retryAfter }, NOW)).toBe(wait)
})
