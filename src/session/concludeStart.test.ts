import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Liff } from '../liff/liff'
import { readOwn, writeOwn } from '../storage/ownStorage'
import { concludeStart } from './concludeStart'
import type { Line } from './pendingSession'
import type { SessionError } from './sessionError'
import type { NotSignedIn } from './start'
import type { SessionState } from './state'
import { fakeStorage } from './fakeStorage.fixture'

const NETWORK = new TypeError('Failed to fetch')
const rejectedWith = (reason: unknown) => ({ tag: 'rejected', reason }) as const
const logout = vi.fn()

const liff: Liff = {
  init: () => Promise.resolve(),
  isLoggedIn: () => false,
  storedSession: () => ({ idToken: null, accessToken: null, claims: null }),
  login: () => {},
  logout,
  closeWindow: () => {},
}

function lineOf(surroundings: Line['surroundings'] = 'external'): Line {
  const none = { tag: 'unusable', why: 'none' } as const
  return {
    surroundings,
    liff,
    broker: {
      open: () => ({ tag: 'none' }),
      forSession: () => none,
      forSessionUnverified: () => null,
      forLinking: () => none,
      forUnlinking: () => none,
      forSignOut: () => none,
    },
    send: () => Promise.resolve({ tag: 'offline' }),
    parameters: () => ({}),
    ended: new AbortController(),
    settle: () => Promise.resolve(),
    requestProfile: () => Promise.resolve('failed'),
    start: () => Promise.reject(new Error('not asked for')),
    sendSession: () => Promise.reject(new Error('not asked for')),
  }
}

const startOf = (changes: Partial<NotSignedIn> = {}): NotSignedIn => ({
  tag: 'not_signed_in',
  judgement: 'none',
  init: { tag: 'ready' },
  arrival: 'plain',
  attempt: 1,
  ...changes,
})

const SIGNED_OUT = { tag: 'signed_out', after: 'opening' } as const
const failed = (error: SessionError): SessionState => ({ tag: 'failed', error })
const unfinished = (changes: { elsewhere?: boolean; repeatedly?: boolean }): SessionState =>
  failed({ tag: 'return_unfinished', elsewhere: false, repeatedly: false, ...changes })
const stay = (state: SessionState) => ({ tag: 'stay', state })

beforeEach(() => {
  logout.mockReset()
  vi.stubGlobal('sessionStorage', fakeStorage())
  vi.stubGlobal('localStorage', fakeStorage())
  vi.stubGlobal('navigator', { onLine: true })
  vi.stubGlobal('performance', { now: () => 500 })
  vi.stubGlobal('location', { href: 'https://app.example.com/' })
})
afterEach(() => vi.unstubAllGlobals())

describe('a start that signed nobody in', () => {
  it.each([
    ['auto', 'external', 'sign_in'],
    ['auto', 'liff', 'stay'],
    ['button', 'liff', 'stay'],
    ['button', 'external', 'stay'],
  ] as const)('with login %s in %s: %s', (login, surroundings, tag) => {
    const conclusion = concludeStart(startOf(), lineOf(surroundings), login)
    expect(conclusion).toEqual(tag === 'stay' ? stay(SIGNED_OUT) : { tag, otherwise: SIGNED_OUT })
  })

  it.each([
    ['auto', 'external', 'sign_in'],
    ['auto', 'liff', 'sign_in'],
    ['button', 'liff', 'sign_in'],
    ['button', 'external', 'stay'],
  ] as const)('any more, with login %s in %s: %s', (login, surroundings, tag) => {
    const conclusion = concludeStart(startOf({ judgement: 'expired' }), lineOf(surroundings), login)
    const state = failed({ tag: 'expired' })
    expect(conclusion).toEqual(tag === 'stay' ? stay(state) : { tag, otherwise: state })
  })

  it.each(['clock_wrong', 'no_id_token', 'other_person'] as const)(
    'for a reason that signing in does not mend stays: %s',
    (judgement) => {
      for (const surroundings of ['liff', 'external'] as const)
        expect(concludeStart(startOf({ judgement }), lineOf(surroundings), 'auto')).toEqual(
          stay(failed({ tag: judgement })),
        )
    },
  )

  it('because init was rejected says so', () => {
    const start = startOf({ init: rejectedWith(NETWORK), attempt: 2 })
    expect(concludeStart(start, lineOf(), 'auto')).toEqual(
      stay(failed({ tag: 'init_failed', error: 'network' })),
    )
    vi.stubGlobal('navigator', { onLine: false })
    expect(concludeStart(start, lineOf(), 'auto')).toEqual(stay(failed({ tag: 'offline' })))
  })

  it('in time says so', () => {
    expect(concludeStart(startOf({ init: { tag: 'timed_out' } }), lineOf('liff'), 'auto')).toEqual(
      stay(failed({ tag: 'init_timed_out', inLiff: true })),
    )
  })

  it('leaves no half session behind', () => {
    expect(concludeStart(startOf({ judgement: 'broken' }), lineOf(), 'button')).toEqual(stay(SIGNED_OUT))
    expect(logout).toHaveBeenCalledOnce()
  })

  it.each(['none', 'expired', 'clock_wrong', 'no_id_token', 'usable'] as const)(
    'leaves alone what is %s',
    (judgement) => {
      concludeStart(startOf({ judgement }), lineOf(), 'auto')
      expect(logout).not.toHaveBeenCalled()
    },
  )
})

