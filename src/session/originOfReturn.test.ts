import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { removeOwn, writeOwn } from '../storage/ownStorage'
import { originOfReturn } from './originOfReturn'
import { fakeStorage } from './fakeStorage.fixture'

beforeEach(() => {
  vi.stubGlobal('sessionStorage', fakeStorage())
  vi.stubGlobal('localStorage', fakeStorage())
  writeOwn('unfinished-return', 'yes')
})
afterEach(() => vi.unstubAllGlobals())

const NOW = 1_700_000_000_000

it('is none where no code came back', () => {
  removeOwn('unfinished-return')
  writeOwn('sign-in-started', String(NOW))
  expect(originOfReturn(NOW)).toBe('none')
})

it('is elsewhere where no sign-in was ever begun', () => {
  expect(originOfReturn(NOW)).toBe('elsewhere')
})

it.each([
  ['just now', String(NOW), 'here'],
  ['almost ten minutes ago', String(NOW - 599_999), 'here'],
  ['ten minutes ago', String(NOW - 600_000), 'long_ago'],
  ['yesterday', String(NOW - 86_400_000), 'long_ago'],
  ['in the future, by a clock that jumped', String(NOW + 1), 'long_ago'],
  ['at no time', 'garbage', 'long_ago'],
])('of a sign-in begun %s is judged', (_, started, origin) => {
  writeOwn('sign-in-started', started)
  expect(originOfReturn(NOW)).toBe(origin)
})
