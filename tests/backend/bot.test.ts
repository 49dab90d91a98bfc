import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { SEED_BOT_CHANNEL_ID } from '../line-platform'
import { createBrowser } from './browser'
import {
  accountLinkAnswerOf,
  confirmedOf,
  HANAKO,
  linkAnswerOf,
  linkTokenIn,
  problemOf,
  setUp,
  SOMCHAI,
  WEBSITE,
} from './testing'

const TARO = { email: 'taro@example.com', password: 'blossom-taro' }
const BOT = SEED_BOT_CHANNEL_ID

/** Hanako is a friend of the official account and has written "link" to it. */
async function asked() {
  const set = setUp()
  await set.line.befriend('hanako', BOT)
  await set.line.sendText('hanako', BOT, 'Link')
  const { id_token } = await set.tokensOf()
  const link_token = linkTokenIn(set.line)
  const begin = (more: Record<string, string> = {}, headers: Record<string, string> = {}) =>
    set.call('account-link', { id_token, link_token, ...more }, headers)
  return { ...set, id_token, link_token, begin }
}

/** Hanako has signed in to Taro's account and confirmed. */
async function confirmed() {
  const set = await asked()
  const { signInUrl } = await linkAnswerOf(await set.begin())
  const browser = createBrowser(set)
  await browser.open(signInUrl)
  const { location } = await browser.submit(`${WEBSITE}line/link`, TARO)
  const ticket = new URL(location).searchParams.get('ticket') ?? ''
  const confirm = () =>
    set.call('link/confirm', { id_token: set.id_token, ticket, request_id: crypto.randomUUID() })
  return { ...set, browser, ticket, confirm, answer: await confirmedOf(await confirm()) }
}

const accountLinkPage = ({ linkToken = '', nonce = '' }: { linkToken?: string; nonce?: string }): string =>
  `https://access.line.me/dialog/bot/accountLink?${new URLSearchParams({ linkToken, nonce })}`

/** Sends a webhook as LINE does. */
async function post(
  { backend, line }: Pick<ReturnType<typeof setUp>, 'backend' | 'line'>,
  body: string,
  signature?: string,
) {
  const { secret } = line.apps.getChannel(BOT)
  const signed = signature ?? createHmac('sha256', secret).update(body).digest('base64')
  const url = 'https://api.example.com/line/webhook'
  return backend.fetch(new Request(url, { method: 'POST', body, headers: { 'x-line-signature': signed } }))
}

describe('the bot', () => {
  it('answers "link" with a link token in an address of the app, and says how to undo it', async () => {
    const { line, link_token } = await asked()
    const [, answer, ...more] = line.chat('hanako', BOT)
    expect(more).toEqual([])
    expect(JSON.stringify(answer)).toContain(
      `https://liff.line.me/1234567890-AbcdEfgh/account-link?linkToken=${link_token}`,
    )
    expect(JSON.stringify(answer)).toContain('unlink')
    expect(line.webhooks().map(({ status }) => status)).toEqual([200, 200])
  })

  it('answers "unlink" with the way there, and nothing else with anything', async () => {
    const { line } = setUp()
    await line.befriend('hanako', BOT)
    await line.sendText('hanako', BOT, 'Hello')
    expect(line.chat('hanako', BOT)).toHaveLength(1)
    await line.sendText('hanako', BOT, ' UNLINK ')
    expect(JSON.stringify(line.chat('hanako', BOT)[2])).toContain('1234567890-AbcdEfgh/unlink')
  })

  it.each([
    ['no', ''],
    ['a foreign', createHmac('sha256', 'another').update('{}').digest('base64')],
    ['a garbled', 'not base64'],
  ])('believes no webhook with %s signature', async (_, signature) => {
    const set = setUp()
    expect((await post(set, '{}', signature)).status).toBe(401)
    expect((await post(set, '{}')).status).toBe(200)
  })

  it('tolerates whatever else LINE sends', async () => {
    const set = setUp()
    const events = [{ type: 'follow', more: 1 }, { type: 'message', message: { type: 'sticker' } }, 7, null]
    for (const body of [JSON.stringify({ events, destination: 'x' }), '[]', 'not JSON', ''])
      expect((await post(set, body)).status).toBe(200)
    set.line.knobs.payloads = 'changed'
    await set.line.befriend('hanako', BOT)
    await set.line.sendText('hanako', BOT, 'link')
    expect(set.line.chat('hanako', BOT)).toHaveLength(2)
  })

  it('answers an event that is delivered twice once', async () => {
    const set = await asked()
    const body = set.line.webhooks().at(-1)?.body ?? ''
    set.line.requests.clear()
    expect((await post(set, body)).status).toBe(200)
    expect(set.line.requests.list()).toEqual([])
  })

  it('says "received" also when LINE does not take its answer', async () => {
    const { line } = setUp()
    await line.befriend('hanako', BOT)
    line.breakNext({ path: '/v2/bot/message/reply' }, { kind: 'json', status: 500, body: {} })
    await line.sendText('hanako', BOT, 'link')
    expect(line.webhooks().at(-1)?.status).toBe(200)
  })

  it('is not there unless it is configured', async () => {
    const { backend } = setUp({ bot: null })
    const request = new Request('https://api.example.com/line/webhook', { method: 'POST', body: '{}' })
    expect((await backend.fetch(request)).status).toBe(404)
  })
})

