import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { routeOf } from './routes'

const ENDPOINT = 'https://app.example.com/entrance/'

describe('routeOf', () => {
  it.each(['/entrance', '/entrance/', '/entrance/?a=1', '/entrance/#x', '/entrance?go=orders#/go/orders'])(
    '%s is the start page',
    (path) => {
      expect(routeOf(`https://app.example.com${path}`, ENDPOINT)).toEqual({ name: 'home' })
    },
  )

  it.each([
    ['/entrance/go/orders', 'orders'],
    ['/entrance/go/orders/', 'orders'],
    ['/entrance/go/my-2nd-order?x=1#y', 'my-2nd-order'],
  ])('%s goes on to %s', (path, key) => {
    expect(routeOf(`https://app.example.com${path}`, ENDPOINT)).toEqual({ name: 'go', key })
  })

  it.each(['/entrance/data', '/entrance/data/?x=1'])('%s is "your data"', (path) => {
    expect(routeOf(`https://app.example.com${path}`, ENDPOINT)).toEqual({ name: 'data' })
  })

  it.each(['link', 'unlink', 'link/return', 'account-link'])(
    '/entrance/%s is a page about linking',
    (page) => {
      expect(routeOf(`https://app.example.com/entrance/${page}?ticket=x#y`, ENDPOINT)).toEqual({
        name: 'linking',
        page,
      })
      expect(routeOf(`https://app.example.com/entrance/${page}/`, ENDPOINT)).toMatchObject({ page })
    },
  )

  it.each([
    '/entrance/link/return/x',
    '/entrance/link/confirm',
    '/entrance/Link',
    '/entrance/link//',
    '/entrance/account-link/return',
    '/entrance/go',
    '/entrance/go/',
    '/entrance/go/Orders',
    '/entrance/go/orders/1',
    '/entrance/go/a%20b',
    '/entrance/go/%6frders',
    '/entrance/go/__proto__',
    '/entrance/go/https://evil.example',
    '/entrance/GO/orders',
    '/entrance/x/go/orders',
    '/entrance//',
    '/entrance/%0ago/orders',
    '/entrances',
    '/',
    '/other/go/orders',
  ])('%s is unknown', (path) => {
    expect(routeOf(`https://app.example.com${path}`, ENDPOINT)).toEqual({ name: 'unknown' })
  })

  it('is unknown on another origin', () => {
    expect(routeOf('https://evil.example/entrance/go/orders', ENDPOINT)).toEqual({ name: 'unknown' })
  })

  it('is one of its three shapes whatever the path says', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', '/', '//', '/orders', '/a-1/', '/A', '/%2e'),
        fc.string({ unit: 'grapheme' }),
        (path, rest) => {
          const route = routeOf(`https://app.example.com/entrance/go${path}${encodeURI(rest)}`, ENDPOINT)
          if (route.name === 'go') expect(route.key).toMatch(/^[a-z0-9-]+$/)
          else expect(['home', 'unknown']).toContain(route.name)
        },
      ),
    )
  })
})
