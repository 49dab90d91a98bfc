import { describe, expect, it } from 'vitest'
import { createBrowser } from './browser'
import { HANAKO, linkAnswerOf, ORIGIN, previewOf, problemOf, setUp, SOMCHAI, WEBSITE } from './testing'

const TARO = { email: 'taro@example.com', password: 'blossom-taro' }

/** Hanako has tapped "Link". */
async function begun(options: Parameters<typeof setUp>[0] = {}) {
  const set = setUp(options)
  const { id_token } = await set.tokensOf()
  const answer = await linkAnswerOf(await set.call('link', { id_token }))
  const start = new URL(answer.signInUrl).searchParams.get('start') ?? ''
  return { ...set, id_token, answer, start, browser: createBrowser(set) }
}

const ticketIn = (location: string): string =>
  new RegExp(`^${ORIGIN}/link/return[?]ticket=([\\w-]{43})$`).exec(location)?.[1] ?? ''

describe('link', () => {
  it('names two pages of the website, with a new handle each time', async () => {
    const { answer, call, id_token, start } = await begun()
    expect(answer).toEqual({
      signInUrl: `${WEBSITE}line/link?start=${start}`,
      registerUrl: `${WEBSITE}line/register?start=${start}`,
      expiresIn: 600,
    })
    expect(start).toMatch(/^[\w-]{43}$/)
    expect((await linkAnswerOf(await call('link', { id_token }))).signInUrl).not.toBe(answer.signInUrl)
  })

  it("asks for the phone's own browser where it is configured to", async () => {
    expect((await begun({ external: true })).answer.external).toBe(true)
    const { backend, call, id_token } = await begun()
    backend.setExternal(true)
    expect((await linkAnswerOf(await call('link', { id_token }))).external).toBe(true)
  })

  it.each([
    ['an access token', { access_token: 'x' }],
    ['a claim', { sub: HANAKO }],
    ['an account', { email: 'taro@example.com' }],
  ])('refuses %s in the body', async (_, members) => {
    const { call, id_token } = await begun()
    expect(await problemOf(await call('link', { id_token, ...members }))).toBe('422 request_invalid')
  })

  it('refuses a suspended person', async () => {
    const { backend, call, id_token } = await begun()
    backend.suspend(HANAKO)
    expect(await problemOf(await call('link', { id_token }))).toBe('403 account_suspended')
  })
})

