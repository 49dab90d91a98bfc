import { describe, expect, it } from 'vitest'
import { callRequest, ORIGIN, problemOf, REQUEST_ID, setUp } from './testing'

const corsOf = ({ headers }: Response) => ({
  origin: headers.get('access-control-allow-origin'),
  credentials: headers.get('access-control-allow-credentials'),
  exposed: headers.get('access-control-expose-headers'),
  vary: headers.get('vary'),
})

const ours = (origin: string) => ({ origin, credentials: 'true', exposed: 'Retry-After', vary: 'Origin' })

describe('the origin of a request', () => {
  it.each([
    ['null', 'null'],
    ['another site', 'https://evil.example'],
    ['another scheme', 'http://app.example.com'],
    ['another port', 'https://app.example.com:8443'],
    ['a longer name', 'https://app.example.com.evil.example'],
    ['another case', 'https://APP.example.com'],
  ])('that is %s is refused, with an answer it cannot read', async (_, origin) => {
    const { line, call, tokensOf } = setUp()
    const response = await call('session', { id_token: (await tokensOf()).id_token }, { origin })
    expect(corsOf(response)).toEqual(ours(ORIGIN))
    expect(await problemOf(response)).toBe('403 origin_refused')
    expect(line.requests.list()).toEqual([])
  })

  it('must be there', async () => {
    const { backend, tokensOf } = setUp()
    const body = new URLSearchParams({ request_id: REQUEST_ID, id_token: (await tokensOf()).id_token })
    expect(await problemOf(await backend.fetch(callRequest('session', { body })))).toBe('403 origin_refused')
  })

  it('may be any of the app', async () => {
    const { call, tokensOf } = setUp()
    const origin = 'https://preview.example.com'
    const response = await call('session', { id_token: (await tokensOf()).id_token }, { origin })
    expect(response.status).toBe(200)
    expect(corsOf(response)).toEqual(ours(origin))
  })

  it('must be configured as an origin', () => {
    expect(() => setUp({ origins: ['https://app.example.com/'] })).toThrow('no slash')
    expect(() => setUp({ origins: [] })).toThrow('origins is empty')
  })
})

describe('CORS headers', () => {
  const cases: Record<string, (set: ReturnType<typeof setUp>) => Promise<Response>> = {
    200: async ({ call, tokensOf }) => call('session', { id_token: (await tokensOf()).id_token }),
    401: ({ call }) => call('session', { id_token: 'garbled' }),
    404: ({ call }) => call('nothing', {}),
    405: ({ backend }) =>
      backend.fetch(callRequest('session', { method: 'GET', headers: { origin: ORIGIN } })),
    413: ({ call }) => call('session', { id_token: 'x'.repeat(100_000) }),
    415: ({ call }) => call('session', {}, { 'content-type': 'text/plain' }),
    422: ({ call }) => call('session', {}),
    500: ({ backend, call }) => {
      backend.breakNext({ operation: 'session' }, { kind: 'problem', status: 500 })
      return call('session', {})
    },
    502: ({ backend, call }) => {
      backend.breakNext({}, { kind: 'text', status: 502, body: '<h1>Bad gateway</h1>' })
      return call('session', {})
    },
    503: ({ backend, call }) => {
      backend.setMaintenance({ retryAfter: 60 })
      return call('session', {})
    },
  }

  it.each(Object.entries(cases))('are on a %s', async (status, run) => {
    const response = await run(setUp())
    expect(String(response.status)).toBe(status)
    expect(corsOf(response)).toEqual(ours(ORIGIN))
  })
})
