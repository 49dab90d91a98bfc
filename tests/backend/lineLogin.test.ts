import { describe, expect, it } from 'vitest'
import { SEED_CHANNEL_ID } from '../line-platform'
import { createBrowser } from './browser'
import { CALLBACK_URL, HANAKO, sessionAnswerOf, setUp, WEBSITE } from './testing'

const TARO = { email: 'taro@example.com', password: 'blossom-taro' }

/** The person has tapped "Log in with LINE" on the website, and `toLine` is where that leads. */
async function tapped() {
  const set = setUp()
  const browser = createBrowser(set)
  await browser.open(`${WEBSITE}sign-in`)
  const { location: toLine } = await browser.submit(`${WEBSITE}sign-in/line`)
  return { ...set, browser, toLine, query: new URL(toLine).searchParams }
}

/** Back from LINE with other parameters. */
function changed(callback: string, changes: Record<string, string>): string {
  const url = new URL(callback)
  for (const [name, value] of Object.entries(changes)) url.searchParams.set(name, value)
  return url.href
}

describe('"Log in with LINE" on the website', () => {
  it('asks LINE with everything that binds the answer', async () => {
    const { query, toLine } = await tapped()
    expect(toLine).toContain('https://access.line.me/oauth2/v2.1/authorize?')
    expect(toLine).toContain('scope=openid%20profile%20email')
    expect(Object.fromEntries(query)).toEqual({
      response_type: 'code',
      client_id: SEED_CHANNEL_ID,
      redirect_uri: CALLBACK_URL,
      state: expect.stringMatching(/^[\w-]{43}$/),
      scope: 'openid profile email',
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
    })
  })

  it('arrives at the member whom the app shows', async () => {
    const { backend, browser, call, toLine, tokensOf } = await tapped()
    backend.linkExisting(HANAKO, TARO.email)
    const page = await browser.follow(await browser.logInAtLine(toLine, 'hanako'))
    expect(page.url).toBe(`${WEBSITE}account`)
    expect(page.text).toContain('t•••@example.com')
    const { account } = await sessionAnswerOf(
      await call('session', { id_token: (await tokensOf()).id_token }),
    )
    expect(account?.label).toBe('t•••@example.com')
  })

  it('links whoever proves an account and says yes to both sides on one page', async () => {
    const { backend, browser, toLine } = await tapped()
    const page = await browser.follow(await browser.logInAtLine(toLine, 'hanako'))
    expect(page.url).toContain(`${WEBSITE}line/link?start=`)
    expect(page.text).toContain('山田 花子')
    const proven = await browser.submit(`${WEBSITE}line/link`, TARO)
    expect(proven.location).toBe(`${WEBSITE}line/confirm`)
    const confirm = await browser.open(proven.location)
    for (const side of ['山田 花子', 't•••@example.com']) expect(confirm.text).toContain(side)
    expect(backend.members.list()).toMatchObject([{ sub: HANAKO, account: null }])
    expect((await browser.submit(`${WEBSITE}line/confirm`)).location).toBe(`${WEBSITE}account`)
    expect(backend.members.list()).toMatchObject([{ sub: HANAKO, account: { label: 't•••@example.com' } }])
  })

  it('replaces only what its page has said', async () => {
    const { backend, browser, toLine } = await tapped()
    await browser.follow(await browser.logInAtLine(toLine, 'hanako'))
    const { location } = await browser.submit(`${WEBSITE}line/link`, TARO)
    await browser.open(location)
    const other = `U${'b2'.repeat(16)}`
    backend.linkExisting(other, TARO.email)
    expect((await browser.submit(`${WEBSITE}line/confirm`)).location).toBe(location)
    const { text } = await browser.open(location)
    expect(text).toContain('is linked to another LINE account now')
    expect((await browser.submit(`${WEBSITE}line/confirm`)).location).toBe(`${WEBSITE}account`)
    const linked = backend.members.list().filter(({ account }) => account !== null)
    expect(linked.map(({ sub }) => sub)).toEqual([HANAKO])
  })

  it('links nothing when it is cancelled at the end', async () => {
    const { backend, browser, toLine } = await tapped()
    await browser.follow(await browser.logInAtLine(toLine, 'hanako'))
    await browser.open((await browser.submit(`${WEBSITE}line/link`, TARO)).location)
    await browser.submit(`${WEBSITE}line/confirm/cancel`)
    expect((await browser.open(`${WEBSITE}line/confirm`)).status).toBe(404)
    expect(backend.members.list()).toMatchObject([{ account: null }])
  })

  it('refuses a suspended person', async () => {
    const { backend, browser, toLine } = await tapped()
    backend.suspend(HANAKO)
    expect((await browser.open(await browser.logInAtLine(toLine, 'hanako'))).status).toBe(403)
  })
})