describe('the page to sign in on', () => {
  it('names the LINE user, as text', async () => {
    const set = setUp()
    const { id_token } = await set.tokensOf('hostile')
    const { signInUrl } = await linkAnswerOf(await set.call('link', { id_token }))
    const { text } = await createBrowser(set).open(signInUrl)
    expect(text).toContain('&lt;img src=x onerror=')
    expect(text).not.toContain('<img src=x')
    const hanako = await begun()
    expect((await hanako.browser.open(hanako.answer.signInUrl)).text).toContain('<bdi>山田 花子</bdi>')
  })

  it('gives a ticket for LINE user and account once the account is proven', async () => {
    const { answer, browser, call, id_token, start } = await begun()
    await browser.open(answer.signInUrl)
    const { status, location } = await browser.submit(`${WEBSITE}line/link`, { start, ...TARO })
    expect(status).toBe(303)
    const ticket = ticketIn(location)
    expect(await previewOf(await call('link/preview', { id_token, ticket }))).toEqual({
      account: { label: 't•••@example.com' },
    })
  })

  it.each([
    { email: 'taro@example.com', password: 'blossom-hanako' },
    { email: 'nobody@example.com', password: 'blossom-taro' },
    { email: 'mei@example.com', password: '' },
    { email: 'taro@example.com', password: '' },
  ])('lets nobody in with $email and "$password"', async (credentials) => {
    const { answer, browser, start } = await begun()
    await browser.open(answer.signInUrl)
    const { status, text, location } = await browser.submit(`${WEBSITE}line/link`, { start, ...credentials })
    expect([status, location]).toEqual([422, ''])
    expect(text).toContain('role="alert"')
  })

  it('takes whoever is signed in already, but only after they said so', async () => {
    const { answer, browser, call, id_token, start } = await begun()
    await browser.open(`${WEBSITE}sign-in`)
    await browser.submit(`${WEBSITE}sign-in`, TARO)
    const page = await browser.open(answer.signInUrl)
    expect([page.status, page.location]).toEqual([200, ''])
    expect(page.text).toContain('Continue with t•••@example.com')
    const { location } = await browser.submit(`${WEBSITE}line/link/continue`, { start })
    const { account } = await previewOf(await call('link/preview', { id_token, ticket: ticketIn(location) }))
    expect(account.label).toBe('t•••@example.com')
  })

  it('takes nobody who is not signed in for one who is', async () => {
    const { answer, browser, start } = await begun()
    await browser.open(answer.signInUrl)
    expect((await browser.submit(`${WEBSITE}line/link/continue`, { start })).status).toBe(403)
  })

  it('goes back to the app when it is cancelled, and is over', async () => {
    const { answer, browser, start } = await begun()
    await browser.open(answer.signInUrl)
    const { status, location } = await browser.submit(`${WEBSITE}line/cancel`, { start })
    expect([status, location]).toEqual([303, `${ORIGIN}/link/return?cancelled=1`])
    expect((await browser.open(answer.signInUrl)).status).toBe(404)
  })

  it.each([
    ['Mozilla/5.0 (iPhone) Safari/604.1 Line/15.0.0 LIFF', 403],
    ['Mozilla/5.0 (Linux; Android 14) Chrome/126 Mobile Line/15.0.0/IAB', 403],
    ['Mozilla/5.0 (iPhone) Version/17 Safari/604.1', 303],
  ])('lets the other provider refuse inside LINE (%s: %i)', async (userAgent, status) => {
    const set = await begun()
    const { answer, start } = set
    const browser = createBrowser(set, userAgent)
    await browser.open(answer.signInUrl)
    const url = `${WEBSITE}line/link/elsewhere`
    expect((await browser.submit(url, { start, email: 'mei@example.com' })).status).toBe(status)
  })

  it('lets the other provider prove its own accounts alone', async () => {
    const { answer, browser, start } = await begun()
    await browser.open(answer.signInUrl)
    const page = await browser.submit(`${WEBSITE}line/link/elsewhere`, { start, email: 'taro@example.com' })
    expect([page.status, page.location]).toEqual([200, ''])
  })
})

describe('a start handle', () => {
  it('is no ticket, neither before nor after somebody signed in with it', async () => {
    const { answer, browser, call, id_token, start } = await begun()
    const asTicket = async () => [
      await problemOf(await call('link/preview', { id_token, ticket: start })),
      await problemOf(await call('link/confirm', { id_token, ticket: start })),
    ]
    const refused = ['404 ticket_unknown', '404 ticket_unknown']
    expect(await asTicket()).toEqual(refused)
    await browser.open(answer.signInUrl)
    expect(await asTicket()).toEqual(refused)
    await browser.submit(`${WEBSITE}line/link`, { start, ...TARO })
    expect(await asTicket()).toEqual(refused)
  })

  it('works in the browser that opened it first, and in no other', async () => {
    const set = await begun()
    const { answer, browser, start } = set
    expect((await browser.open(answer.signInUrl)).status).toBe(200)
    expect((await browser.open(answer.signInUrl)).status).toBe(200)
    const other = createBrowser(set)
    expect((await other.open(answer.signInUrl)).status).toBe(403)
    await other.open(`${WEBSITE}sign-in`)
    expect((await other.submit(`${WEBSITE}line/link`, { start, ...TARO })).status).toBe(403)
  })

  it('works once', async () => {
    const { answer, browser, start } = await begun()
    await browser.open(answer.signInUrl)
    await browser.submit(`${WEBSITE}line/link`, { start, ...TARO })
    await browser.open(`${WEBSITE}sign-in`)
    expect((await browser.submit(`${WEBSITE}line/link`, { start, ...TARO })).status).toBe(404)
  })

  it('works for ten minutes', async () => {
    const { answer, browser, clock } = await begun()
    clock.advance(600_000 - 1)
    expect((await browser.open(answer.signInUrl)).status).toBe(200)
    clock.advance(1)
    expect((await browser.open(answer.signInUrl)).status).toBe(410)
  })

  it('of an attacker gives a victim nothing that the attacker could use', async () => {
    const { answer, backend, browser: victim, call, id_token: attacker, start, tokensOf } = await begun()
    const page = await victim.open(answer.signInUrl)
    expect(page.text).toContain('山田 花子')
    const { location } = await victim.submit(`${WEBSITE}line/link`, { start, ...TARO })
    const ticket = ticketIn(location)
    // The victim's app opens it, as the victim.
    const { id_token } = await tokensOf('somchai')
    expect(await problemOf(await call('link/preview', { id_token, ticket }))).toBe('403 ticket_mismatch')
    // Even one who saw the ticket over the victim's shoulder can do nothing with it any more.
    const late = await call('link/confirm', { id_token: attacker, ticket })
    expect(await problemOf(late)).toBe('410 ticket_expired')
    expect(backend.members.list().map(({ account }) => account)).toEqual([null, null])
    expect(backend.members.list().map(({ sub }) => sub)).toEqual([HANAKO, SOMCHAI])
  })
})

