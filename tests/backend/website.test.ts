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
    const browser = createBrowser(setUp())
    await browser.open(SIGN_IN)
    expect((await browser.submit(SIGN_IN, TARO, headers)).status).toBe(403)
  })

  it.each(['', 'x'.repeat(43)])('with the token %j do nothing', async (form_token) => {
    const browser = createBrowser(setUp())
    await browser.open(SIGN_IN)
    expect((await browser.submit(SIGN_IN, { ...TARO, form_token })).status).toBe(403)
  })

  it("with another visit's token do nothing", async () => {
    const set = setUp()
    const [attacker, victim] = [createBrowser(set), createBrowser(set)]
    const { text } = await attacker.open(SIGN_IN)
    const [, form_token = ''] = /name="form_token" value="([\w-]{43})"/.exec(text) ?? []
    await victim.open(SIGN_IN)
    expect((await victim.submit(SIGN_IN, { ...TARO, form_token })).status).toBe(403)
  })
})

describe('the cookie of the website', () => {
  it('is out of reach of scripts and other sites, and new at each sign-in', async () => {
    const set = setUp()
    const first = await set.backend.website(new Request(SIGN_IN))
    expect(first.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^website_session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
    ])
    const browser = createBrowser(set)
    await browser.open(SIGN_IN)
    const before = browser.cookie(WEBSITE, 'website_session')
    await browser.submit(SIGN_IN, TARO)
    expect(browser.cookie(WEBSITE, 'website_session')).not.toBe(before)
    browser.setCookie(WEBSITE, 'website_session', before)
    expect((await browser.open(`${WEBSITE}account`)).location).toBe(SIGN_IN)
  })

  it('ends with the sign-out and by itself', async () => {
    const set = setUp()
    const browser = createBrowser(set)
    await browser.open(SIGN_IN)
    await browser.submit(SIGN_IN, TARO)
    const id = browser.cookie(WEBSITE, 'website_session')
    expect((await browser.open(`${WEBSITE}account`)).text).toContain('t•••@example.com')
    await browser.submit(`${WEBSITE}sign-out`)
    browser.setCookie(WEBSITE, 'website_session', id)
    expect((await browser.open(`${WEBSITE}account`)).location).toBe(SIGN_IN)
    await browser.open(SIGN_IN)
    await browser.submit(SIGN_IN, TARO)
    set.clock.advance(12 * 3_600_000)
    expect((await browser.open(`${WEBSITE}account`)).location).toBe(SIGN_IN)
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
