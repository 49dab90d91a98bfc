import { describe, expect, it } from 'vitest'
import type { Fault } from '../line-platform'
import { problemOf, setUp } from './testing'

const VERIFY = { path: '/oauth2/v2.1/verify' }

const FAULTS: Record<string, Fault> = {
  'says 429': { kind: 'json', status: 429, body: { message: 'The API rate limit has been exceeded.' } },
  'says 500': { kind: 'json', status: 500, body: { message: 'Internal server error' } },
  'says 503 in HTML': { kind: 'text', status: 503, body: '<h1>Sorry</h1>' },
  'says 403': { kind: 'json', status: 403, body: { message: 'Forbidden' } },
  'says 400 in HTML': { kind: 'text', status: 400, body: '<h1>Bad request</h1>' },
  'never answers': { kind: 'never' },
  'breaks off': { kind: 'abort-body' },
  'answers half': { kind: 'cut-body' },
  'answers nothing': { kind: 'empty-body' },
  'sends elsewhere': { kind: 'redirect', to: 'https://evil.example/', status: 307 },
  'names nobody': { kind: 'mutate', json: () => ({ sub: 42, client_id: 7 }) },
}

describe('when LINE', () => {
  it.each(Object.entries(FAULTS))('%s, no token is blamed and the app may try again', async (_, fault) => {
    for (const token of ['id', 'access'] as const) {
      const { line, backend, call, tokensOf } = setUp({ token, lineTimeout: 50 })
      const tokens = await tokensOf()
      line.breakNext(VERIFY, fault)
      const member = `${token}_token` as const
      const response = await call('session', { [member]: tokens[member] })
      expect(response.headers.get('retry-after')).toBe('3')
      expect(await problemOf(response)).toBe('503 line_unavailable')
      expect(line.pendingFaults()).toEqual([])
      expect(backend.members.list()).toEqual([])
    }
  })

  it('redirects, nothing follows', async () => {
    const asked: Request[] = []
    const { line, call, tokensOf } = setUp({
      lineFetch: (request) => {
        asked.push(request)
        return line.fetch(request)
      },
    })
    await call('session', { id_token: (await tokensOf()).id_token })
    expect(asked.map(({ redirect }) => redirect)).toEqual(['error'])
  })

  it('cannot be reached, the same holds', async () => {
    const { call, tokensOf } = setUp({ lineFetch: () => Promise.reject(new TypeError('fetch failed')) })
    const { id_token } = await tokensOf()
    expect(await problemOf(await call('session', { id_token }))).toBe('503 line_unavailable')
  })
})
