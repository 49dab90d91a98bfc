import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deploymentOf } from '../../src/build/hosts/deployment'
import { exampleApp } from '../../src/config/example'
import { findOrInstallServers } from './findServers.js'
import { observatoryScore } from './observatory'
import { FILES, OTHER_SITE, startServer, type ServerName, type WebServer } from './servers'

/** Milliseconds: packages may have to be installed. */
const INSTALLING = 300_000

beforeAll(() => {
  findOrInstallServers()
}, INSTALLING)

const CASES: readonly { readonly name: ServerName; readonly base: string }[] = [
  { name: 'nginx', base: '/' },
  { name: 'nginx', base: '/shop/' },
  { name: 'nginx', base: '/a/shop/' },
  { name: 'caddy', base: '/' },
  { name: 'caddy', base: '/shop/' },
  { name: 'caddy', base: '/a/shop/' },
]

describe.each(CASES)('$name with the generated rules, under $base', ({ name, base }) => {
  const config = exampleApp({ endpointUrl: `https://app.example.com${base}` })
  const deployment = deploymentOf(config, Object.keys(FILES))
  let server: WebServer
  beforeAll(async () => {
    server = await startServer(name, deployment)
  })
  afterAll(() => server.close())

  const isWithHeaders = (answer: Response): void => {
    const found = Object.keys(deployment.security).map((header) => [header, answer.headers.get(header)])
    expect(Object.fromEntries(found)).toEqual(deployment.security)
  }

  it.each([
    '',
    'link',
    'link/',
    'link/return?ticket=0123456789abcdef',
    'go/orders',
    '?code=x&state=y&liff.state=%2Flink',
    'no/such/page/',
    'a.b/c',
    'index.html',
    '%E2%9C%93',
  ])('answers %j with the page, 200 and no redirect', async (path) => {
    const answer = await server.get(base + path)
    expect([answer.status, await answer.text()]).toEqual([200, FILES['index.html']])
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('no-cache')
    isWithHeaders(answer)
  })

  it('answers the base path without its slash with the page', async () => {
    const answer = await server.get(base === '/' ? '/' : base.slice(0, -1))
    expect([answer.status, await answer.text()]).toEqual([200, FILES['index.html']])
    isWithHeaders(answer)
  })

  it.each([
    ['assets/boot-abc.js', /^(?:text|application)\/javascript/],
    ['assets/style-abc.css', /^text\/css/],
  ])('lets browsers keep %s for good', async (path, type) => {
    const answer = await server.get(base + path)
    expect([answer.status, await answer.text()]).toEqual([200, FILES[path]])
    expect(answer.headers.get('content-type')).toMatch(type)
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    isWithHeaders(answer)
  })

  it.each([
    ['logo.svg', /^image\/svg\+xml/],
    ['build.json', /^application\/json/],
  ])('has browsers ask about %s each time', async (path, type) => {
    const answer = await server.get(base + path)
    expect([answer.status, await answer.text()]).toEqual([200, FILES[path]])
    expect(answer.headers.get('content-type')).toMatch(type)
    expect(answer.headers.get('cache-control')).toBe('no-cache')
    isWithHeaders(answer)
  })

  it.each([
    'assets/gone-abc.js',
    'assets/gone',
    'assets/',
    'favicon.ico',
    'link/app.js',
    '_headers',
    '_redirects',
    'assets/404.html',
  ])('answers %s with a 404 that nobody keeps', async (path) => {
    const answer = await server.get(base + path)
    expect(answer.status).toBe(404)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    isWithHeaders(answer)
  })

  it('compresses what is worth it, and knows what has not changed', async () => {
    const answer = await server.get(`${base}assets/boot-abc.js`, { 'accept-encoding': 'gzip' })
    expect(answer.headers.get('content-encoding')).toBe('gzip')
    expect(answer.headers.get('vary')?.toLowerCase()).toBe('accept-encoding')
    const etag = (await server.get(base)).headers.get('etag') ?? ''
    const again = await server.get(base, { 'if-none-match': etag })
    expect([etag === '', again.status]).toEqual([false, 304])
  })

  it('gets an A+ of the Observatory, with 130 points', async () => {
    expect(observatoryScore((await server.get(base)).headers)).toBe(130)
  })

  if (base !== '/')
    it('leaves the other site on the same host alone', async () => {
      for (const path of ['/', base.replace(/\/$/, 'ping'), '/other/page']) {
        const answer = await server.get(path)
        expect(await answer.text()).toBe(OTHER_SITE)
        expect(answer.headers.has('content-security-policy')).toBe(false)
      }
    })
})

describe('the score', () => {
  it.each([
    ['content-security-policy', 75],
    ['strict-transport-security', 80],
    ['x-content-type-options', 125],
    ['referrer-policy', 125],
    ['cross-origin-resource-policy', 120],
  ])('without %s is %i', (name, score) => {
    const headers = new Headers(Object.entries(deploymentOf(exampleApp(), []).security))
    expect(observatoryScore(headers)).toBe(130)
    headers.delete(name)
    expect(observatoryScore(headers)).toBe(score)
  })
})