describe('registration', () => {
  const register = `${WEBSITE}line/register`

  it("takes the address that LINE told, without sending it through the person's browser", async () => {
    const set = await begun({ accounts: [] })
    const page = await set.browser.open(set.answer.registerUrl ?? '')
    expect(page.text).toContain('<strong>hanako@example.com</strong>')
    expect(page.text).not.toContain('value="hanako@example.com"')
    const { location } = await set.browser.submit(register, { start: set.start, password: 'long enough' })
    const ticket = ticketIn(location)
    const { account } = await previewOf(await set.call('link/preview', { id_token: set.id_token, ticket }))
    expect(account).toEqual({ label: 'h•••@example.com' })
  })

  it('asks for an address where LINE told none', async () => {
    const set = setUp()
    const { id_token } = await set.tokensOf('no-email')
    const { registerUrl = '' } = await linkAnswerOf(await set.call('link', { id_token }))
    const start = new URL(registerUrl).searchParams.get('start') ?? ''
    const browser = createBrowser(set)
    expect((await browser.open(registerUrl)).text).toMatch(/name="email"[^>]*required/)
    const fields = { start, password: 'long enough' }
    expect((await browser.submit(register, fields)).status).toBe(422)
    expect((await browser.submit(register, { ...fields, email: 'mei.new@example.com' })).status).toBe(303)
  })

  it("links nobody by an address: LINE's is another member's here", async () => {
    const { answer, browser, start } = await begun()
    await browser.open(answer.registerUrl ?? '')
    const taken = await browser.submit(register, { start, password: 'long enough' })
    expect([taken.status, taken.location]).toEqual([422, ''])
    expect(taken.text).toContain('There is an account with this e-mail address already.')
    const other = { start, password: 'long enough', email: 'hanako.two@example.com' }
    expect((await browser.submit(register, other)).status).toBe(303)
  })

  it('makes an account that one can sign in to', async () => {
    const { answer, browser, start } = await begun({ accounts: [] })
    await browser.open(answer.registerUrl ?? '')
    await browser.submit(register, { start, password: 'long enough' })
    await browser.open(`${WEBSITE}sign-in`)
    const credentials = { email: 'Hanako@Example.com', password: 'long enough' }
    expect((await browser.submit(`${WEBSITE}sign-in`, credentials)).location).toBe(`${WEBSITE}account`)
  })

  it('wants a password of eight characters', async () => {
    const { answer, browser, start } = await begun({ accounts: [] })
    await browser.open(answer.registerUrl ?? '')
    expect((await browser.submit(register, { start, password: 'short' })).status).toBe(422)
  })
})
