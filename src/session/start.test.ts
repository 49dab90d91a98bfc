import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Send } from '../backend/client'
import { exampleApp } from '../config/example'
import type { Liff, StoredSession } from '../liff/liff'
import { isRawAccessToken, isRawIdToken } from '../liff/rawToken'
import { readOwn, writeOwn } from '../storage/ownStorage'
import { createTokenBroker } from '../tokens/broker'
import type { Connection } from './connection'
import type { Arrival } from '../navigation/urlGate'
import { rememberPerson } from './personMark'
import { startSession } from './start'
import { fakeStorage } from './fakeStorage.fixture'

const config = exampleApp()
const ISSUED = 1_700_000_000
const CLAIMS = {
  iss: 'https://access.line.me',
  sub: `U${'1'.repeat(32)}`,
  aud: config.channelId,
  iat: ISSUED,
  exp: ISSUED + 3600,
}
const NOBODY: StoredSession = { idToken: null, accessToken: null, claims: null }

function hanako(): StoredSession {
  const idToken = `e30.${Buffer.from(JSON.stringify(CLAIMS)).toString('base64url')}.c2ln`
  const accessToken = 'access-token-of-hanako'
  if (!isRawIdToken(idToken) || !isRawAccessToken(accessToken)) throw new Error('not the shape of tokens')
  return { idToken, accessToken, claims: CLAIMS }
}

let acts: string[]
const send: Send = (operation) => {
  acts.push(`send ${operation}`)
  return Promise.resolve({ tag: 'timed_out' })
}

function connectionOf(
  stored: StoredSession,
  init: Liff['init'],
  surroundings: Connection['surroundings'] = 'external',
) {
  const liff: Liff = {
    init: () => init().finally(() => acts.push('init')),
    isLoggedIn: () => stored !== NOBODY,
    storedSession: () => stored,
    login: () => {},
    logout: () => acts.push('logout'),
    closeWindow: () => {},
  }
  const broker = createTokenBroker({
    liff,
    channelId: config.channelId,
    token: 'id',
    now: () => ISSUED * 1000,
  })
  return { surroundings, liff, broker, send, ended: new AbortController(), parameters: () => ({}) }
}

const start = (connection: Connection, arrival: Arrival) => startSession(connection, arrival, 1)
const ready = () => Promise.resolve()
const rejected = () => Promise.reject(new TypeError('Failed to fetch'))

beforeEach(() => {
  acts = []
  vi.stubGlobal('sessionStorage', fakeStorage())
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('a start', () => {
  it('waits for init, then sends', async () => {
    const started = await start(connectionOf(hanako(), ready), 'code')
    expect(started).toMatchObject({ tag: 'signed_in', subject: CLAIMS.sub, claims: CLAIMS })
    expect(acts).toEqual(['init', 'send session'])
  })

  it('asks before it sends anything where this tab showed somebody else', async () => {
    rememberPerson(`U${'2'.repeat(32)}`)
    const started = await start(connectionOf(hanako(), ready), 'credentials')
    expect(started).toMatchObject({ tag: 'not_signed_in', judgement: 'other_person' })
    expect(acts).toEqual(['init'])
  })

  it('knows the person of the last page again', async () => {
    await start(connectionOf(hanako(), ready), 'code')
    expect(await start(connectionOf(hanako(), ready), 'plain')).toMatchObject({ tag: 'signed_in' })
  })

  it('sends nothing where nobody is signed in', async () => {
    const started = await start(connectionOf(NOBODY, ready), 'plain')
    expect(started).toEqual({
      tag: 'not_signed_in',
      judgement: 'none',
      init: { tag: 'ready' },
      arrival: 'plain',
      attempt: 1,
    })
    expect(acts).toEqual(['init'])
  })

  it('needs no context outside LINE', async () => {
    expect(await start(connectionOf(hanako(), rejected), 'plain')).toMatchObject({ tag: 'signed_in' })
  })

  it('heeds inside LINE that init was rejected', async () => {
    const started = await start(connectionOf(hanako(), rejected, 'liff'), 'credentials')
    expect(started).toMatchObject({ tag: 'not_signed_in', judgement: 'usable', init: { tag: 'rejected' } })
    expect(acts).not.toContain('send session')
  })

  it('gives up where init does not settle, whatever is stored', async () => {
    vi.useFakeTimers()
    const started = start(
      connectionOf(hanako(), () => new Promise(() => {})),
      'plain',
    )
    await vi.advanceTimersByTimeAsync(15_000)
    expect(await started).toMatchObject({ tag: 'not_signed_in', init: { tag: 'timed_out' } })
    expect(acts).toEqual([])
  })
})

describe('the note of a return', () => {
  it.each([
    ['code', 'yes'],
    ['plain', null],
    ['credentials', null],
  ] as const)('is made before init where a page load brings %s: %s', (arrival, note) => {
    void start(connectionOf(NOBODY, ready), arrival)
    expect(readOwn('unfinished-return')).toBe(note)
  })

  it.each([
    ['is kept where nobody is signed in', NOBODY, 'yes'],
    ['is gone where somebody is', hanako(), null],
  ])('%s', async (_, stored, note) => {
    writeOwn('unfinished-return', 'yes')
    await start(connectionOf(stored, ready), 'plain')
    expect(readOwn('unfinished-return')).toBe(note)
  })
})