describe('account-link', () => {
  it('sends to the sign-in as `link` does', async () => {
    const { begin } = await asked()
    const answer = await linkAnswerOf(await begin())
    expect(answer.signInUrl).toMatch(/^https:\/\/www\.example\.com\/line\/link\?start=[\w-]{43}$/)
  })

  it('refuses a token that the bot did not get', async () => {
    const { begin } = await asked()
    expect(await problemOf(await begin({ link_token: 'x'.repeat(32) }))).toBe('404 ticket_unknown')
  })

  it("refuses another LINE user's token", async () => {
    const { begin, tokensOf } = await asked()
    const { id_token } = await tokensOf('somchai')
    expect(await problemOf(await begin({ id_token }))).toBe('403 ticket_mismatch')
  })

  it('refuses an expired token', async () => {
    const { begin, clock } = await asked()
    clock.advance(600_000)
    expect(await problemOf(await begin())).toBe('410 ticket_expired')
  })

  it('refuses a used token', async () => {
    const { begin } = await confirmed()
    expect(await problemOf(await begin())).toBe('410 ticket_expired')
  })

  it('leaves tokens that it cannot know to LINE', async () => {
    const { call, tokensOf } = setUp({ bot: null })
    const { id_token } = await tokensOf()
    expect((await call('account-link', { id_token, link_token: 'of another system' })).status).toBe(200)
  })

  it('gives a ticket at once to whoever is signed in and linked, for that pair alone', async () => {
    const { backend, begin, call, id_token, link_token } = await asked()
    backend.linkExisting(HANAKO, TARO.email)
    expect(await accountLinkAnswerOf(await begin())).toHaveProperty('signInUrl')
    const [cookie = ''] = (await call('session', { id_token })).headers.getSetCookie()
    const answer = await accountLinkAnswerOf(await begin({}, { cookie }))
    if (!('ticket' in answer)) throw new Error('No ticket.')
    const { account, accountLink } = await confirmedOf(
      await call('link/confirm', { id_token, ticket: answer.ticket }),
    )
    expect([account.label, accountLink?.linkToken]).toEqual(['t•••@example.com', link_token])
  })

  it("gives none for another LINE user's session", async () => {
    const { backend, begin, call, tokensOf } = await asked()
    backend.linkExisting(HANAKO, TARO.email)
    const { id_token } = await tokensOf('somchai')
    const [cookie = ''] = (await call('session', { id_token })).headers.getSetCookie()
    expect(await accountLinkAnswerOf(await begin({}, { cookie }))).toHaveProperty('signInUrl')
  })
})

describe('the link with the chat', () => {
  it('begins with the link token and a nonce, after the yes', async () => {
    const { answer, backend, link_token } = await confirmed()
    expect(answer.accountLink).toEqual({ linkToken: link_token, nonce: expect.stringMatching(/^[\w-]{43}$/) })
    expect(backend.isLinkedInChat(HANAKO)).toBe(false)
  })

  it('is there once LINE says so', async () => {
    const { answer, backend, browser } = await confirmed()
    await browser.logInAtLine(accountLinkPage(answer.accountLink ?? {}), 'hanako')
    expect(backend.isLinkedInChat(HANAKO)).toBe(true)
  })

  it('is not there where another LINE user was on LINE’s page', async () => {
    const { answer, backend, browser, line } = await confirmed()
    await browser.logInAtLine(accountLinkPage(answer.accountLink ?? {}), 'somchai')
    expect(line.webhooks().at(-1)?.body).toMatch(/"result":\s*"failed"/)
    expect(backend.isLinkedInChat(HANAKO)).toBe(false)
  })

  it.each([
    { what: 'another LINE user', change: { userId: SOMCHAI } },
    { what: 'another nonce', change: { nonce: 'x'.repeat(43) } },
    { what: 'a failure', change: { result: 'failed' } },
  ])('is not there after a webhook of $what', async ({ change }) => {
    const set = await confirmed()
    const { nonce = '' } = set.answer.accountLink ?? {}
    const event = { userId: HANAKO, nonce, result: 'ok', ...change }
    await post(set, accountLinkEvent(event))
    expect(set.backend.isLinkedInChat(HANAKO)).toBe(false)
  })

  it('takes each nonce once', async () => {
    const set = await confirmed()
    const { nonce = '' } = set.answer.accountLink ?? {}
    await post(set, accountLinkEvent({ userId: SOMCHAI, nonce, result: 'ok' }))
    await post(set, accountLinkEvent({ userId: HANAKO, nonce, result: 'ok' }))
    expect(set.backend.isLinkedInChat(HANAKO)).toBe(false)
  })

  it('gives the same nonce to a repetition', async () => {
    const { answer, confirm } = await confirmed()
    expect(await confirmedOf(await confirm())).toEqual(answer)
  })

  it('ends with the link', async () => {
    const { answer, backend, browser, call, tokensOf } = await confirmed()
    await browser.logInAtLine(accountLinkPage(answer.accountLink ?? {}), 'hanako')
    expect((await call('unlink', { ...(await tokensOf()) })).status).toBe(200)
    expect(backend.isLinkedInChat(HANAKO)).toBe(false)
  })
})

const accountLinkEvent = ({ userId, ...link }: { userId: string; nonce: string; result: string }): string =>
  JSON.stringify({ events: [{ type: 'accountLink', source: { type: 'user', userId }, link }] })
