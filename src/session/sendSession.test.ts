import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Send } from '../backend/client'
import type { Exchange } from '../backend/exchange'
import type { Liff } from '../liff/liff'
import { isRawAccessToken, type RawAccessToken } from '../liff/rawToken'
import { readOwn, writeOwn } from '../storage/ownStorage'
import type { Taken } from '../tokens/broker'
import type { Connection } from './connection'
import { sendSession } from './sendSession'
import { sendSignOut } from './sendSignOut'
import { fakeStorage } from './fakeStorage.fixture'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const send = vi.fn<Send>()

function accessTokenOf(token: string): RawAccessToken {
  if (!isRawAccessToken(token)) throw new Error('not the shape of an access token')
  return token
}

const tokens = { access_token: accessTokenOf('access-token-of-hanako') }
const liff: Liff = {
  init: () => Promise.resolve(),
  isLoggedIn: () => true,
  storedSession: () => ({ idToken: null, accessToken: tokens.access_token, claims: null }),
  login: () => {},
  logout: () => {},
  closeWindow: () => {},
}

function connectionOf(taken: Taken = { tag: 'tokens', tokens }): Connection {
  const give = () => taken
  const broker = {
    open: () => ({ tag: 'none' as const }),
    forSession: give,
    forSessionUnverified: () => null,
    forLinking: give,
    forUnlinking: give,
    forSignOut: give,
  }
  return {
    surroundings: 'external',
    liff,
    broker,
    send,
    ended: new AbortController(),
    parameters: () => ({ destination: 'orders' }),
  }
}

const answered = (status: number): Exchange => ({
  tag: 'answered',
  status,
  contentType: '',
  body: '',
  retryAfter: null,
  at: 0,
})

beforeEach(() => {
  send.mockReset().mockResolvedValue(answered(200))
  vi.stubGlobal('sessionStorage', fakeStorage())
})
afterEach(() => vi.unstubAllGlobals())

describe('session', () => {
  it('is sent with the token, a fresh UUID and the parameters of the page', async () => {
    expect(await sendSession(connectionOf())).toEqual(answered(200))
    expect(send.mock.calls).toEqual([
      [
        'session',
        expect.stringMatching(UUID),
        tokens,
        { destination: 'orders' },
        expect.any(AbortController),
      ],
    ])
  })

  it('is given up when the session ends, and only then', async () => {
    const connection = connectionOf()
    await sendSession(connection)
    const controller = send.mock.calls[0]?.[4]
    expect(controller?.signal.aborted).toBe(false)
    connection.ended.abort()
    expect(controller?.signal.aborted).toBe(true)
  })

  it.each([
    [{ tag: 'unusable', why: 'expired' }, 'expired'],
    [{ tag: 'unusable', why: 'no_id_token' }, 'no_id_token'],
    [{ tag: 'other_person' }, 'other_person'],
  ] as const)('is not sent where the broker says %j', async (taken, why) => {
    expect(await sendSession(connectionOf(taken))).toEqual({ tag: 'not_sent', why })
    expect(send).not.toHaveBeenCalled()
    expect(readOwn('request-id')).toBeNull()
  })
})

describe('the request_id', () => {
  it.each<[string, Exchange]>([
    ...([408, 425, 429, 500, 503, 599].map((status) => [`a ${status}`, answered(status)]) satisfies [
      string,
      Exchange,
    ][]),
    ['a time-out', { tag: 'timed_out' }],
    ['no answer', { tag: 'unreachable' }],
    ['no network', { tag: 'offline' }],
    ['a redirect', { tag: 'redirected' }],
  ])('stays the same after %s', async (_, exchange) => {
    send.mockResolvedValueOnce(exchange)
    await sendSession(connectionOf())
    await sendSession(connectionOf())
    const [first, second] = send.mock.calls.map(([, requestId]) => requestId)
    expect(second).toBe(first)
  })

  it.each([200, 204, 302, 400, 401, 409, 422])('is another one after a %d', async (status) => {
    send.mockResolvedValue(answered(status))
    await sendSession(connectionOf())
    await sendSession(connectionOf())
    const [first, second] = send.mock.calls.map(([, requestId]) => requestId)
    expect(second).not.toBe(first)
  })

  it('is kept before the call, so that a reload repeats it', () => {
    send.mockReturnValue(new Promise(() => {}))
    void sendSession(connectionOf())
    expect(readOwn('request-id')).toBe(send.mock.lastCall?.[1])
  })

  it.each(['', 'x', '../admin', `${crypto.randomUUID()}x`, crypto.randomUUID().toUpperCase()])(
    'is not taken from storage where it is %j',
    async (kept) => {
      writeOwn('request-id', kept)
      await sendSession(connectionOf())
      expect(send.mock.lastCall?.[1]).toMatch(UUID)
      expect(send.mock.lastCall?.[1]).not.toBe(kept)
    },
  )
})

describe('sign-out', () => {
  it('is sent once, with a UUID of its own', () => {
    sendSignOut(connectionOf())
    expect(send.mock.calls).toEqual([['sign-out', expect.stringMatching(UUID), tokens]])
    expect(readOwn('request-id')).toBeNull()
  })

  it.each([{ tag: 'other_person' }, { tag: 'unusable', why: 'none' }] as const)(
    'is not sent for %j',
    (taken) => {
      sendSignOut(connectionOf(taken))
      expect(send).not.toHaveBeenCalled()
    },
  )
})
