import { channelAccessToken, HTTPFetchError, messagingApi, validateSignature } from '@line/bot-sdk'
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  createClock,
  createLinePlatform,
  SEED_BOT_CHANNEL_ID,
  SEED_CHANNEL_ID,
  SEED_LIFF_ID,
  type LinePlatform,
  type Payloads,
  type SettableClock,
} from '../index'
import { startLineNetwork, type LineNetwork } from './network'
import { createPerson } from './person'

const SECRET = 'emulated-channel-secret'
const BOT_SECRET = 'emulated-bot-secret'
const BOT_USER_ID = `U${'0b'.repeat(16)}`
const HANAKO = `U${'a1'.repeat(16)}`
const WEBHOOK = 'https://bot.example.com/webhook'
const JWT_BEARER = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

const tokens = new channelAccessToken.ChannelAccessTokenClient({})

let network: LineNetwork
let clock: SettableClock
let line: LinePlatform
/** What the bot's server was sent, and whether the SDK found LINE's signature good. */
let received: { readonly signed: boolean; readonly event: unknown; readonly destination: unknown }[]
let botStatus = 200

async function botServer(request: Request): Promise<Response> {
  const body = await request.text()
  const signed = validateSignature(body, BOT_SECRET, request.headers.get('x-line-signature') ?? '')
  const { events, destination } = JSON.parse(body)
  received.push({ signed, event: events[0], destination })
  return new Response(null, { status: botStatus })
}

beforeAll(async () => {
  network = await startLineNetwork()
})

beforeEach(() => {
  received = []
  botStatus = 200
  clock = createClock(Date.parse('2026-08-01T00:00:00Z'))
  line = createLinePlatform({ clock })
  line.setWebhookUrl(SEED_BOT_CHANNEL_ID, WEBHOOK)
  line.friends.add('hanako', SEED_BOT_CHANNEL_ID)
  network.serve((request) => (request.url.startsWith(WEBHOOK) ? botServer(request) : line.fetch(request)))
})

afterAll(() => network.close())

/** What a call of the SDK was refused with. */
async function refusal(call: Promise<unknown>): Promise<unknown> {
  const error: unknown = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof HTTPFetchError)) throw new Error('The call was not refused.', { cause: error })
  return { status: error.status, body: JSON.parse(error.body) }
}

const UNAUTHORIZED = {
  status: 401,
  body: {
    message: 'Authentication failed. Confirm that the access token in the authorization header is valid.',
  },
}

const botWith = (token: string) => new messagingApi.MessagingApiClient({ channelAccessToken: token })

const bot = () => botWith(line.issueChannelToken(SEED_BOT_CHANNEL_ID))

const stateless = async (channelId = SEED_CHANNEL_ID, secret = SECRET) =>
  (await tokens.issueStatelessChannelTokenByClientSecret(channelId, secret)).access_token

/** LINE docs: an RSA key that the owner registered, and the assertion that it signs. */
async function assertionKey() {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true })
  const kid = line.registerAssertionKey(SEED_CHANNEL_ID, await exportJWK(publicKey))
  const now = Math.floor(clock.now() / 1000)
  const claims = {
    iss: SEED_CHANNEL_ID,
    sub: SEED_CHANNEL_ID,
    aud: 'https://api.line.me/',
    exp: now + 30 * 60,
    token_exp: 86_400,
  }
  return (changes: JWTPayload = {}, key = kid) =>
    new SignJWT({ ...claims, ...changes })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key })
      .sign(privateKey)
}

const byAssertion = (assertion: string) =>
  tokens.issueChannelTokenByJWT('client_credentials', JWT_BEARER, assertion)

