import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { exampleApp } from '../config/example'
import type { Liff } from '../liff/liff'
import { readOwn, removeOwn, writeOwn } from '../storage/ownStorage'
import type { Connection } from './connection'
import { leaveForSignIn, maySignInAutomatically, takeAutomaticRenewal } from './signIn'
import { fakeStorage } from './fakeStorage.fixture'

const NOW = 1_700_000_000_000
const ENDPOINT = 'https://app.example.com/'
let acts: string[]

const config = exampleApp()

function connectionOf(surroundings: Connection['surroundings']) {
  const liff: Liff = {
    init: () => Promise.resolve(),
    isLoggedIn: () => false,
    storedSession: () => ({ idToken: null, accessToken: null, claims: null }),
    login: (redirectUri) => acts.push(`login ${redirectUri}`),
    logout: () => acts.push('logout'),
    closeWindow: () => {},
  }
  return { surroundings, liff }
}

function raise(error: Error): never {
  throw error
}

beforeEach(() => {
  acts = []
  vi.stubGlobal('sessionStorage', fakeStorage())
  vi.stubGlobal('localStorage', fakeStorage())
  vi.stubGlobal('location', {
    href: `${ENDPOINT}go/orders?a=1`,
    assign: (url: string) => acts.push(`go to ${url}`),
  })
})
afterEach(() => vi.unstubAllGlobals())

describe('a sign-in by itself', () => {
  it.each([
    ['external', 'auto', true],
    ['line_in_app', 'auto', true],
    ['liff', 'auto', true],
    ['liff', 'button', true],
    ['external', 'button', false],
  ] as const)('in %s with login %s: %s', (surroundings, login, expected) => {
    expect(maySignInAutomatically(connectionOf(surroundings), login)).toBe(expected)
  })

  it('does not happen after signing out here', () => {
    for (const surroundings of ['external', 'liff'] as const) {
      writeOwn('signed-out', 'yes')
      expect(maySignInAutomatically(connectionOf(surroundings), 'auto')).toBe(false)
      removeOwn('signed-out')
      expect(maySignInAutomatically(connectionOf(surroundings), 'auto')).toBe(true)
    }
  })
})

describe('a renewal by itself', () => {
  it.each(['external', 'line_in_app'] as const)('happens once per tab in %s', (surroundings) => {
    const connection = connectionOf(surroundings)
    expect([1, 2, 3].map(() => takeAutomaticRenewal(connection, NOW))).toEqual([true, false, false])
    removeOwn('automatic-sign-in')
    expect(takeAutomaticRenewal(connection, NOW)).toBe(true)
  })

  it('happens in the LIFF browser once in ten minutes, also in a new window', () => {
    const connection = connectionOf('liff')
    expect(takeAutomaticRenewal(connection, NOW)).toBe(true)
    vi.stubGlobal('sessionStorage', fakeStorage())
    expect([0, 1, 599_999].map((ms) => takeAutomaticRenewal(connection, NOW + ms))).toEqual([
      false,
      false,
      false,
    ])
    expect(takeAutomaticRenewal(connection, NOW + 600_000)).toBe(true)
  })

  it.each(['external', 'liff'] as const)(
    'does not happen in %s where it could not be remembered: storage is full by now',
    (surroundings) => {
      const full = { ...fakeStorage(), setItem: () => raise(new DOMException('full', 'QuotaExceededError')) }
      vi.stubGlobal('sessionStorage', full)
      vi.stubGlobal('localStorage', full)
      expect(takeAutomaticRenewal(connectionOf(surroundings), NOW)).toBe(false)
    },
  )

  it('is remembered where the LIFF browser and the others each look for it', () => {
    takeAutomaticRenewal(connectionOf('liff'), NOW)
    expect([readOwn('reopened-at'), readOwn('automatic-sign-in')]).toEqual([String(NOW), null])
  })
})

describe('leaving for sign-in', () => {
  it.each(['external', 'line_in_app'] as const)(
    'from %s empties the SDK first and comes back to this page',
    (surroundings) => {
      leaveForSignIn(connectionOf(surroundings), config)
      expect(acts).toEqual(['logout', `login ${ENDPOINT}go/orders?a=1`])
      expect(readOwn('return-target')).toBe(`${ENDPOINT}go/orders?a=1`)
      expect(Number(readOwn('sign-in-started'))).toBeGreaterThan(NOW)
    },
  )

  it('from the LIFF browser opens the LIFF URL of this page', () => {
    leaveForSignIn(connectionOf('liff'), config)
    expect(acts).toEqual(['logout', `go to ${config.liffUrl}/go/orders?a=1`])
    expect(readOwn('sign-in-started')).toBeNull()
  })

  const FORGOTTEN = ['request-id', 'signed-out', 'unfinished-return', 'person-mark'] as const

  it('begins a new intent', () => {
    for (const key of FORGOTTEN) writeOwn(key, 'x')
    leaveForSignIn(connectionOf('external'), config)
    expect(FORGOTTEN.map(readOwn)).toEqual(FORGOTTEN.map(() => null))
  })
})
