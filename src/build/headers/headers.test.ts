import { describe, expect, it } from 'vitest'
import { exampleApp } from '../../config/example'
import { PRELOAD_SCRIPT_SOURCE } from '../html/preloadScript'
import { cacheControl } from './cache'
import { connectSources, contentSecurityPolicy } from './csp'
import { headersFile } from './headersFile'
import { securityHeaders } from './securityHeaders'

const NO_FEATURES = exampleApp().features

describe('the content security policy', () => {
  it('opens what the app needs and nothing else', () => {
    expect(contentSecurityPolicy(exampleApp()).split('; ')).toEqual([
      "default-src 'none'",
      `script-src 'self' ${PRELOAD_SCRIPT_SOURCE}`,
      "style-src 'self'",
      "img-src 'self' https://profile.line-scdn.net https://sprofile.line-scdn.net",
      'connect-src https://api.line.me https://api.example.com/line/',
      "manifest-src 'self'",
      "font-src 'none'",
      "media-src 'none'",
      "frame-src 'none'",
      "worker-src 'none'",
      "child-src 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types vue',
      'upgrade-insecure-requests',
    ])
  })

  it.each([
    [{ features: { ...NO_FEATURES, friendship: true } }, ['https://liff.line.me', 'https://access.line.me']],
    [{ features: { ...NO_FEATURES, share: true } }, ['https://access.line.me']],
    [{ features: { ...NO_FEATURES, homeScreenShortcut: true } }, ['https://liff-shortcut.line.me']],
    [{ miniApp: true }, ['https://liff.line.me']],
  ])('adds the hosts of %j', (changes, hosts) => {
    expect(connectSources(exampleApp(changes)).slice(2)).toEqual(hosts)
  })

  it('cannot be ended by the path of the backend', () => {
    const policy = contentSecurityPolicy(exampleApp({ backendUrl: 'https://a.example/x;script-src,y' }))
    expect(policy).toContain('connect-src https://api.line.me https://a.example/x%3Bscript-src%2Cy/;')
  })

  it('upgrades nothing where the endpoint is http://localhost', () => {
    const local = exampleApp({ endpointUrl: 'http://localhost:4173/' })
    expect(contentSecurityPolicy(local)).not.toContain('upgrade-insecure-requests')
  })
})

describe('the headers', () => {
  it('keep search engines away from every stage but the published one', () => {
    expect(securityHeaders(exampleApp())).not.toHaveProperty('X-Robots-Tag')
    expect(securityHeaders(exampleApp({ stage: 'review' }))).toHaveProperty('X-Robots-Tag', 'noindex')
  })

  it('switch every unused feature off', () => {
    const policy = securityHeaders(exampleApp())['Permissions-Policy'] ?? ''
    expect(policy.split(', ').every((feature) => /^[a-z-]+=\(\)$/.test(feature))).toBe(true)
  })

  it('let only files with a hash in their name be kept unasked', () => {
    expect(cacheControl('assets/boot-abc.js')).toBe('public, max-age=31536000, immutable')
    expect(cacheControl('index.html')).toBe('no-cache')
  })
})

describe('the file _headers', () => {
  const file = headersFile(exampleApp({ endpointUrl: 'https://app.example.com/shop/' }))

  it('has its rules under the base path', () => {
    const paths = file.split('\n').filter((line) => line.startsWith('/'))
    expect(paths).toEqual(['/shop/*', '/shop', '/shop/assets/*', '/shop/', '/shop/index.html'])
  })

  it('carries every security header in the rule for all paths', () => {
    const [all = ''] = file.split('\n\n')
    Object.entries(securityHeaders(exampleApp())).forEach(([name, value]) => {
      expect(all).toContain(`\n  ${name}: ${value}`)
    })
  })

  it('keeps within the 2000 characters that Cloudflare reads of a line', () => {
    expect(Math.max(...file.split('\n').map((line) => line.length))).toBeLessThan(2000)
  })
})
