import { createPinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Send } from '../backend/client'
import type { Exchange } from '../backend/exchange'
import type { AppConfig } from '../config/appConfig'
import { exampleApp } from '../config/example'
import type { Liff, StoredSession } from '../liff/liff'
import type { Surroundings } from '../navigation/surroundings'
import { readOwn, writeOwn } from '../storage/ownStorage'
import type { Taken, TokenBroker } from '../tokens/broker'
import type { Line } from './pendingSession'
import { sendSession } from './sendSession'
import type { Start } from './start'
import { useSessionStore } from './store'

const CLAIMS = { name: 'Hanako' }
const NOBODY: StoredSession = { idToken: null, accessToken: null, claims: null }
const TOKENS: Taken = { tag: 'tokens', tokens: {} }

const send = vi.fn<Send>()
const login = vi.fn<Liff['login']>()
const logout = vi.fn<Liff['logout']>()
const takeForSession = vi.fn<TokenBroker['forSession']>()

function answered(status: number, body: unknown): Exchange {
  const contentType = status < 300 ? 'application/json' : 'application/problem+json'
  return {
    tag: 'answered',
    status,
    contentType,
    body: JSON.stringify(body),
    retryAfter: null,
    at: Date.now(),
  }
}

/** The session of somebody who is signed in, up to the answer of the service. */
function signedIn(surroundings: Surroundings = 'external', changes: Partial<AppConfig> = {}) {
  const liff: Liff = {
    init: () => Promise.resolve(),
    isLoggedIn: () => true,
    storedSession: () => ({ ...NOBODY, claims: CLAIMS }),
    login,
    logout,
    closeWindow: () => undefined,
  }
  const broker: TokenBroker = {
    open: () => ({ tag: 'none' }),
    forSession: takeForSession,
    forSessionUnverified: () => null,
    forLinking: () => TOKENS,
    forUnlinking: () => TOKENS,
    forSignOut: () => TOKENS,
  }
  const ended = new AbortController()
  const connection = { surroundings, liff, broker, send, ended, parameters: () => ({}) }
  const line: Line = {
    ...connection,
    start: () => Promise.reject(new Error('not repeated')),
    sendSession: () => sendSession(connection),
    settle: () => Promise.resolve(),
    requestProfile: () => Promise.resolve('failed'),
  }
  const store = useSessionStore(createPinia())
  const config = exampleApp({ endpointUrl: `${location.origin}/`, ...changes })
  const begin = async (): Promise<void> => {
    const call = sendSession(connection)
    const start: Start = { tag: 'signed_in', subject: 'U1', claims: CLAIMS, call }
    const connect = (): Promise<Line> => Promise.resolve(line)
    await store.begin({ surroundings, start: Promise.resolve(start), tappedEarly: null, connect }, config)
  }
  return { store, begin, ended }
}

const service = (store: ReturnType<typeof useSessionStore>) =>
  store.state.tag === 'signed_in' ? store.state.service.tag : store.state.tag

/** As the browser tells a tab of what another one wrote. */
function changeInOtherTab(): Promise<void> {
  dispatchEvent(new StorageEvent('storage', { key: 'LIFF_STORE:1234567892-cccccccc:accessToken' }))
  return vi.advanceTimersByTimeAsync(300).then(() => undefined)
}