describe.each<Payloads>(['as-documented', 'changed'])('channel tokens, payloads %s', (payloads) => {
  beforeEach(() => {
    line.knobs.payloads = payloads
  })

  it('of the stateless kind live fifteen minutes', async () => {
    const issued = await tokens.issueStatelessChannelTokenByClientSecret(SEED_BOT_CHANNEL_ID, BOT_SECRET)
    expect(issued).toMatchObject({ token_type: 'Bearer', expires_in: 900 })
    expect(await botWith(issued.access_token).getBotInfo()).toMatchObject({ userId: BOT_USER_ID })
    clock.advance(15 * MINUTE)
    expect(await refusal(botWith(issued.access_token).getBotInfo())).toMatchObject({ status: 401 })
  })

  it('of the short-lived kind can be verified and revoked', async () => {
    const issued = await tokens.issueChannelToken('client_credentials', SEED_BOT_CHANNEL_ID, BOT_SECRET)
    expect(issued).toMatchObject({ token_type: 'Bearer', expires_in: 2_592_000 })
    clock.advance(MINUTE)
    expect(await tokens.verifyChannelToken(issued.access_token)).toMatchObject({
      client_id: SEED_BOT_CHANNEL_ID,
      expires_in: 2_592_000 - 60,
    })
    await tokens.revokeChannelToken(issued.access_token)
    expect(await refusal(tokens.verifyChannelToken(issued.access_token))).toMatchObject({ status: 400 })
    expect(await refusal(botWith(issued.access_token).getBotInfo())).toMatchObject({ status: 401 })
  })

  it('of version 2.1 live as long as their assertion says', async () => {
    const sign = await assertionKey()
    const issued = await byAssertion(await sign())
    expect(issued).toMatchObject({ token_type: 'Bearer', expires_in: 86_400, key_id: expect.any(String) })
    expect(await tokens.verifyChannelTokenByJWT(issued.access_token)).toMatchObject({
      client_id: SEED_CHANNEL_ID,
      expires_in: 86_400,
    })
    const { kids } = await tokens.getsAllValidChannelAccessTokenKeyIds(JWT_BEARER, await sign())
    expect(kids).toEqual([issued.key_id])
    await tokens.revokeChannelTokenByJWT(SEED_CHANNEL_ID, SECRET, issued.access_token)
    expect(await refusal(tokens.verifyChannelTokenByJWT(issued.access_token))).toMatchObject({ status: 400 })
    const again = await byAssertion(await sign())
    clock.advance(DAY)
    expect(await refusal(tokens.verifyChannelTokenByJWT(again.access_token))).toMatchObject({ status: 400 })
  })

  it('of the stateless kind come for an assertion as well', async () => {
    const sign = await assertionKey()
    const issued = await tokens.issueStatelessChannelTokenByJWTAssertion(await sign())
    expect(issued).toMatchObject({ expires_in: 900 })
  })
})

describe('channel tokens', () => {
  it('are refused to whoever cannot prove the channel', async () => {
    const refused = { status: 400, body: { error: 'invalid_client' } }
    const short = tokens.issueChannelToken('client_credentials', SEED_BOT_CHANNEL_ID, 'wrong')
    expect(await refusal(short)).toMatchObject(refused)
    expect(await refusal(stateless(SEED_CHANNEL_ID, 'wrong'))).toMatchObject(refused)
    expect(await refusal(stateless('1111111111'))).toMatchObject(refused)
    expect(
      await refusal(tokens.issueChannelToken('password', SEED_BOT_CHANNEL_ID, BOT_SECRET)),
    ).toMatchObject({
      status: 400,
      body: { error: 'unsupported_grant_type' },
    })
  })

  it('are refused for an assertion that is not as documented', async () => {
    const sign = await assertionKey()
    const now = Math.floor(clock.now() / 1000)
    const bad: [changes: JWTPayload, kid?: string][] = [
      [{ aud: 'https://example.com/' }],
      [{ sub: SEED_BOT_CHANNEL_ID }],
      [{ exp: now }],
      [{ exp: now + 30 * 60 + 1 }],
      [{ token_exp: 31 * 86_400 }],
      [{ token_exp: now + 86_400 }],
      [{ iss: SEED_BOT_CHANNEL_ID, sub: SEED_BOT_CHANNEL_ID }],
      [{}, 'unknown'],
    ]
    for (const [changes, kid] of bad)
      expect(await refusal(byAssertion(await sign(changes, kid)))).toMatchObject({
        status: 400,
        body: { error: 'invalid_client' },
      })
    expect(await refusal(byAssertion('no.jwt.atall'))).toMatchObject({ body: { error: 'invalid_client' } })
  })

  it('of the short-lived kind: the thirty-first revokes the first', async () => {
    const issue = () => tokens.issueChannelToken('client_credentials', SEED_BOT_CHANNEL_ID, BOT_SECRET)
    const first = await issue()
    for (let count = 1; count < 30; count++) await issue()
    await tokens.verifyChannelToken(first.access_token)
    const last = await issue()
    expect(await refusal(tokens.verifyChannelToken(first.access_token))).toMatchObject({ status: 400 })
    await tokens.verifyChannelToken(last.access_token)
  })

  it('of version 2.1: the thirty-first is refused', async () => {
    const sign = await assertionKey()
    for (let count = 0; count < 30; count++) await byAssertion(await sign())
    expect(await refusal(byAssertion(await sign()))).toMatchObject({ status: 400 })
  })
})