describe('the answer of a login', () => {
  it('counts once', async () => {
    const { browser, line, toLine } = await tapped()
    const callback = await browser.logInAtLine(toLine, 'hanako')
    await browser.open(callback)
    expect((await browser.open(callback)).status).toBe(400)
    expect(line.requests.matching({ path: '/oauth2/v2.1/token' })).toHaveLength(1)
  })

  it('counts in the browser that asked, and in no other', async () => {
    const set = await tapped()
    const callback = await set.browser.logInAtLine(set.toLine, 'hanako')
    expect((await createBrowser(set).open(callback)).status).toBe(400)
    expect(set.line.requests.matching({ path: '/oauth2/v2.1/token' })).toEqual([])
  })

  it('counts for ten minutes', async () => {
    const { browser, clock, toLine } = await tapped()
    const callback = await browser.logInAtLine(toLine, 'hanako')
    clock.advance(600_000)
    expect((await browser.open(callback)).status).toBe(400)
  })

  it('with another state is asked for once more without auto login, and then no more', async () => {
    const { browser, line, toLine, query } = await tapped()
    const callback = await browser.logInAtLine(toLine, 'hanako')
    const retry = await browser.open(changed(callback, { state: 'another' }))
    const second = new URL(retry.location).searchParams
    expect(second.get('disable_auto_login')).toBe('true')
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(second.get(name)).not.toBe(query.get(name))
    const last = await browser.open(changed(callback, { state: 'another' }))
    expect([last.status, last.location]).toEqual([400, ''])
    expect(line.requests.matching({ path: '/oauth2/v2.1/token' })).toEqual([])
  })

  it('comes after a failed auto login', async () => {
    const { backend, browser, line, toLine } = await tapped()
    backend.linkExisting(HANAKO, TARO.email)
    line.knobs.lineAppOnDevice = true
    line.knobs.autoLogin = 'fails'
    const failed = await browser.follow(toLine, (url) => url.startsWith(WEBSITE))
    expect(failed.location).toContain(CALLBACK_URL)
    const retry = await browser.open(failed.location)
    const page = await browser.follow(await browser.logInAtLine(retry.location, 'hanako'))
    expect(page.url).toBe(`${WEBSITE}account`)
  })

  it.each([
    ['ACCESS_DENIED', 200, 'You did not log in with LINE'],
    ['access_denied', 200, 'You did not log in with LINE'],
    ['INVALID_REQUEST', 500, 'set up wrongly'],
    ['UNSUPPORTED_RESPONSE_TYPE', 500, 'set up wrongly'],
    ['INVALID_SCOPE', 500, 'set up wrongly'],
    ['SERVER_ERROR', 503, 'LINE does not answer'],
    ['LOGIN_REQUIRED', 400, 'did not work'],
    ['INTERACTION_REQUIRED', 400, 'did not work'],
    ['<b>UNHEARD_OF</b>', 400, 'did not work'],
  ])('may be %s', async (error, status, words) => {
    const { browser, query } = await tapped()
    const error_description = '<b>Call this number</b>'
    const state = query.get('state') ?? ''
    const page = await browser.open(
      `${CALLBACK_URL}?${new URLSearchParams({ error, error_description, state })}`,
    )
    expect(page.status).toBe(status)
    expect(page.text).toContain(words)
    for (const foreign of ['UNHEARD_OF', 'Call this number']) expect(page.text).not.toContain(foreign)
  })

  it('is "cancelled" when the person refuses', async () => {
    const { browser, toLine } = await tapped()
    const page = await browser.open(await browser.logInAtLine(toLine, 'hanako', 'cancel'))
    expect(page.text).toContain('You did not log in with LINE')
  })

  it.each([
    ['a code of nobody', 'code', 'x'.repeat(20), 400],
    ['no code', 'code', '', 400],
  ])('with %s is refused', async (_, name, value, status) => {
    const { browser, toLine } = await tapped()
    const callback = await browser.logInAtLine(toLine, 'hanako')
    expect((await browser.open(changed(callback, { [name]: value }))).status).toBe(status)
  })

  it('with the code of another attempt is refused: its verifier does not fit', async () => {
    const set = await tapped()
    const attacker = createBrowser(set)
    await attacker.open(`${WEBSITE}sign-in`)
    const { location } = await attacker.submit(`${WEBSITE}sign-in/line`)
    const theirs = new URL(await attacker.logInAtLine(location, 'somchai')).searchParams.get('code') ?? ''
    const callback = await set.browser.logInAtLine(set.toLine, 'hanako')
    expect((await set.browser.open(changed(callback, { code: theirs }))).status).toBe(400)
  })

  it('with the nonce of another attempt is refused', async () => {
    const { browser, line, query } = await tapped()
    const code = line.issueCode({
      personId: 'hanako',
      channelId: SEED_CHANNEL_ID,
      redirectUri: CALLBACK_URL,
      scopes: ['openid'],
      amr: 'pwd',
      origin: { tag: 'web', nonce: 'another', codeChallenge: query.get('code_challenge') ?? '' },
    })
    const state = query.get('state') ?? ''
    const page = await browser.open(`${CALLBACK_URL}?${new URLSearchParams({ code, state })}`)
    expect([page.status, page.location]).toEqual([400, ''])
  })

  it.each(['/oauth2/v2.1/token', '/oauth2/v2.1/verify'])('waits for LINE (%s)', async (path) => {
    const { browser, line, toLine } = await tapped()
    const callback = await browser.logInAtLine(toLine, 'hanako')
    line.breakNext({ path }, { kind: 'json', status: 500, body: {} })
    expect((await browser.open(callback)).status).toBe(503)
  })
})
