import { describe, expect, it } from 'vitest'
import { HANAKO, HOUR, problemOf, sessionAnswerOf, setUp } from './testing'

const cookieOf = (response: Response): string => response.headers.getSetCookie()[0]?.split(';')[0] ?? ''

async function signedIn() {
  const set = setUp({ destinations: { orders: 'https://www.example.com/orders?from=line' } })
  const { id_token } = await set.tokensOf()
  return { ...set, id_token, first: await set.call('session', { id_token }) }
}

describe('the session cookie', () => {
  it('is for this backend alone and out of reach of scripts', async () => {
    const { first } = await signedIn()
    const [cookie, ...more] = first.headers.getSetCookie()
    expect(cookie).toMatch(/^service_session=[\w-]{43}; Path=\/line; HttpOnly; Secure; SameSite=Lax$/)
    expect(more).toEqual([])
  })

  it('is new at each sign-in, and the one before is worthless', async () => {
    const { backend, call, first, id_token } = await signedIn()
    const second = await call('session', { id_token }, { cookie: cookieOf(first) })
    expect(cookieOf(second)).not.toBe(cookieOf(first))
    expect(backend.sessions.list()).toEqual([HANAKO])
  })

  it('is never one that the browser brought', async () => {
    const { call, id_token } = await signedIn()
    const planted = 'service_session=planted'
    expect(cookieOf(await call('session', { id_token }, { cookie: planted }))).not.toBe(planted)
  })

  it('comes with no refusal', async () => {
    const { call } = setUp()
    expect((await call('session', { id_token: 'garbled' })).headers.getSetCookie()).toEqual([])
  })

  it('ends by itself', async () => {
    const { backend, clock } = await signedIn()
    clock.advance(12 * HOUR)
    expect(backend.sessions.list()).toEqual([])
  })
})

describe('a repeated request_id', () => {
  const LATER = { label: 'member 4711' }

  it('gets the answer that was given first, and a cookie again', async () => {
    const { backend, call, id_token } = await signedIn()
    backend.linkAccount(HANAKO, LATER)
    const again = await call('session', { id_token })
    expect(await sessionAnswerOf(again)).toEqual({ account: null })
    expect(again.headers.getSetCookie()).toHaveLength(1)
  })

  it('gets it with a renewed token as well', async () => {
    const { backend, call, tokensOf } = await signedIn()
    backend.linkAccount(HANAKO, LATER)
    const { id_token } = await tokensOf()
    expect(await sessionAnswerOf(await call('session', { id_token }))).toEqual({ account: null })
  })

  it('means nothing from another person', async () => {
    const { backend, call, tokensOf } = await signedIn()
    const { id_token } = await tokensOf('alice')
    const alice = `U${'c3'.repeat(16)}`
    backend.linkAccount(alice, LATER)
    expect(await sessionAnswerOf(await call('session', { id_token }))).toEqual({ account: LATER })
  })

  it('is worth nothing without a good token', async () => {
    const { clock, call, id_token } = await signedIn()
    clock.advance(HOUR)
    expect(await problemOf(await call('session', { id_token }))).toBe('401 token_expired')
  })

  it('with another destination is another call', async () => {
    const { call, id_token } = await signedIn()
    const answer = await sessionAnswerOf(await call('session', { id_token, destination: 'orders' }))
    expect(answer.continueUrl).toBe('https://www.example.com/orders?from=line')
  })

  it('is forgotten after ten minutes, as another one is at once', async () => {
    const { backend, call, clock, id_token } = await signedIn()
    backend.linkAccount(HANAKO, LATER)
    const request_id = crypto.randomUUID()
    expect(await sessionAnswerOf(await call('session', { id_token, request_id }))).toEqual({ account: LATER })
    clock.advance(10 * 60_000)
    expect(await sessionAnswerOf(await call('session', { id_token }))).toEqual({ account: LATER })
  })

  it('is tried anew after a failure', async () => {
    const { line, call, tokensOf } = setUp()
    const { id_token } = await tokensOf()
    line.breakNext({ path: '/oauth2/v2.1/verify' }, { kind: 'text', status: 502, body: 'Bad gateway' })
    expect((await call('session', { id_token })).status).toBe(503)
    expect((await call('session', { id_token })).status).toBe(200)
  })
})

describe('session', () => {
  it.each(['constructor', 'unknown'])('has no continueUrl for the destination %s', async (destination) => {
    const { call, id_token } = await signedIn()
    expect(await sessionAnswerOf(await call('session', { id_token, destination }))).toEqual({ account: null })
  })

  it('refuses a suspended person, also a repeated call of theirs', async () => {
    const { backend, call, id_token } = await signedIn()
    backend.suspend(HANAKO)
    const refused = await call('session', { id_token })
    expect(refused.headers.getSetCookie()).toEqual([])
    expect(await problemOf(refused)).toBe('403 account_suspended')
  })

  it('is closed for maintenance until it is opened again', async () => {
    const { backend, call, id_token } = await signedIn()
    backend.setMaintenance({ retryAfter: 1800 })
    const closed = await call('session', { id_token })
    expect(closed.headers.get('retry-after')).toBe('1800')
    expect(await problemOf(closed)).toBe('503 maintenance')
    backend.setMaintenance(null)
    expect((await call('session', { id_token })).status).toBe(200)
  })
})