describe('access tokens of people', () => {
  const issue = async () => (await line.issueTokens({ person: 'hanako', app: SEED_LIFF_ID })).accessToken

  const deauthorize = (channelToken: string, userAccessToken: string) =>
    fetch('https://api.line.me/user/v1/deauthorize', {
      method: 'POST',
      headers: { authorization: `Bearer ${channelToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({ userAccessToken }),
    })

  it('of LIFF live twelve hours', async () => {
    const token = await issue()
    expect(await tokens.verifyChannelTokenByJWT(token)).toMatchObject({
      client_id: SEED_CHANNEL_ID,
      expires_in: 43_200,
      scope: 'openid profile',
    })
    clock.advance(12 * 60 * MINUTE)
    expect(await refusal(tokens.verifyChannelTokenByJWT(token))).toEqual({
      status: 400,
      body: { error: 'invalid_request', error_description: 'The access token expired' },
    })
  })

  it('are revoked by the app, and by closing the LIFF window', async () => {
    const revoked = {
      status: 400,
      body: { error: 'invalid_request', error_description: 'The access token revoked' },
    }
    const token = await issue()
    await tokens.revokeChannelTokenByJWT(SEED_CHANNEL_ID, SECRET, token)
    expect(await refusal(tokens.verifyChannelTokenByJWT(token))).toEqual(revoked)
    const other = await issue()
    line.closeLiffWindow(other)
    expect(await refusal(tokens.verifyChannelTokenByJWT(other))).toEqual(revoked)
  })

  it('are revoked for their own channel alone', async () => {
    const token = await issue()
    const foreign = tokens.revokeChannelTokenByJWT(SEED_BOT_CHANNEL_ID, BOT_SECRET, token)
    expect(await refusal(foreign)).toMatchObject({ status: 400 })
    await tokens.verifyChannelTokenByJWT(token)
  })

  it('all end when the app is deauthorized, with the consent', async () => {
    const [token, other] = [await issue(), await issue()]
    line.consents.save('hanako', SEED_CHANNEL_ID, { granted: ['openid'], asked: ['openid'] })
    const channelToken = await stateless()
    const answer = await deauthorize(channelToken, token)
    expect([answer.status, await answer.text()]).toEqual([204, ''])
    expect(await refusal(tokens.verifyChannelTokenByJWT(other))).toMatchObject({ status: 400 })
    expect(line.consents.find('hanako', SEED_CHANNEL_ID)).toBeUndefined()
    const again = await deauthorize(channelToken, token)
    expect([again.status, await again.json()]).toEqual([400, { message: 'invalid token' }])
  })

  it('are deauthorized by their own channel alone, with a token of version 2.1 or without state', async () => {
    const token = await issue()
    const short = await tokens.issueChannelToken('client_credentials', SEED_CHANNEL_ID, SECRET)
    expect((await deauthorize(short.access_token, token)).status).toBe(401)
    expect((await deauthorize(token, token)).status).toBe(401)
    expect((await deauthorize(await stateless(SEED_BOT_CHANNEL_ID, BOT_SECRET), token)).status).toBe(400)
    await tokens.verifyChannelTokenByJWT(token)
    const sign = await assertionKey()
    expect((await deauthorize((await byAssertion(await sign())).access_token, token)).status).toBe(204)
  })
})

describe.each<Payloads>(['as-documented', 'changed'])('a chat, payloads %s', (payloads) => {
  beforeEach(() => {
    line.knobs.payloads = payloads
  })

  it('reaches the bot, which answers once', async () => {
    await line.sendText('hanako', SEED_BOT_CHANNEL_ID, 'リンク')
    expect(received).toEqual([
      {
        signed: true,
        destination: BOT_USER_ID,
        event: expect.objectContaining({
          type: 'message',
          mode: 'active',
          timestamp: clock.now(),
          source: expect.objectContaining({ type: 'user', userId: HANAKO }),
          message: expect.objectContaining({ type: 'text', text: 'リンク' }),
          webhookEventId: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/),
          deliveryContext: expect.objectContaining({ isRedelivery: false }),
        }),
      },
    ])
    const replyToken = replyTokenOf(received[0]?.event)
    const messages = [{ type: 'text', text: 'https://example.com/link' } as const]
    const { sentMessages } = await bot().replyMessage({ replyToken, messages })
    expect(sentMessages).toHaveLength(1)
    expect(line.chat('hanako', SEED_BOT_CHANNEL_ID).map(({ from, message }) => [from, message])).toEqual([
      ['person', { type: 'text', text: 'リンク' }],
      ['bot', messages[0]],
    ])
    expect(await refusal(bot().replyMessage({ replyToken, messages }))).toEqual({
      status: 400,
      body: expect.objectContaining({ message: 'Invalid reply token' }),
    })
  })
})

const replyTokenOf = (event: unknown): string =>
  typeof event === 'object' && event !== null && 'replyToken' in event ? String(event.replyToken) : ''

describe('a chat', () => {
  const hello = [{ type: 'text', text: 'Hello' } as const]

  it('gives a minute for the answer', async () => {
    await line.sendText('hanako', SEED_BOT_CHANNEL_ID, 'hi')
    clock.advance(MINUTE)
    const late = bot().replyMessage({ replyToken: replyTokenOf(received[0]?.event), messages: hello })
    expect(await refusal(late)).toMatchObject({ status: 400 })
  })

  it('is pushed to by user ID; who is no friend sees nothing', async () => {
    await bot().pushMessage({ to: HANAKO, messages: hello })
    expect(line.chat('hanako', SEED_BOT_CHANNEL_ID)).toMatchObject([{ from: 'bot', message: hello[0] }])
    await line.block('hanako', SEED_BOT_CHANNEL_ID)
    await bot().pushMessage({ to: HANAKO, messages: hello })
    expect(line.chat('hanako', SEED_BOT_CHANNEL_ID)).toHaveLength(1)
    expect(received.map(({ event }) => event)).toMatchObject([{ type: 'unfollow' }])
    expect(await refusal(bot().pushMessage({ to: 'Unobody', messages: hello }))).toMatchObject({
      status: 400,
    })
  })

  it.each([
    [[]],
    [[{ type: 'text', text: '' } as const]],
    [Array.from({ length: 6 }, () => hello[0] ?? ({ type: 'text', text: 'x' } as const))],
  ])('takes no such messages: %j', async (messages) => {
    expect(await refusal(bot().pushMessage({ to: HANAKO, messages }))).toMatchObject({
      status: 400,
      body: { message: 'The request body has 1 error(s)', details: [{ property: expect.any(String) }] },
    })
  })

  it('needs a token of a Messaging API channel', async () => {
    expect(await refusal(botWith('nonsense').getBotInfo())).toEqual(UNAUTHORIZED)
    expect(await refusal(botWith(await stateless()).getBotInfo())).toMatchObject({ status: 403 })
  })

  it('shows the profile of a friend alone', async () => {
    expect(await bot().getProfile(HANAKO)).toMatchObject({ displayName: '山田 花子', language: 'ja' })
    expect(await refusal(bot().getProfile(`U${'b2'.repeat(16)}`))).toMatchObject({ status: 404 })
    await line.befriend('somchai', SEED_BOT_CHANNEL_ID)
    expect(received.map(({ event }) => event)).toMatchObject([
      { type: 'follow', follow: { isUnblocked: false } },
    ])
    await bot().getProfile(`U${'b2'.repeat(16)}`)
  })

  it('goes to the webhook URL that the bot has set', async () => {
    await bot().setWebhookEndpoint({ endpoint: `${WEBHOOK}/second` })
    expect(await bot().getWebhookEndpoint()).toEqual({ endpoint: `${WEBHOOK}/second`, active: true })
    expect(await bot().testWebhookEndpoint()).toMatchObject({ success: true, statusCode: 200 })
    botStatus = 500
    expect(await bot().testWebhookEndpoint()).toMatchObject({ success: false, statusCode: 500 })
    expect(line.webhooks()).toMatchObject([{ url: `${WEBHOOK}/second`, status: 200 }, { status: 500 }])
    const plain = bot().setWebhookEndpoint({ endpoint: 'http://bot.example.com/' })
    expect(await refusal(plain)).toMatchObject({ status: 400 })
  })
})

const NONCE = 'n'.repeat(22)

const linkUrl = (linkToken: string, nonce = NONCE) =>
  `https://access.line.me/dialog/bot/accountLink?${new URLSearchParams({ linkToken, nonce })}`

const shows = (text: string, status = 200) => ({ status, html: expect.stringContaining(text) })

describe.each<Payloads>(['as-documented', 'changed'])('an account link, payloads %s', (payloads) => {
  beforeEach(() => {
    line.knobs.payloads = payloads
  })

  it('tells the bot who was linked, which may answer', async () => {
    const { linkToken } = await bot().issueLinkToken(HANAKO)
    const end = await createPerson().visit(linkUrl(linkToken), { person: 'hanako' })
    expect(end).toEqual(shows('Your accounts are linked'))
    const event = {
      type: 'accountLink',
      source: { type: 'user', userId: HANAKO },
      link: { result: 'ok', nonce: NONCE },
      replyToken: expect.any(String),
    }
    expect(received).toMatchObject([{ signed: true, destination: BOT_USER_ID, event }])
    const replyToken = replyTokenOf(received[0]?.event)
    await bot().replyMessage({ replyToken, messages: [{ type: 'text', text: 'Linked.' }] })
  })
})

describe('an account link', () => {
  it('fails for another person, and the bot hears it', async () => {
    line.friends.add('alice', SEED_BOT_CHANNEL_ID)
    const { linkToken } = await bot().issueLinkToken(HANAKO)
    const end = await createPerson().visit(linkUrl(linkToken), { person: 'alice' })
    expect(end).toEqual(shows('could not be linked'))
    expect(received).toMatchObject([{ signed: true, event: { link: { result: 'failed', nonce: NONCE } } }])
    expect(received[0]?.event).not.toHaveProperty('replyToken')
    expect(await createPerson().visit(linkUrl(linkToken), { person: 'hanako' })).toMatchObject({
      status: 400,
    })
    expect(received).toHaveLength(1)
  })

  it('works once, for ten minutes; afterwards the bot hears nothing', async () => {
    const person = createPerson()
    const used = (await bot().issueLinkToken(HANAKO)).linkToken
    await person.visit(linkUrl(used), { person: 'hanako' })
    expect(await person.visit(linkUrl(used))).toEqual(shows('expired or was used before', 400))
    expect(received).toHaveLength(1)
    const old = (await bot().issueLinkToken(HANAKO)).linkToken
    clock.advance(10 * MINUTE)
    for (const linkToken of [old, 'unknown'])
      expect(await person.visit(linkUrl(linkToken))).toEqual(shows('expired or was used before', 400))
    expect(received).toHaveLength(1)
  })

  it('expires while the person logs in', async () => {
    const { linkToken } = await bot().issueLinkToken(HANAKO)
    const page = await createPerson().look(linkUrl(linkToken))
    const loginState = /name="loginState" value="([^"]+)"/.exec(page.html)?.[1] ?? ''
    clock.advance(10 * MINUTE)
    const body = new URLSearchParams({ loginState, person: 'hanako' })
    const late = await fetch('https://access.line.me/oauth2/v2.1/login', { method: 'POST', body })
    expect(late.status).toBe(400)
    expect(received).toEqual([])
  })

  it('is for friends; the link still works once they are', async () => {
    const { linkToken } = await bot().issueLinkToken(HANAKO)
    line.friends.remove('hanako', SEED_BOT_CHANNEL_ID)
    const person = createPerson()
    expect(await person.visit(linkUrl(linkToken), { person: 'hanako' })).toEqual(
      shows('as a friend first', 400),
    )
    expect(received).toEqual([])
    line.friends.add('hanako', SEED_BOT_CHANNEL_ID)
    expect(await person.visit(linkUrl(linkToken))).toEqual(shows('Your accounts are linked'))
  })

  it.each(['n'.repeat(9), 'n'.repeat(256)])('takes no nonce like %s', async (nonce) => {
    const { linkToken } = await bot().issueLinkToken(HANAKO)
    expect(await createPerson().visit(linkUrl(linkToken, nonce))).toEqual(shows('nonce', 400))
    for (const good of ['n'.repeat(10), 'n'.repeat(255)])
      expect(await createPerson().look(linkUrl(linkToken, good))).toMatchObject({ status: 200 })
  })

  it('goes through although the bot cannot be reached', async () => {
    line.setWebhookUrl(SEED_BOT_CHANNEL_ID, 'https://nobody.invalid/webhook')
    const { linkToken } = await bot().issueLinkToken(HANAKO)
    const end = await createPerson().visit(linkUrl(linkToken), { person: 'hanako' })
    expect(end).toEqual(shows('Your accounts are linked'))
    expect(line.webhooks()).toMatchObject([{ status: null }])
  })

  it('has no link token for nobody', async () => {
    expect(await refusal(bot().issueLinkToken('hanako'))).toMatchObject({ status: 400 })
    expect(await refusal(bot().issueLinkToken(`U${'99'.repeat(16)}`))).toMatchObject({ status: 404 })
    expect(await refusal(botWith('nonsense').issueLinkToken(HANAKO))).toEqual(UNAUTHORIZED)
  })
})
