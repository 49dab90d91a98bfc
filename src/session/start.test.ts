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
import { sendStored } from './sendStored'
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

function hanako(sub = CLAIMS.sub) {
  const claims = { ...CLAIMS, sub }
  const idToken = `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2ln`
  const accessToken = 'access-token-of-hanako'
  if (!isRawIdToken(idToken) || !isRawAccessToken(accessToken)) throw new Error('not the shape of tokens')
  return { idToken, accessToken, claims }
}

let acts: string[]
const send: Send = (operation, _id, _tokens, _parameters, controller) => {
  acts.push(`send ${operation}`)
  controller?.signal.addEventListener('abort', () => acts.push(`give up ${operation}`))
  return Promise.resolve({ tag: 'timed_out' })
}

function connectionOf(
  stored: StoredSession | (() => StoredSession),
  init: Liff['init'],
  surroundings: Connection['surroundings'] = 'external',
) {
  const storedSession = typeof stored === 'function' ? stored : () => stored
  const liff: Liff = {
    init: () => init().finally(() => acts.push('init')),
    isLoggedIn: () => storedSession() !== NOBODY,
    storedSession,
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

describe('while init verifies what LINE just gave', () => {
  const UNVERIFIED: StoredSession = { ...hanako(), claims: null }
  let stored: StoredSession
  let finish: () => void
  let fail: (reason: unknown) => void

  beforeEach(() => {
    vi.useFakeTimers()
    vi.stubGlobal('location', { href: 'https://app.example.com/' })
    stored = NOBODY
  })

  function startVerifying(arrival: Arrival, surroundings: Connection['surroundings'] = 'external') {
    const init = () =>
      new Promise<void>((resolve, reject) => {
        finish = () => {
          stored = hanako()
          resolve()
        }
        fail = reject
      })
    const connection = connectionOf(() => stored, init, surroundings)
    return { connection, started: start(connection, arrival) }
  }
  const pass = () => vi.advanceTimersByTimeAsync(100)

  it.each(['code', 'credentials'] as const)(
    'session is sent as soon as the SDK has a token from the %s, and once',
    async (arrival) => {
      const { started } = startVerifying(arrival)
      await pass()
      expect(acts).toEqual([])
      stored = UNVERIFIED
      await pass()
      expect(acts).toEqual(['send session'])
      finish()
      expect(await started).toMatchObject({ tag: 'signed_in', subject: CLAIMS.sub, claims: CLAIMS })
      expect(acts).toEqual(['send session', 'init'])
    },
  )

  it.each([
    { which: 'that an earlier page load left', arrival: 'plain', query: '' },
    { which: 'on a page that init leaves', arrival: 'code', query: '?liff.state=%2Forders' },
  ] as const)('nothing is sent $which', async ({ arrival, query }) => {
    vi.stubGlobal('location', { href: `https://app.example.com/${query}` })
    stored = UNVERIFIED
    const { started } = startVerifying(arrival)
    await pass()
    expect(acts).toEqual([])
    finish()
    await started
    expect(acts).toEqual(['init', 'send session'])
  })

  it('nothing is sent of another person than this tab showed', async () => {
    rememberPerson(`U${'2'.repeat(32)}`)
    stored = UNVERIFIED
    const { started } = startVerifying('credentials', 'liff')
    await pass()
    finish()
    expect(await started).toMatchObject({ tag: 'not_signed_in', judgement: 'other_person' })
    expect(acts).toEqual(['init'])
  })

  it('what is on its way is given up where init fails, and nobody is signed in', async () => {
    stored = UNVERIFIED
    const { connection, started } = startVerifying('credentials', 'liff')
    await pass()
    expect(acts).toEqual(['send session'])
    fail(new TypeError('Failed to fetch'))
    expect(await started).toMatchObject({ tag: 'not_signed_in', judgement: 'broken' })
    expect(acts).toEqual(['send session', 'init', 'give up session'])
    // For the one silent repetition, and whatever follows it.
    expect(connection.ended.signal.aborted).toBe(false)
  })

  it('nobody else is signed in by what another tab stored meanwhile', async () => {
    stored = UNVERIFIED
    const { started } = startVerifying('code')
    await pass()
    finish()
    stored = hanako(`U${'2'.repeat(32)}`)
    expect(await started).toMatchObject({ tag: 'not_signed_in', judgement: 'other_person' })
    expect(acts).toEqual(['send session', 'init', 'give up session'])
  })
})

describe('before the SDK is loaded', () => {
  beforeEach(() => {
    vi.stubGlobal('location', { href: 'https://app.example.com/' })
  })

  const sentOf = (stored: StoredSession, surroundings: Connection['surroundings'] = 'external') =>
    sendStored(connectionOf(stored, ready, surroundings))

  it('session is sent for whoever signed in before, and not a second time', async () => {
    const connection = connectionOf(hanako(), ready)
    const stored = sendStored(connection)
    expect(acts).toEqual(['send session'])
    const started = await startSession(connection, 'plain', 1, { stored })
    expect(started).toMatchObject({ tag: 'signed_in', subject: CLAIMS.sub, call: stored?.call })
    expect(acts).toEqual(['send session', 'init'])
  })

  it.each([
    ['where nobody is signed in', () => sentOf(NOBODY)],
    ['of what the SDK never verified', () => sentOf({ ...hanako(), claims: null })],
    ['in the LIFF browser, where init asks LINE first', () => sentOf(hanako(), 'liff')],
  ])('nothing is sent %s', (_, send) => {
    expect(send()).toBeNull()
    expect(acts).toEqual([])
  })

  it('nothing is sent on a page that init leaves', () => {
    vi.stubGlobal('location', { href: 'https://app.example.com/?liff.state=%2Forders' })
    expect(sentOf(hanako())).toBeNull()
    expect(acts).toEqual([])
  })

  it('nothing is sent of another person than this tab showed', () => {
    rememberPerson(`U${'2'.repeat(32)}`)
    expect(sentOf(hanako())).toBeNull()
    expect(acts).toEqual([])
  })

  it('what was sent is given up where init finds nobody, as when only the cookies were deleted', async () => {
    const stored = sentOf(hanako())
    const started = await startSession(connectionOf(NOBODY, ready), 'plain', 1, { stored })
    expect(started).toMatchObject({ tag: 'not_signed_in', judgement: 'none' })
    expect(acts).toEqual(['send session', 'init', 'give up session'])
  })

  it('whoever signed in in another tab meanwhile gets a session of their own', async () => {
    const stored = sentOf(hanako())
    const taro = hanako(`U${'2'.repeat(32)}`)
    const started = await startSession(connectionOf(taro, ready), 'plain', 1, { stored })
    expect(started).toMatchObject({ tag: 'signed_in', subject: taro.claims.sub })
    expect(acts).toEqual(['send session', 'init', 'give up session', 'send session'])
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
