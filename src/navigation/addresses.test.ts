import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanUrl, liffUrlOf, redirectUriFor } from './addresses'

const ROOT = 'https://app.example.com/'
const BASE = 'https://app.example.com/entrance/'
const LIFF_URL = 'https://liff.line.me/1234567890-abcdefgh'
const withState = (endpoint: string, state: string) =>
  `${endpoint}${endpoint.includes('?') ? '&' : '?'}liff.state=${encodeURIComponent(state)}`

describe('cleanUrl removes', () => {
  it.each([
    ['?code=a&state=b&liffClientId=1&liffRedirectUri=https%3A%2F%2Fapp.example.com%2F', ''],
    ['go/orders?a=1&code=a&state=b&liffClientId=1&z=%20', 'go/orders?a=1&z=%20'],
    ['?error=ACCESS_DENIED&error_description=x&state=s&liffOAuth2Error=true', ''],
    ['?error=ACCESS_DENIED&error_description=x&state=s', ''],
    ['?errorCode=417&errorMessage=DISALLOWED&error=access_denied&a=1', '?a=1'],
    ['?friendship_status_changed=true&a', '?a'],
    ['?liffIsEscapedFromApp=true&lineAppVersion=14.9.0', ''],
    ['?liff.referrer=x&liff.hback=2&liff.utm_source=y&a=1', '?a=1'],
    ['?%6ciffClientId=1&%63ode=x', ''],
    ['#access_token=a&context_token=b&feature_token=c&id_token=d&client_id=e&mst_challenge=f', ''],
    ['#access_token=a&section=2', '#section=2'],
    ['#/access_token=a&section=2', '#/section=2'],
    ['#msit=a&mst_verifier=b', ''],
    ['?a=1#%69d_token=x', '?a=1'],
  ])('what is LINE’s of %s', (rest, expected) => {
    expect(cleanUrl(ROOT + rest, ROOT)).toBe(ROOT + expected)
  })
})

describe('cleanUrl keeps', () => {
  it.each([
    ['?code=SUMMER10'],
    ['?code=SUMMER10&state=open&error=none'],
    ['?error=access_denied'],
    ['?q=100%&liff=1'],
    ['?a=b+c&&d=%e5%a4%8f&e'],
    ['?/code=1'],
    ['#section=2&token=1'],
    ['link/return?ticket=abcdefghijklmnop'],
  ])('what is the page’s own in %s', (rest) => {
    expect(cleanUrl(ROOT + rest, ROOT)).toBe(ROOT + rest)
  })

  it('items without a name of LINE’s byte for byte', () => {
    const item = fc.oneof(
      fc.stringMatching(/^[a-z]{0,8}=?[\w%+.~!*;:@,/?-]{0,8}$/),
      fc.string({ unit: 'grapheme' }).map(encodeURIComponent),
    )
    fc.assert(
      fc.property(fc.array(item), (items) => {
        const url = new URL(`${ROOT}go/x?${items.filter((text) => !/^(liff|error)/.test(text)).join('&')}`)
        expect(new URL(cleanUrl(url.href, ROOT)).search).toBe(url.search)
      }),
    )
  })
})

describe('cleanUrl follows liff.state where the SDK did not', () => {
  it.each([
    [ROOT, '/go/orders', 'https://app.example.com/go/orders'],
    [ROOT, 'go/orders', 'https://app.example.com/go/orders'],
    [ROOT, '?a=1', 'https://app.example.com/?a=1'],
    [ROOT, '#a', 'https://app.example.com/#a'],
    [ROOT, '', ROOT],
    [ROOT, '/x/', 'https://app.example.com/x/'],
    [ROOT, '/x', 'https://app.example.com/x'],
    [ROOT, '/本?題=夏', `https://app.example.com/${encodeURI('本?題=夏')}`],
    [ROOT, '?q=100%25', 'https://app.example.com/?q=100%25'],
    [ROOT, 'https://evil.example', 'https://app.example.com/https:/evil.example'],
    [BASE, '/go/orders?a=1#b', 'https://app.example.com/entrance/go/orders?a=1#b'],
    [BASE, '?a=1', 'https://app.example.com/entrance/?a=1'],
    [BASE, '/../..', BASE],
    ['https://app.example.com/entrance', '?a=1', 'https://app.example.com/entrance?a=1'],
    ['https://app.example.com/entrance', '/?a=1', 'https://app.example.com/entrance/?a=1'],
    ['https://app.example.com/entrance', '/x/#b', 'https://app.example.com/entrance/x/#b'],
    [
      'https://example.com/2020campaign/?key=value',
      '/path_A/?key1=value1#frag',
      'https://example.com/2020campaign/path_A/?key=value&key1=value1#frag',
    ],
    ['https://example.com/2020campaign/?key=value', '/x', 'https://example.com/2020campaign/x?key=value'],
    [
      'https://example.com/path1/path2?query1=value1',
      '?a=1',
      'https://example.com/path1/path2?query1=value1&a=1',
    ],
  ])('from %s with %j', (endpoint, state, expected) => {
    expect(cleanUrl(withState(endpoint, state), endpoint)).toBe(expected)
    expect(
      cleanUrl(withState(endpoint, state) + '&code=a&liffClientId=1&liff.hback=2#id_token=x', endpoint),
    ).toBe(expected)
  })

  it.each([['//evil.example'], ['#access_token=x'], ['?liff.state=/x'], ['?q=100%']])(
    'but not to the unsafe %j',
    (state) => {
      expect(cleanUrl(withState(BASE, state), BASE)).toBe(BASE)
    },
  )

  it.each([['?liff.referrer=x&a=1'], ['?friendship_status_changed=true&a=1'], ['?liff.state&a=1']])(
    'without the leftovers in %s',
    (state) => {
      expect(cleanUrl(withState(BASE, state), BASE)).toBe(`${BASE}?a=1`)
    },
  )
})

