import { describe, expect, it } from 'vitest'
import { isUnderEndpoint } from './liff/endpoint'
import { userAgents, SEED_LIFF_ID, type LinePlatform } from './index'
import { authorizeUrl, get, login, setUp } from './testing'

const ENDPOINT = 'https://example.com/path1/path2?query1=value1'

const register = (
  line: LinePlatform,
  changes: { endpointUrl?: string; published?: boolean; botPrompt?: 'normal' },
) => line.registerApp({ ...line.apps.get(SEED_LIFF_ID), ...changes })

describe('redirect_uri', () => {
  it.each([
    ['https://example.com/path1/path2', true],
    ['https://example.com/path1/path2/', true],
    ['https://example.com/path1/path2/path3', true],
    ['https://example.com/path1/path2?x=1#y', true],
    ['https://example.com/path1', false],
    ['https://example.com/', false],
    ['https://example.com/path2/path1', false],
    ['https://example.com/path1/path2x', false],
    ['https://www.example.com/path1/path2', false],
    ['http://example.com/path1/path2', false],
    ['not a URL', false],
  ])('%s under the documented endpoint: %s', (redirectUri, allowed) => {
    expect(isUnderEndpoint(redirectUri, ENDPOINT)).toBe(allowed)
  })

  it('outside the endpoint ends on an error page without a redirect', async () => {
    const { line } = setUp()
    const answer = await get(line, authorizeUrl({ redirect_uri: 'https://evil.example.test/' }))
    expect(answer.status).toBe(400)
    expect(answer.headers.get('location')).toBeNull()
    expect(await answer.text()).toContain('Invalid redirect_uri value.')
  })
})

describe('a bad authorize request', () => {
  it.each([
    { app_id: '1234567890-Unknown0' },
    { response_type: 'token' },
    { code_challenge_method: 'plain' },
    { code_challenge: 'short' },
  ])('%o ends on an error page', async (change) => {
    const answer = await get(setUp().line, authorizeUrl(change))
    expect(answer.status).toBe(400)
    expect(answer.headers.get('content-type')).toContain('text/html')
  })

  it('for an unpublished app ends on an error page', async () => {
    const { line } = setUp()
    register(line, { published: false })
    expect((await get(line, authorizeUrl())).status).toBe(400)
  })
})

describe('the return after a login', () => {
  const shapes: [name: string, endpointUrl: string, redirectUri: string, state: string | null][] = [
    ['the endpoint itself', 'https://app.example.com/', 'https://app.example.com/', null],
    ['a path', 'https://app.example.com/', 'https://app.example.com/link/return', '/link/return'],
    ['a path below a path', 'https://app.example.com/shop/', 'https://app.example.com/shop/a?b=1', '/a?b=1'],
    ['a query only', ENDPOINT, 'https://example.com/path1/path2?query1=value1&x=1', '?x=1'],
    ['a fragment', 'https://app.example.com/', 'https://app.example.com/link#top', '/link#top'],
    ['Japanese', 'https://app.example.com/', 'https://app.example.com/本?q=花', '/%E6%9C%AC?q=%E8%8A%B1'],
    ['a trailing slash', ENDPOINT, 'https://example.com/path1/path2/', '/'],
  ]

  it.each(shapes)(
    'to %s goes to the endpoint with the rest in liff.state',
    async (_, endpointUrl, redirectUri, state) => {
      const { line } = setUp()
      register(line, { endpointUrl })
      const back = await login(line, authorizeUrl({ redirect_uri: redirectUri }))
      expect(back.href.startsWith(endpointUrl)).toBe(true)
      expect(back.searchParams.get('liff.state')).toBe(state)
      expect(back.searchParams.get('liffRedirectUri')).toBe(redirectUri)
      expect(back.searchParams.get('liffClientId')).toBe('1234567890')
      expect(back.searchParams.get('state')).toBe('abcdefghijkl')
      expect(back.searchParams.get('code')).toMatch(/^\w{20}$/)
    },
  )

  it('names the endpoint as registered when no redirect_uri was given', async () => {
    const { line } = setUp()
    register(line, { endpointUrl: ENDPOINT })
    const back = await login(line, authorizeUrl())
    expect(back.searchParams.get('liffRedirectUri')).toBe(ENDPOINT)
    expect(back.search).toMatch(/^\?query1=value1&code=/)
  })

  it('carries lineAppVersion on Android only, and not when switched off', async () => {
    const { line } = setUp()
    const version = async (userAgent: string) => {
      const back = await login(line, authorizeUrl(), { userAgent })
      return back.searchParams.get('lineAppVersion')
    }
    expect(await version(userAgents['chrome-android'])).toBe('15.0.0')
    expect(await version(userAgents['safari-ios'])).toBeNull()
    line.knobs.lineAppVersion = null
    expect(await version(userAgents['chrome-android'])).toBeNull()
  })

  it('tells of the friendship only when it was offered', async () => {
    const { line } = setUp()
    register(line, { botPrompt: 'normal' })
    const back = await login(line, authorizeUrl())
    expect(back.searchParams.get('friendship_status_changed')).toBe('false')
    expect((await login(line, authorizeUrl())).searchParams.has('friendship_status_changed')).toBe(false)
  })

  it('after a failed auto login has another state', async () => {
    const { line } = setUp()
    line.knobs.autoLogin = 'fails'
    expect((await login(line, authorizeUrl())).searchParams.get('state')).not.toBe('abcdefghijkl')
  })
})

describe('a refused consent', () => {
  it('returns to the endpoint in the default spelling', async () => {
    const { line } = setUp()
    const back = await login(line, authorizeUrl(), { answer: 'cancel' })
    expect(back.href).toBe(
      'https://app.example.com/?error=ACCESS_DENIED&error_description=The+resource+owner+denied+the+request.' +
        '&liffOAuth2Error=true&state=abcdefghijkl',
    )
  })

  it('is spelled as the knob says', async () => {
    const { line } = setUp()
    line.knobs.denial = {
      error: 'access_denied',
      errorDescription: null,
      liffOAuth2Error: null,
      legacy: null,
    }
    const back = await login(line, authorizeUrl(), { answer: 'cancel' })
    expect(back.search).toBe('?error=access_denied&state=abcdefghijkl')
  })
})

describe('single sign-on', () => {
  it('skips straight through once person and consent are known', async () => {
    const { line } = setUp()
    await login(line, authorizeUrl())
    const page = await (await get(line, authorizeUrl())).text()
    const loginState = /name="loginState" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const body = new URLSearchParams({ loginState, person: 'hanako' })
    const signIn = await line.fetch(
      new Request('https://access.line.me/oauth2/v2.1/login', { method: 'POST', body }),
    )
    const cookie = signIn.headers.get('set-cookie') ?? ''
    expect(cookie).toContain('HttpOnly')
    const again = await get(line, authorizeUrl(), { cookie: cookie.split(';')[0] ?? '' })
    expect(again.status).toBe(303)
    expect(again.headers.get('location')).toContain('https://app.example.com/?code=')
  })

  it('inside LINE needs no login page', async () => {
    const { line } = setUp()
    const page = await get(line, authorizeUrl(), { 'user-agent': userAgents['liff-ios'] })
    expect(await page.text()).toContain('Allow')
  })
})

it('hostile names are escaped on the login page', async () => {
  const page = await (await get(setUp().line, authorizeUrl())).text()
  expect(page).toContain('&lt;img src=x onerror=')
  expect(page).not.toContain('<img src=x')
})