beforeEach(async () => {
  // Loaded before the clock is held: what loads them is not.
  await Promise.all([import('./watchSession'), import('./applyAnswer'), import('./concludeStart')])
  vi.useFakeTimers()
  sessionStorage.clear()
  localStorage.clear()
  history.replaceState(null, '', '/')
  send.mockReset().mockResolvedValue(answered(200, { account: null }))
  takeForSession.mockReset().mockReturnValue(TOKENS)
  login.mockReset()
  logout.mockReset()
  vi.spyOn(location, 'reload').mockReturnValue()
  vi.spyOn(location, 'replace').mockReturnValue()
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('signing out', () => {
  it('ends what is on its way, forgets whom this tab showed, and stays signed out', async () => {
    const { store, begin, ended } = signedIn()
    await begin()
    for (const key of ['request-id', 'return-target', 'person-mark'] as const) writeOwn(key, 'x')
    await store.signOut()
    expect([ended.signal.aborted, logout.mock.calls.length]).toEqual([true, 1])
    expect(store.state).toEqual({ tag: 'signed_out', after: 'sign_out' })
    const left = (['request-id', 'return-target', 'person-mark', 'signed-out'] as const).map(readOwn)
    expect(left).toEqual([null, null, null, 'yes'])
  })

  it('is not undone by an answer that comes late', async () => {
    const { store, begin } = signedIn()
    send.mockReturnValueOnce(
      new Promise((resolve) => setTimeout(resolve, 5000, answered(200, { account: null }))),
    )
    const begun = begin()
    await vi.waitUntil(() => service(store) === 'sending')
    await store.signOut()
    await vi.advanceTimersByTimeAsync(5000)
    await begun
    expect(store.state.tag).toBe('signed_out')
  })

  it('in another tab ends what is on its way here', async () => {
    const { store, begin, ended } = signedIn()
    await begin()
    takeForSession.mockReturnValue({ tag: 'unusable', why: 'none' })
    await changeInOtherTab()
    expect(store.state).toEqual({ tag: 'signed_out', after: 'sign_out' })
    expect(ended.signal.aborted).toBe(true)
  })
})

describe('another person in another tab', () => {
  it('ends what is on its way here, and nothing more is sent', async () => {
    const { store, begin, ended } = signedIn()
    await begin()
    takeForSession.mockReturnValue({ tag: 'other_person' })
    await changeInOtherTab()
    expect(store.state).toEqual({ tag: 'failed', error: { tag: 'other_person' } })
    expect(ended.signal.aborted).toBe(true)
    await store.askServiceAgain()
    expect(send).toHaveBeenCalledOnce()
  })

  it('is gone on as only after the page was loaded again for them', async () => {
    const { store, begin } = signedIn()
    await begin()
    writeOwn('person-mark', 'x')
    store.acceptPerson()
    expect(readOwn('person-mark')).toBeNull()
    expect(location.reload).toHaveBeenCalledOnce()
  })
})

it('the same person signing in again elsewhere does not disturb an answer that is awaited', async () => {
  const { store, begin } = signedIn()
  send.mockReturnValueOnce(
    new Promise((resolve) => setTimeout(resolve, 5000, answered(200, { account: null }))),
  )
  const begun = begin()
  await vi.waitUntil(() => service(store) === 'sending')
  await changeInOtherTab()
  await vi.advanceTimersByTimeAsync(5000)
  await begun
  expect(service(store)).toBe('answered')
})

describe('coming back', () => {
  it.each(['visibilitychange', 'resume'])(
    'on %s, a sign-in that ran out meanwhile is noticed',
    async (type) => {
      const { store, begin } = signedIn()
      await begin()
      await vi.advanceTimersByTimeAsync(0)
      takeForSession.mockReturnValue({ tag: 'unusable', why: 'expired' })
      document.dispatchEvent(new Event(type))
      expect(store.state).toEqual({ tag: 'failed', error: { tag: 'expired' } })
    },
  )

  it('by Back, a sign-out elsewhere is noticed', async () => {
    const { store, begin } = signedIn()
    await begin()
    await vi.advanceTimersByTimeAsync(0)
    takeForSession.mockReturnValue({ tag: 'unusable', why: 'none' })
    dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
    expect(store.state.tag).toBe('signed_out')
  })

  it('from LINE’s page by Back, the button works again', async () => {
    const { store, begin } = signedIn()
    await begin()
    await store.signIn()
    expect(store.state.tag).toBe('redirecting')
    dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
    expect(store.state).toEqual({ tag: 'signed_out', after: 'opening' })
  })
})

describe('a token that the service refuses as run out', () => {
  beforeEach(() => send.mockResolvedValue(answered(401, { code: 'token_expired' })))

  it('is renewed once without a tap, and then only by one', async () => {
    const first = signedIn()
    await first.begin()
    expect(login).toHaveBeenCalledOnce()
    const second = signedIn()
    await second.begin()
    expect(login).toHaveBeenCalledOnce()
    expect(service(second.store)).toBe('failed')
  })

  it('may be renewed again once the service has answered', async () => {
    await signedIn().begin()
    send.mockResolvedValue(answered(200, { account: null }))
    writeOwn('reopened-at', '1')
    await signedIn().begin()
    expect((['automatic-sign-in', 'reopened-at'] as const).map(readOwn)).toEqual([null, null])
  })
})

describe('a part of the app that is missing', () => {
  it('is asked for by loading the page again, once for each build', () => {
    const { store, begin } = signedIn()
    void begin()
    expect([1, 2, 3].map(() => store.reloadForNewBuild())).toEqual([true, false, false])
    expect(location.reload).toHaveBeenCalledOnce()
  })

  it('is not asked for where the reload could not be remembered', () => {
    const { store, begin } = signedIn()
    void begin()
    vi.spyOn(sessionStorage, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    expect(store.reloadForNewBuild()).toBe(false)
    expect(location.reload).not.toHaveBeenCalled()
  })

  it('is not asked for without a network', () => {
    const { store, begin } = signedIn()
    void begin()
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    expect(store.reloadForNewBuild()).toBe(false)
  })
})

describe('the network coming back', () => {
  it('sends what did not go out for want of it', async () => {
    const { store, begin } = signedIn()
    send.mockResolvedValueOnce({ tag: 'offline' })
    await begin()
    expect(service(store)).toBe('failed')
    dispatchEvent(new Event('online'))
    await vi.waitUntil(() => service(store) === 'answered')
    expect(send).toHaveBeenCalledTimes(2)
  })

  it('repeats nothing that was sent', async () => {
    const { store, begin } = signedIn()
    send.mockResolvedValueOnce({ tag: 'unreachable' })
    await begin()
    dispatchEvent(new Event('online'))
    await vi.advanceTimersByTimeAsync(0)
    expect(service(store)).toBe('failed')
    expect(send).toHaveBeenCalledOnce()
  })
})
