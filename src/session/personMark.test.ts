import fc from 'fast-check'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { readOwn, removeOwn, writeOwn } from '../storage/ownStorage'
import { fakeStorage } from './fakeStorage.fixture'
import { isAnotherPerson, rememberPerson } from './personMark'

const HANAKO = `U${'1'.repeat(32)}`
const TARO = `U${'2'.repeat(32)}`

beforeEach(() => vi.stubGlobal('sessionStorage', fakeStorage()))
afterEach(() => vi.unstubAllGlobals())

it('has nobody to compare with at first', () => {
  expect(isAnotherPerson(HANAKO)).toBe(false)
})

it('knows the same person again', () => {
  const subject = fc.stringMatching(/^U[0-9a-f]{32}$/)
  fc.assert(
    fc.property(subject, (who) => {
      rememberPerson(who)
      expect(isAnotherPerson(who)).toBe(false)
    }),
  )
})

it('notices another person nearly always', () => {
  const noticed = Array.from({ length: 200 }, () => {
    rememberPerson(HANAKO)
    return isAnotherPerson(TARO)
  })
  expect(noticed.filter(Boolean).length).toBeGreaterThan(195)
})

it('keeps nothing by which anybody could be found', () => {
  rememberPerson(HANAKO)
  const [salt = '', mark = ''] = readOwn('person-mark')?.split('.') ?? []
  expect(mark).toMatch(/^[0-9a-f]{1,4}$/)
  expect(salt).toMatch(/^[0-9a-f-]{36}$/)
  rememberPerson(HANAKO)
  expect(readOwn('person-mark')).not.toContain(salt)
})

it('forgets', () => {
  rememberPerson(HANAKO)
  removeOwn('person-mark')
  expect(isAnotherPerson(TARO)).toBe(false)
})

it('asks rather than trusts a mark that is garbage', () => {
  writeOwn('person-mark', 'x.y')
  expect(isAnotherPerson(HANAKO)).toBe(true)
})
