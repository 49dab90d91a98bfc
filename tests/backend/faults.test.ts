import { describe, expect, it } from 'vitest'
import type { Fault } from './index'
import { isReset } from './index'
import { callRequest, ORIGIN, REQUEST_ID, setUp } from './testing'

/** A good `session`, with the next answer broken as asked. */
async function broken(fault: Fault, times?: number) {
  const set = setUp()
  const { id_token } = await set.tokensOf()
  const match = { operation: 'session', ...(times === undefined ? {} : { times }) } as const
  set.backend.breakNext(match, fault)
  const call = () => set.call('session', { id_token })
  return { ...set, call, id_token, response: await call() }
}

describe('a planned fault', () => {
  it('breaks exactly one answer', async () => {
    const { backend, call, response } = await broken({ kind: 'problem', status: 500 })
    expect(response.status).toBe(500)
    expect(backend.pendingFaults()).toEqual([])
    expect((await call()).status).toBe(200)
  })

  it('breaks as many as asked', async () => {
    const { call, response } = await broken({ kind: 'problem', status: 502 }, 2)
    expect([response.status, (await call()).status, (await call()).status]).toEqual([502, 502, 200])
  })

  it('waits for its operation', async () => {
    const { backend, call } = setUp()
    backend.breakNext({ operation: 'sign-out' }, { kind: 'problem', status: 500 })
    expect((await call('session', {})).status).toBe(422)
    expect(backend.pendingFaults()).toEqual(['problem for sign-out, 1 left'])
    expect((await call('sign-out', {})).status).toBe(500)
  })

  it('is a problem with any code and any Retry-After', async () => {
    const fault = { kind: 'problem', status: 429, code: 'too_many_requests', retryAfter: 'abc' } as const
    const { response } = await broken(fault)
    expect(response.headers.get('retry-after')).toBe('abc')
    expect(await response.json()).toMatchObject({ code: 'too_many_requests', status: 429 })
  })

  it('is an HTML page', async () => {
    const { response } = await broken({ kind: 'text', body: '<h1>Wi-Fi sign-in</h1>' })
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(await response.text()).toBe('<h1>Wi-Fi sign-in</h1>')
  })

  it('is JSON of another shape', async () => {
    const { response } = await broken({ kind: 'json', body: { account: 'me' } })
    expect(await response.json()).toEqual({ account: 'me' })
  })

  it('is a wrong content type', async () => {
    const { response } = await broken({ kind: 'content-type', contentType: 'text/plain' })
    expect(response.headers.get('content-type')).toBe('text/plain')
    expect(await response.json()).toEqual({ account: null })
  })

  it('is half a body', async () => {
    const { response } = await broken({ kind: 'cut-body' })
    expect(await response.text()).toBe('{"accoun')
  })

  it('is a body that a capped reader gives up on', async () => {
    const { response } = await broken({ kind: 'oversized-body', bytes: 70_000 })
    const text = await response.text()
    expect(text).toHaveLength(70_000 + '{"account":null}'.length)
    expect(text.slice(0, 65_536).trim()).toBe('')
  })

  it('is a body without end', async () => {
    const { response } = await broken({ kind: 'endless-body' })
    const reader = response.body?.getReader()
    for (let count = 0; count < 3; count += 1) expect((await reader?.read())?.done).toBe(false)
    await reader?.cancel()
  })

  it.each([301, 302, 303, 307, 308] as const)('is a %i', async (status) => {
    const { response } = await broken({ kind: 'redirect', to: 'https://evil.example/', status })
    expect(response.status).toBe(status)
    expect(response.headers.get('location')).toBe('https://evil.example/')
  })

  it('leaves the CORS headers out', async () => {
    const { response } = await broken({ kind: 'no-cors' })
    expect(response.status).toBe(200)
    expect(response.headers.has('access-control-allow-origin')).toBe(false)
  })

  it('is an answer that comes late', async () => {
    const before = performance.now()
    const { response } = await broken({ kind: 'delay', ms: 30 })
    expect(performance.now() - before).toBeGreaterThan(25)
    expect(response.status).toBe(200)
  })

  it.each([
    { processed: true, members: 1 },
    { processed: false, members: 0 },
  ])('is a broken connection (work done: $processed)', async ({ processed, members }) => {
    const { backend, response } = await broken({ kind: 'reset', processed })
    expect(isReset(response)).toBe(true)
    expect(backend.members.list()).toHaveLength(members)
  })

  it('is no answer at all', async () => {
    const { backend } = setUp()
    backend.breakNext({}, { kind: 'never' })
    const giveUp = new AbortController()
    const body = new URLSearchParams({ request_id: REQUEST_ID })
    const init = { body, headers: { origin: ORIGIN }, signal: giveUp.signal }
    const answer = backend.fetch(callRequest('session', init))
    const silence = new Promise((resolve) => setTimeout(resolve, 30, 'silence'))
    expect(await Promise.race([answer, silence])).toBe('silence')
    giveUp.abort()
    expect(isReset(await answer)).toBe(true)
  })
})

describe('the request log', () => {
  it('holds what was sent, refused or not', async () => {
    const { backend, call, clock } = setUp()
    await call('session?a=b', { id_token: 'x' }, { origin: 'https://evil.example' })
    expect(backend.requests.list()).toEqual([
      {
        at: clock.now(),
        method: 'POST',
        host: 'api.example.com',
        path: '/line/session',
        query: { a: 'b' },
        headers: {
          origin: 'https://evil.example',
          'content-type': 'application/x-www-form-urlencoded;charset=UTF-8',
        },
        body: `request_id=${REQUEST_ID}&id_token=x`,
        status: 403,
      },
    ])
    backend.requests.clear()
    expect(backend.requests.list()).toEqual([])
  })

  it('and everything else is empty after a reset', async () => {
    const { backend, call, tokensOf } = setUp()
    await call('session', { id_token: (await tokensOf()).id_token })
    backend.breakNext({}, { kind: 'never' })
    backend.setMaintenance({})
    backend.reset()
    expect(backend.requests.list()).toEqual([])
    expect([backend.members.list(), backend.sessions.list(), backend.log.list()]).toEqual([[], [], []])
    expect(backend.pendingFaults()).toEqual([])
    expect((await call('session', { id_token: (await tokensOf()).id_token })).status).toBe(200)
  })
})