describe('a return without a sign-in', () => {
  beforeEach(() => {
    writeOwn('unfinished-return', 'yes')
  })

  it.each([
    [null, unfinished({ elsewhere: true })],
    [Date.now(), unfinished({})],
    [1000, SIGNED_OUT],
  ])('of a sign-in begun at %j is told, and never goes on by itself', (started, state) => {
    if (started !== null) writeOwn('sign-in-started', String(started))
    expect(concludeStart(startOf(), lineOf(), 'auto')).toEqual(stay(state))
  })

  it('for the second time in a row says so', () => {
    writeOwn('sign-in-started', String(Date.now()))
    concludeStart(startOf(), lineOf(), 'auto')
    writeOwn('unfinished-return', 'yes')
    expect(concludeStart(startOf(), lineOf(), 'auto')).toEqual(stay(unfinished({ repeatedly: true })))
  })

  it('is told once', () => {
    concludeStart(startOf(), lineOf(), 'auto')
    expect(readOwn('unfinished-return')).toBeNull()
    expect(concludeStart(startOf(), lineOf(), 'auto').tag).toBe('sign_in')
  })
})

describe('init is worth a repetition', () => {
  it.each([
    ['where LINE was not reached', NETWORK, 'repeat'],
    ['where LINE was down', { code: 'UNKNOWN' }, 'repeat'],
    ['not where LINE does not know the app', { code: '404' }, 'stay'],
    ['not where LINE has enough of us', { code: '429' }, 'stay'],
    ['not where nobody knows why', new Error('odd'), 'stay'],
  ])('%s', (_, reason, tag) => {
    expect(concludeStart(startOf({ init: rejectedWith(reason) }), lineOf(), 'auto').tag).toBe(tag)
  })

  it('where the SDK took a code of the page’s own for LINE’s', () => {
    vi.stubGlobal('location', { href: 'https://app.example.com/?code=SUMMER10' })
    const start = startOf({ init: rejectedWith({ code: 'invalid_grant' }) })
    expect(concludeStart(start, lineOf(), 'button').tag).toBe('repeat')
  })

  it('not when the person has waited long already', () => {
    vi.stubGlobal('performance', { now: () => 8000 })
    expect(concludeStart(startOf({ init: rejectedWith(NETWORK) }), lineOf(), 'auto').tag).toBe('stay')
  })

  it.each<[string, Partial<NotSignedIn>, Line]>([
    ['a second time', { attempt: 2 }, lineOf()],
    ['in the LIFF browser', {}, lineOf('liff')],
    ['with a code in the address', { arrival: 'code' }, lineOf()],
    ['with credentials in the address', { arrival: 'credentials' }, lineOf()],
    ['after init was ready', { init: { tag: 'ready' } }, lineOf()],
    ['after init did not settle', { init: { tag: 'timed_out' } }, lineOf()],
  ])('not %s', (_, changes, line) => {
    const start = startOf({ init: rejectedWith(NETWORK), ...changes })
    expect(concludeStart(start, line, 'auto').tag).not.toBe('repeat')
  })

  it('not without a network', () => {
    vi.stubGlobal('navigator', { onLine: false })
    expect(concludeStart(startOf({ init: rejectedWith(NETWORK) }), lineOf(), 'auto').tag).toBe('stay')
  })

  it('and then keeps the note of a return', () => {
    writeOwn('unfinished-return', 'yes')
    concludeStart(startOf({ init: rejectedWith(NETWORK) }), lineOf(), 'auto')
    expect(readOwn('unfinished-return')).toBe('yes')
  })
})
