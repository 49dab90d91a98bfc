import { describe, expect, it } from 'vitest'
import { exampleApp } from '../../config/example'
import { securityHeaders } from '../headers/securityHeaders'
import { deploymentOf } from './deployment'
import { firebaseFile } from './firebase'
import { redirectsFile } from './redirectsFile'
import { vercelFile } from './vercel'

// nginx and Caddy are run with their files: tests/hosts.

const NAMES = ['index.html', '_headers', '_redirects', 'logo.svg', 'assets/boot-a.js', 'assets/404.html']
const deploymentAt = (base: string) =>
  deploymentOf(exampleApp({ endpointUrl: `https://app.example.com${base}` }), NAMES)

describe('_redirects', () => {
  it('at the root answers missing assets with 404 and every other path with the page', () => {
    expect(redirectsFile(deploymentAt('/'))).toBe('/assets/* /assets/404.html 404\n/* /index.html 200\n')
  })

  it('leads from a base path to the root of the site, files first', () => {
    expect(redirectsFile(deploymentAt('/shop/')).split('\n')).toEqual([
      '/shop/assets/* /assets/:splat 200',
      '/shop/logo.svg /logo.svg 200',
      '/shop / 200',
      '/shop/* / 200',
      '',
    ])
  })
})

interface Route {
  readonly src?: string
  readonly handle?: string
  readonly dest?: string
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
}

/** What Vercel's routes say of a path (https://vercel.com/docs/project-configuration, "routes"): `src` matches all of it. */
function atVercel(base: string, path: string, isThere: boolean) {
  const { routes }: { readonly routes: readonly Route[] } = JSON.parse(vercelFile(deploymentAt(base)))
  const phase = (name: string): number => routes.findIndex(({ handle }) => handle === name)
  const matches = ({ src }: Route): boolean => src !== undefined && new RegExp(`^${src}$`).test(path)
  const first = routes.slice(0, phase('filesystem')).filter(matches)
  const hit = routes.slice(phase('hit')).filter(matches)
  const miss = routes.slice(phase('filesystem'), phase('hit')).filter(matches).slice(0, 1)
  const taken = [...first, ...(isThere ? hit : miss)]
  const headers: Readonly<Record<string, string>> = Object.assign({}, ...taken.map((route) => route.headers))
  return { status: taken.at(-1)?.status ?? 200, file: isThere ? path : taken.at(-1)?.dest, headers }
}

describe.each(['/', '/shop/', '/a.b/'])('vercel.json under %s', (base) => {
  it.each(['', 'link', 'link/', 'link/return', 'go/orders', 'a.b/c'])('answers %j with the page', (path) => {
    const { status, file, headers } = atVercel(base, base + path, false)
    expect([status, file]).toEqual([200, `${base}index.html`])
    expect(headers).toEqual({ ...securityHeaders(exampleApp()), 'Cache-Control': 'no-cache' })
  })

  it.each(['assets/gone.js', 'assets/gone', 'assets/', 'favicon.ico', 'link/app.js'])(
    'has a 404 for %s',
    (path) => {
      const { status, file, headers } = atVercel(base, base + path, false)
      expect([status, file, headers['Cache-Control']]).toEqual([404, undefined, 'no-store'])
      expect(headers).toMatchObject(securityHeaders(exampleApp()))
    },
  )

  it('lets browsers keep assets that are there, and nothing else', () => {
    const cacheOf = (path: string) => atVercel(base, base + path, true).headers['Cache-Control']
    expect(cacheOf('assets/boot-a.js')).toBe('public, max-age=31536000, immutable')
    expect([cacheOf('logo.svg'), cacheOf('index.html')]).toEqual(['no-cache', 'no-cache'])
  })

  it('puts the build where the endpoint is', () => {
    const { buildCommand, outputDirectory } = JSON.parse(vercelFile(deploymentAt(base)))
    if (base === '/') expect([buildCommand, outputDirectory]).toEqual(['npm run build', 'dist'])
    else expect(buildCommand).toContain(`cp -R dist dist-hosts/site${base.slice(0, -1)}`)
  })
})

describe('firebase.json', () => {
  it('rewrites what has no dot and is no asset, and keeps the assets that there are', () => {
    const { hosting } = JSON.parse(firebaseFile(deploymentAt('/shop/')))
    expect(hosting.rewrites).toEqual([
      { source: '/shop', destination: '/shop/index.html' },
      { source: '/shop/!(assets|*.*)', destination: '/shop/index.html' },
      { source: '/shop/!(assets)/**/!(*.*)', destination: '/shop/index.html' },
    ])
    expect(hosting.headers.map(({ source }: { readonly source: string }) => source)).toEqual([
      '/shop',
      '/shop/**',
      '/shop/assets/@(boot-a.js)',
    ])
    expect(hosting.predeploy).toContain('cp -R dist dist-hosts/site/shop')
  })

  it('carries every header on every path', () => {
    const { hosting } = JSON.parse(firebaseFile(deploymentAt('/')))
    const [all] = hosting.headers
    const carried = all.headers.map(({ key, value }: { readonly key: string; readonly value: string }) => [
      key,
      value,
    ])
    expect(all.source).toBe('**')
    expect(Object.fromEntries(carried)).toEqual({
      ...securityHeaders(exampleApp()),
      'Cache-Control': 'no-cache',
    })
  })
})