it('a clean address stays as it is', () => {
  const piece = fc.constantFrom(
    '?',
    '#',
    '/',
    '&',
    '=',
    'a',
    '%',
    'code',
    'state',
    'error',
    'access_denied',
    'liffClientId',
    'liff.state',
    '%2Fx%3F',
    'id_token',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const clean = cleanUrl(BASE + pieces.join(''), BASE)
      expect(cleanUrl(clean, BASE)).toBe(clean)
    }),
    { numRuns: 2000 },
  )
})

describe('redirectUriFor', () => {
  const endpoint = 'https://example.com/path1/path2?query1=value1'

  it.each([
    ['https://example.com/path1/path2'],
    ['https://example.com/path1/path2/'],
    ['https://example.com/path1/path2/path3'],
    ['https://example.com/path1/path2?query1=value1'],
    ['https://example.com/path1/path2?other=1#fragment'],
  ])('comes back to %s', (url) => {
    expect(redirectUriFor(url, endpoint)).toBe(url)
  })

  it.each([
    ['https://example.com/path1'],
    ['https://example.com/'],
    ['https://example.com/path2/path1'],
    ['https://example.com/path1/path2path3'],
    ['https://example.com/path1/path2/../x'],
    ['https://example.com:8443/path1/path2'],
    ['http://example.com/path1/path2'],
    ['https://example.com.evil.example/path1/path2'],
    ['javascript:alert(1)'],
    ['not an address'],
    [''],
  ])('comes back to the endpoint rather than to %j', (url) => {
    expect(redirectUriFor(url, endpoint)).toBe(endpoint)
  })

  it('carries nothing of an earlier return', () => {
    expect(redirectUriFor(`${BASE}go/x?a=1&code=c&state=s&liffClientId=1#id_token=x`, BASE)).toBe(
      `${BASE}go/x?a=1`,
    )
    expect(redirectUriFor(withState(BASE, '/go/x'), BASE)).toBe(`${BASE}go/x`)
  })
})

describe('liffUrlOf', () => {
  it.each([
    [ROOT, ROOT, ''],
    [`${ROOT}go/orders?a=1#b`, ROOT, '/go/orders?a=1#b'],
    [`${ROOT}?a=1`, ROOT, '?a=1'],
    [BASE, BASE, ''],
    ['https://app.example.com/entrance', BASE, ''],
    [`${BASE}go/orders/`, BASE, '/go/orders/'],
    ['https://example.com/campaign/x?key=value&a=1', 'https://example.com/campaign/?key=value', '/x?a=1'],
    ['https://example.com/campaign/?key=value', 'https://example.com/campaign/?key=value', ''],
    [`${BASE}?code=c&state=s&liffClientId=1#id_token=x`, BASE, ''],
    ['https://other.example/entrance/x', BASE, ''],
  ])('of %s under %s', (url, endpoint, rest) => {
    expect(liffUrlOf(url, endpoint, LIFF_URL)).toBe(LIFF_URL + rest)
  })

  const segment = fc.stringMatching(/^[\w~-]{1,6}$/)
  const plainText = fc.string({ unit: 'grapheme' }).filter((text) => !/[\p{C}\p{Zl}\p{Zp}\\]/u.test(text))
  const page = fc.record({
    endpoint: fc.constantFrom(ROOT, BASE, `${BASE}?key=value`, 'https://app.example.com/entrance?key=value'),
    path: fc.array(segment, { maxLength: 3 }).map((all) => all.map((name) => `/${name}`).join('')),
    items: fc.array(fc.tuple(segment, plainText), { maxLength: 3 }),
    hash: fc.oneof(
      fc.constant(''),
      segment.map((name) => `#${name}`),
    ),
  })

  it('leads back to the page, as LINE and the SDK resolve it', () => {
    fc.assert(
      fc.property(page, ({ endpoint, path, items, hash }) => {
        const { origin, pathname, search } = new URL(endpoint)
        const query = [
          search.slice(1),
          ...items.map(([name, value]) => `own-${name}=${encodeURIComponent(value)}`),
        ].filter(Boolean)
        const folder = path === '' ? pathname : pathname.replace(/\/$/, '')
        const { href: url } = new URL(
          `${origin}${folder}${path}${query.length > 0 ? '?' : ''}${query.join('&')}${hash}`,
        )
        const rest = liffUrlOf(url, endpoint, LIFF_URL).slice(LIFF_URL.length)
        expect(rest === '' ? endpoint : cleanUrl(withState(endpoint, rest), endpoint)).toBe(url)
      }),
    )
  })
})
