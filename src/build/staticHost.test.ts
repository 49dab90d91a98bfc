import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { exampleApp } from '../config/example'
import { securityHeaders } from './headers/securityHeaders'
import { createStaticHost } from './staticHost'

const folder = mkdtempSync(join(tmpdir(), 'genkan-'))
const dist = join(folder, 'dist')
mkdirSync(join(dist, 'assets'), { recursive: true })
writeFileSync(join(folder, 'secret.txt'), 'secret')
writeFileSync(join(dist, 'index.html'), '<!doctype html><title>app</title>')
writeFileSync(join(dist, 'assets', 'boot-abc.js'), 'export const a = 1')
writeFileSync(join(dist, 'logo.svg'), '<svg/>')
writeFileSync(join(dist, '_headers'), '/*')
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const config = exampleApp()
const host = createStaticHost({ dist, config })
const shop = createStaticHost({ dist, config: exampleApp({ endpointUrl: 'https://app.example.com/shop/' }) })
const get = (path: string, headers: Record<string, string> = {}) => {
  return host(new Request(`https://app.example.com${path}`, { headers }))
}

describe('a path of the app', () => {
  it.each(['/', '/link/return?ticket=abc', '/go/orders', '/no/such/screen', '/index.html'])(
    '%s is the page',
    async (path) => {
      const answer = await get(path)
      expect([answer.status, await answer.text()]).toEqual([200, '<!doctype html><title>app</title>'])
      expect(answer.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
      expect(answer.headers.get('Cache-Control')).toBe('no-cache')
    },
  )

  it('is found below the base path only', async () => {
    const statuses = ['/shop', '/shop/', '/shop/link', '/shop/logo.svg', '/', '/shopping', '/logo.svg'].map(
      async (path) => (await shop(new Request(`https://app.example.com${path}`))).status,
    )
    expect(await Promise.all(statuses)).toEqual([200, 200, 200, 200, 404, 404, 404])
  })
})

describe('a file', () => {
  it('with a hash in its name is kept for good', async () => {
    const answer = await get('/assets/boot-abc.js')
    expect(answer.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8')
    expect(answer.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
  })

  it.each(['/assets/gone-abc.js', '/assets/gone', '/favicon.ico', '/_headers', '/%ff', '/assets/'])(
    '%s that is missing is a 404 that nobody keeps',
    async (path) => {
      const answer = await get(path)
      expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([404, 'no-store'])
    },
  )

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '//etc/passwd.txt',
  ])('%s outside of the build cannot be reached', async (path) => {
    expect((await get(path)).status).toBe(404)
  })

  it('that the browser has is a 304 without a body', async () => {
    const etag = (await get('/')).headers.get('ETag') ?? ''
    const answer = await get('/link', { 'If-None-Match': `"other", ${etag}` })
    expect([answer.status, await answer.text(), answer.headers.get('ETag')]).toEqual([304, '', etag])
  })

  it('that changed is sent again', async () => {
    expect((await get('/', { 'If-None-Match': 'W/"old"' })).status).toBe(200)
  })
})

describe('compression', () => {
  it('is what the browser accepts, best first', async () => {
    const answer = await get('/', { 'Accept-Encoding': 'gzip, br' })
    expect([answer.headers.get('Content-Encoding'), answer.headers.get('Vary')]).toEqual([
      'br',
      'Accept-Encoding',
    ])
    expect(brotliDecompressSync(await answer.arrayBuffer()).toString()).toContain('<title>app')
  })

  it.each([
    ['gzip;q=0.5', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['identity', null],
  ])('for %j is %j', async (accepted, encoding) => {
    expect((await get('/', { 'Accept-Encoding': accepted })).headers.get('Content-Encoding')).toBe(encoding)
  })
})

describe('every answer', () => {
  it.each([
    ['GET', '/'],
    ['GET', '/assets/boot-abc.js'],
    ['GET', '/gone.js'],
    ['POST', '/'],
  ])('to %s %s carries the security headers', async (method, path) => {
    const answer = await host(new Request(`https://app.example.com${path}`, { method }))
    Object.entries(securityHeaders(config)).forEach(([name, value]) => {
      expect(answer.headers.get(name)).toBe(value)
    })
  })

  it('to HEAD has no body', async () => {
    const answer = await host(new Request('https://app.example.com/', { method: 'HEAD' }))
    expect([answer.status, await answer.text(), answer.headers.get('Content-Length')]).toEqual([
      200,
      '',
      '33',
    ])
  })

  it('to another method is a 405', async () => {
    const answer = await host(new Request('https://app.example.com/', { method: 'POST', body: 'a' }))
    expect([answer.status, answer.headers.get('Allow')]).toEqual([405, 'GET, HEAD'])
  })
})
