import { channelAccessToken, HTTPFetchError, liff } from '@line/bot-sdk'
import { decodeJwt } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  createLinePlatform,
  SEED_BOT_CHANNEL_ID,
  SEED_CHANNEL_ID,
  SEED_LIFF_ID,
  userAgents,
  type LinePlatform,
  type Payloads,
} from '../index'
import { startLineNetwork, type LineNetwork } from './network'

const SECRET = 'emulated-channel-secret'
const BOT_SECRET = 'emulated-bot-secret'
const APP = { view: { type: 'tall', url: 'https://example.com/myservice' } } as const

const tokens = new channelAccessToken.ChannelAccessTokenClient({})

let network: LineNetwork
let line: LinePlatform

beforeAll(async () => {
  network = await startLineNetwork()
})

beforeEach(() => {
  line = createLinePlatform()
  network.serve(line.fetch)
})

afterAll(() => network.close())

const statusOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'done',
    (error: unknown) => (error instanceof HTTPFetchError ? error.status : error),
  )

async function clientOf(channelId = SEED_CHANNEL_ID, secret = SECRET) {
  const { access_token } = await tokens.issueStatelessChannelTokenByClientSecret(channelId, secret)
  return new liff.LiffClient({ channelAccessToken: access_token })
}

describe.each<Payloads>(['as-documented', 'changed'])('the LIFF server API, payloads %s', (payloads) => {
  beforeEach(() => {
    line.knobs.payloads = payloads
  })

  it('adds, lists, updates and deletes', async () => {
    const client = await clientOf()
    const { liffId } = await client.addLIFFApp(APP)
    expect(liffId).toMatch(new RegExp(`^${SEED_CHANNEL_ID}-[A-Za-z0-9]{8}$`))
    const read = async () => (await client.getAllLIFFApps()).apps?.find((app) => app.liffId === liffId)
    expect(await read()).toMatchObject({
      ...APP,
      permanentLinkPattern: 'concat',
      scope: ['profile', 'chat_message.write'],
      botPrompt: 'none',
    })
    await client.updateLIFFApp(liffId, { view: { type: 'full' }, description: 'Service', scope: ['openid'] })
    expect(await read()).toMatchObject({
      view: { type: 'full', url: APP.view.url },
      description: 'Service',
      scope: ['openid'],
    })
    await client.deleteLIFFApp(liffId)
    expect(await read()).toBeUndefined()
    expect(await statusOf(client.deleteLIFFApp(liffId))).toBe(404)
  })
})

describe('the LIFF server API', () => {
  it('makes apps that open, inside LINE with tokens for the new app', async () => {
    const { liffId } = await (await clientOf()).addLIFFApp({ ...APP, scope: ['openid', 'profile'] })
    const url = `https://liff.line.me/${liffId}/link?a=1`
    const outside = await fetch(url, { redirect: 'manual' })
    expect(outside.headers.get('location')).toBe(`${APP.view.url}?liff.state=%2Flink%3Fa%3D1`)
    const headers = { 'user-agent': userAgents['liff-ios'] }
    const inside = await fetch(url, { redirect: 'manual', headers })
    const fragment = new URLSearchParams(new URL(inside.headers.get('location') ?? '').hash.slice(1))
    expect(decodeJwt(fragment.get('context_token') ?? '')).toMatchObject({ liffId, viewType: 'tall' })
    const token = fragment.get('access_token') ?? ''
    expect(await tokens.verifyChannelTokenByJWT(token)).toMatchObject({ client_id: SEED_CHANNEL_ID })
    const context = await fetch(`https://api.line.me/liff/v2/apps/${liffId}/contextToken`)
    expect(context.status).toBe(200)
  })

  it.each([
    { view: { type: 'full', url: 'http://example.com/' } },
    { view: { type: 'full', url: 'https://example.com/#top' } },
    { ...APP, description: 'My LINE app' },
    { ...APP, permanentLinkPattern: 'replace' },
  ] as const)('refuses %j', async (body) => {
    const client = await clientOf()
    expect(await statusOf(client.addLIFFApp(body))).toBe(400)
    expect(await statusOf(client.updateLIFFApp(SEED_LIFF_ID, body))).toBe(400)
  })

  it('takes thirty apps in a channel', async () => {
    const client = await clientOf()
    for (let count = 1; count < 30; count++) await client.addLIFFApp(APP)
    expect(await statusOf(client.addLIFFApp(APP))).toBe(400)
  })

  it('shows no channel the apps of another, and 404 where there are none', async () => {
    const other = await clientOf(SEED_BOT_CHANNEL_ID, BOT_SECRET)
    expect(await statusOf(other.getAllLIFFApps())).toBe(404)
    expect(await statusOf(other.updateLIFFApp(SEED_LIFF_ID, { description: 'Mine' }))).toBe(404)
    expect(await statusOf(other.deleteLIFFApp(SEED_LIFF_ID))).toBe(404)
    line.apps.get(SEED_LIFF_ID)
  })

  it('wants a short-lived or stateless token', async () => {
    const short = await tokens.issueChannelToken('client_credentials', SEED_CHANNEL_ID, SECRET)
    await new liff.LiffClient({ channelAccessToken: short.access_token }).getAllLIFFApps()
    const long = line.issueChannelToken(SEED_CHANNEL_ID)
    for (const channelAccessToken of [long, 'nonsense'])
      expect(await statusOf(new liff.LiffClient({ channelAccessToken }).getAllLIFFApps())).toBe(401)
  })
})
