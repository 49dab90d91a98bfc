import { createPinia, defineStore } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { shallowRef } from 'vue'
import type { Send } from '../backend/client'
import type { Exchange } from '../backend/exchange'
import type { Surroundings } from '../navigation/surroundings'
import { DisplayProfile } from '../profile/displayProfile'
import type { SessionState } from '../session/state'
import { readOwn, writeOwn } from '../storage/ownStorage'
import type { Taken } from '../tokens/broker'
import type { Opening } from './opening'
import { useLinkingStore } from './store'

const TICKET = 'abcdefghijklmnop'
const ACCOUNT = { label: 'h•••@example.com' }
const OFFER = { signInUrl: 'https://www.example.com/line/link?start=1', expiresIn: 600 }
const TOKENS: Taken = { tag: 'tokens', tokens: {} }
const HANAKO: SessionState = {
  tag: 'signed_in',
  profile: new DisplayProfile({ subject: 'U1', name: 'Hanako', pictureUrl: null, email: null }),
  service: { tag: 'answered', account: null, continueUrl: null },
}

function answered(body: unknown): Exchange {
  return {
    tag: 'answered',
    status: 200,
    contentType: 'application/json',
    body: JSON.stringify(body),
    retryAfter: null,
    at: Date.now(),
  }
}

const NEVER = new Promise<never>(() => undefined)
const send = vi.fn<Send>()

/** A linking with a session around it whose acts only take notes. */
function linkingOf(surroundings: Surroundings = 'external') {
  const state = shallowRef(HANAKO)
  const broker = { forLinking: vi.fn(() => TOKENS), forUnlinking: vi.fn(() => TOKENS) }
  const acts = { noteAccount: vi.fn(), forget: vi.fn(), signIn: vi.fn() }
  const connect = vi.fn(() => Promise.resolve({ broker, send }))
  const pinia = createPinia()
  // Under the id of the real store, which then finds itself made already.
  defineStore('session', () => ({ state, surroundings: shallowRef(surroundings), connect, ...acts }))(pinia)
  const linking = useLinkingStore(pinia)
  const open = (opening: Exclude<Opening, { tag: 'failed' }>): void => {
    linking.open(opening, ['https://www.example.com/'])
  }
  return { linking, open, state, broker, acts }
}

async function comparing() {
  const around = linkingOf()
  send.mockResolvedValueOnce(answered({ account: ACCOUNT }))
  around.open({ tag: 'ticket', ticket: TICKET })
  await vi.waitUntil(() => around.linking.state.tag === 'comparing')
  return around
}

const sent = () => send.mock.calls.map(([operation]) => operation)
const isGivenUp = (call: number) => send.mock.calls[call]?.[4]?.signal.aborted

beforeEach(() => {
  send.mockReset().mockReturnValue(NEVER)
  sessionStorage.clear()
  history.replaceState(null, '', `/link/return?ticket=${TICKET}`)
  vi.spyOn(location, 'assign').mockReturnValue()
})
afterEach(() => vi.restoreAllMocks())

describe('what is on its way', () => {
  it('is sent once, however often it is asked for', async () => {
    const { linking } = await comparing()
    void linking.confirm(false)
    void linking.confirm(false)
    void linking.start(null)
    await vi.waitUntil(() => sent().includes('link/confirm'))
    expect(sent()).toEqual(['link/preview', 'link/confirm'])
  })

  it('is given up when the person signs out, also what was begun on a screen that was left since', async () => {
    const { linking, open, state } = await comparing()
    void linking.confirm(false)
    await vi.waitUntil(() => send.mock.calls.length === 2)
    linking.close()
    open({ tag: 'explain', linkToken: null })
    void linking.start(null)
    await vi.waitUntil(() => send.mock.calls.length === 3)
    expect([isGivenUp(1), isGivenUp(2)]).toEqual([false, false])
    state.value = { tag: 'signed_out', after: 'sign_out' }
    expect([isGivenUp(1), isGivenUp(2)]).toEqual([true, true])
  })

  it('goes out with tokens that were judged last of all', async () => {
    const { linking, broker } = await comparing()
    const digest = crypto.subtle.digest.bind(crypto.subtle)
    vi.spyOn(crypto.subtle, 'digest').mockImplementation((...given) => {
      // Another tab is faster than the last thing that is waited for.
      broker.forLinking.mockReturnValue({ tag: 'other_person' })
      return digest(...given)
    })
    await linking.confirm(false)
    expect(linking.state).toMatchObject({ tag: 'failed', error: { tag: 'not_sent', why: 'other_person' } })
    expect(sent()).toEqual(['link/preview'])
  })
})

