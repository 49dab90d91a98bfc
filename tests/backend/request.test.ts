import { describe, expect, it } from 'vitest'
import { callRequest, ORIGIN, problemOf, REQUEST_ID, setUp } from './testing'

const FORM = 'application/x-www-form-urlencoded'

describe('a request', () => {
  it.each([
    ['no token', {}],
    ['an empty token', { id_token: '' }],
    ['the other token', { access_token: 'a.b.c' }],
    ['both tokens', { id_token: 'a.b.c', access_token: 'a.b.c' }],
    ['a claim', { id_token: 'a.b.c', sub: 'U1' }],
    ['no UUID', { id_token: 'a.b.c', request_id: '1' }],
    ['a destination that cannot be a key', { id_token: 'a.b.c', destination: 'https://evil.example' }],
  ])('with %s is refused before LINE is asked', async (_, members) => {
    const { line, call } = setUp()
    expect(await problemOf(await call('session', members))).toBe('422 request_invalid')
    expect(line.requests.list()).toEqual([])
  })

  it.each([
    ['without request_id', 'id_token=a.b.c'],
    ['with a member twice', `id_token=a.b.c&id_token=d.e.f&request_id=${REQUEST_ID}`],
    ['without a body', ''],
  ])('%s is refused', async (_, body) => {
    const { backend } = setUp()
    const headers = { origin: ORIGIN, 'content-type': FORM }
    const response = await backend.fetch(callRequest('session', { body, headers }))
    expect(await problemOf(response)).toBe('422 request_invalid')
  })

  it('with a token in its address is refused, however good the token', async () => {
    const { backend, tokensOf, line } = setUp()
    const { id_token } = await tokensOf()
    const body = new URLSearchParams({ request_id: REQUEST_ID, id_token })
    const request = callRequest(`session?id_token=${id_token}`, { body, headers: { origin: ORIGIN } })
    expect(await problemOf(await backend.fetch(request))).toBe('422 request_invalid')
    expect(line.requests.list()).toEqual([])
  })

  it.each(['application/json', 'multipart/form-data; boundary=x', 'text/plain', `${FORM}x`])(
    'of type %s is refused',
    async (contentType) => {
      const { call } = setUp()
      const response = await call('session', { id_token: 'a.b.c' }, { 'content-type': contentType })
      expect(await problemOf(response)).toBe('415 request_invalid')
    },
  )

  it('may say the encoding and write its type in capitals', async () => {
    const { call, tokensOf } = setUp()
    const { id_token } = await tokensOf()
    const headers = { 'content-type': `${FORM.toUpperCase()} ; charset=UTF-8` }
    expect((await call('session', { id_token }, headers)).status).toBe(200)
  })

  it('of 64 kB is read, one of a byte more is not', async () => {
    const { call } = setUp()
    const rest = new URLSearchParams({ request_id: REQUEST_ID, id_token: '' }).toString().length
    const fitting = 'x'.repeat(64 * 1024 - rest)
    expect(await problemOf(await call('session', { id_token: fitting }))).toBe('401 token_invalid')
    expect(await problemOf(await call('session', { id_token: `${fitting}x` }))).toBe('413 request_invalid')
  })

  it.each(['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('by %s is refused', async (method) => {
    const { backend } = setUp()
    const response = await backend.fetch(callRequest('session', { method, headers: { origin: ORIGIN } }))
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('POST')
  })

  it.each(['nothing', 'session/', 'session/more', '../session', ''])(
    'for "%s" is refused',
    async (operation) => {
      const { call } = setUp()
      expect(await problemOf(await call(operation, {}))).toBe('404 request_invalid')
    },
  )
})
