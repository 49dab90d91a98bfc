import { describe, expect, it } from 'vitest'
import { createBrowser } from './browser'
import { setUp, WEBSITE } from './testing'

const TARO = { email: 'taro@example.com', password: 'blossom-taro' }
const SIGN_IN = `${WEBSITE}sign-in`

describe("the website's forms", () => {
  it.each([
    ['from another site', { origin: 'https://evil.example' }],
    ['from nowhere', { origin: 'null' }],
    ['from another host of the same site', { origin: 'https://app.example.com' }],
  ])('sent %s do nothing', async (_, headers) => {
    const browser = createBrowser(setUp().backend)
    await browser.open(SIGN_IN)
    expect((await browser.submit(SIGN_IN, TARO, headers)).status).toBe(403)
  })

  it.each(['', 'x'.repeat(43)])('with the token %j do nothing', async (form_token) => {
    const browser = createBrowser(setUp().backend)
    await browser.open(SIGN_IN)
    expect((await browser.submit(SIGN_IN, { ...TARO, form_token })).status).toBe(403)
  })

  it("with another visit's token do nothing", async () => {
    const { backend } = setUp()
    const [attacker, victim] = [createBrowser(backend), createBrowser(backend)]
    const { formToken } = await attacker.open(SIGN_IN)
    await victim.open(SIGN_IN)
    expect((await victim.submit(SIGN_IN, { ...TARO, form_token: formToken })).status).toBe(403)
  })
})

describe('the cookie of the website', () => {
  it('is out of reach of scripts and other sites, and new at each sign-in', async () => {
    const { backend } = setUp()
    const first = await backend.website(new Request(SIGN_IN))
    expect(first.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^website_session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
    ])
    const browser = createBrowser(backend)
    await browser.open(SIGN_IN)
    const before = browser.cookies.get('website_session')
    await browser.submit(SIGN_IN, TARO)
    expect(browser.cookies.get('website_session')).not.toBe(before)
    browser.cookies.set('website_session', before ?? '')
    expect((await browser.open(`${WEBSITE}account`)).location).toBe('/sign-in')
  })

  it('ends with the sign-out and by itself', async () => {
    const { backend, clock } = setUp()
    const browser = createBrowser(backend)
    await browser.open(SIGN_IN)
    await browser.submit(SIGN_IN, TARO)
    const id = browser.cookies.get('website_session') ?? ''
    expect((await browser.open(`${WEBSITE}account`)).text).toContain('t•••@example.com')
    await browser.submit(`${WEBSITE}sign-out`)
    browser.cookies.set('website_session', id)
    expect((await browser.open(`${WEBSITE}account`)).location).toBe('/sign-in')
    await browser.open(SIGN_IN)
    await browser.submit(SIGN_IN, TARO)
    clock.advance(12 * 3_600_000)
    expect((await browser.open(`${WEBSITE}account`)).location).toBe('/sign-in')
  })
})

it('sends every page with headers that keep it to itself', async () => {
  const { backend } = setUp()
  for (const path of ['', 'sign-in', 'line/link?start=unknown', 'nothing', 'orders']) {
    const { headers } = await backend.website(new Request(WEBSITE + path))
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self' data: https://profile.line-scdn.net " +
        "https://sprofile.line-scdn.net; form-action 'self' https://app.example.com https://access.line.me; " +
        "base-uri 'none'; frame-ancestors 'none'",
    )
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('cache-control')).toBe('no-store')
  }
})