it('a conflict is an answer: what is asked next is another request', async () => {
  const { linking } = await comparing()
  const problem = { ...answered({ code: 'line_user_linked' }), status: 409 }
  send.mockResolvedValueOnce(problem).mockResolvedValueOnce(answered({ account: ACCOUNT }))
  await linking.confirm(false)
  expect(linking.state).toMatchObject({ tag: 'comparing', preview: { conflict: 'line_user_linked' } })
  expect(sent()).toEqual(['link/preview', 'link/confirm', 'link/preview'])
  expect(readOwn('pending-change')).toBeNull()
})

it.each([
  [false, { ticket: TICKET }],
  [true, { ticket: TICKET, replace: 'true' }],
])('a confirmation says that it replaces only where that was chosen: %s', async (replace, said) => {
  const { linking } = await comparing()
  send.mockResolvedValueOnce(answered({ account: ACCOUNT }))
  await linking.confirm(replace)
  expect(send.mock.lastCall?.[3]).toEqual(said)
})

describe('a linking that went through', () => {
  it('leaves neither the ticket nor anything of the way there behind', async () => {
    const { linking, acts } = await comparing()
    for (const key of ['link-token', 'link-begun'] as const) writeOwn(key, `${Date.now()} abcdefgh`)
    send.mockResolvedValue(answered({ account: ACCOUNT }))
    await linking.confirm(false)
    expect(linking.state).toMatchObject({ tag: 'linked', account: ACCOUNT })
    expect(acts.noteAccount).toHaveBeenCalledWith(ACCOUNT)
    expect(location.search).toBe('')
    expect((['link-token', 'link-begun', 'pending-change'] as const).map(readOwn)).toEqual([null, null, null])
  })

  it('counts where the screen was left meanwhile, and leaves the page that is open now alone', async () => {
    const { linking, acts } = await comparing()
    send.mockResolvedValue(answered({ account: ACCOUNT }))
    const done = linking.confirm(false)
    linking.close()
    history.replaceState(null, '', '/?page=2#orders')
    await done
    expect(acts.noteAccount).toHaveBeenCalledWith(ACCOUNT)
    expect(linking.state.tag).toBe('closed')
    expect(location.search + location.hash).toBe('?page=2#orders')
  })
})

it('an unlinking goes out with both tokens of the person, and ends the session once it went through', async () => {
  const { linking, open, state, acts, broker } = linkingOf()
  state.value = { ...HANAKO, service: { tag: 'answered', account: ACCOUNT, continueUrl: null } }
  open({ tag: 'unlink' })
  send.mockResolvedValue(answered({}))
  await linking.unlink()
  expect(linking.state.tag).toBe('unlinked')
  expect([broker.forUnlinking.mock.calls.length, broker.forLinking.mock.calls.length]).toEqual([1, 0])
  expect(acts.forget).toHaveBeenCalledOnce()
  expect(readOwn('pending-change')).toBeNull()
})

describe('the way to the service', () => {
  const AMONG_TWO = { ...OFFER, registerUrl: 'https://www.example.com/line/register?start=1' }

  async function offered(surroundings: Surroundings = 'external', answer: object = AMONG_TWO) {
    const around = linkingOf(surroundings)
    around.open({ tag: 'explain', linkToken: null })
    send.mockResolvedValueOnce(answered(answer))
    await around.linking.start(null)
    return around
  }

  const offerOf = ({ state }: ReturnType<typeof useLinkingStore>) => {
    if (state.tag !== 'offered') throw new Error(`nothing is offered, but ${state.tag}`)
    return state.offer
  }

  it('is gone at once where there is nothing to choose, and the return is expected in this tab', async () => {
    const { linking } = await offered('external', OFFER)
    expect(location.assign).toHaveBeenCalledWith(OFFER.signInUrl)
    expect(linking.state.tag).toBe('leaving')
    expect(readOwn('link-begun')).not.toBeNull()
  })

  it('is the one that was chosen', async () => {
    const { linking } = await offered()
    expect(location.assign).not.toHaveBeenCalled()
    await linking.leaveFor(offerOf(linking), 'register')
    expect(location.assign).toHaveBeenCalledWith(AMONG_TWO.registerUrl)
  })

  it('is asked for again where its handle ran out meanwhile', async () => {
    const { linking } = await offered()
    void linking.leaveFor({ ...offerOf(linking), goodUntil: Date.now() - 1 }, 'sign_in')
    await vi.waitUntil(() => send.mock.calls.length === 2)
    expect(sent()).toEqual(['link', 'link'])
    expect(location.assign).not.toHaveBeenCalled()
  })

  it('begins anew after Back: the browser may restore the page as it was left', async () => {
    const { linking } = await offered('external', OFFER)
    dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }))
    expect(linking.state.tag).toBe('leaving')
    dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
    expect(linking.state.tag).toBe('explaining')
  })
})
