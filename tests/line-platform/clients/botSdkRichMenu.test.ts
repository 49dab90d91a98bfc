import { HTTPFetchError, messagingApi } from '@line/bot-sdk'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createLinePlatform, SEED_BOT_CHANNEL_ID, SEED_LIFF_ID, type LinePlatform } from '../index'
import { startLineNetwork, type LineNetwork } from './network'

const HANAKO = `U${'a1'.repeat(16)}`
const ALICE = `U${'c3'.repeat(16)}`

const OPEN = {
  type: 'uri',
  label: 'Open',
  uri: `https://liff.line.me/${SEED_LIFF_ID}/go/orders?a=1`,
} as const
const ENDPOINT = { type: 'uri', label: 'Wrong', uri: 'https://app.example.com/go/orders' } as const
const MENU: messagingApi.RichMenuRequest = {
  size: { width: 800, height: 270 },
  selected: true,
  name: 'Linked',
  chatBarText: 'Menu',
  areas: [
    { bounds: { x: 0, y: 0, width: 400, height: 270 }, action: OPEN },
    { bounds: { x: 400, y: 0, width: 400, height: 270 }, action: ENDPOINT },
  ],
}

/** As much of a PNG as says what size it is. */
function png(width: number, height: number): Blob {
  const header = Buffer.alloc(32)
  header.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  header.writeUInt32BE(width, 16)
  header.writeUInt32BE(height, 20)
  return new Blob([header], { type: 'image/png' })
}

/** As much of a JPEG, with a segment before the frame header. */
function jpeg(width: number, height: number): Blob {
  const frame = [0xff, 0xc0, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255]
  const bytes = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, ...frame, ...Array(20).fill(0)])
  return new Blob([bytes], { type: 'image/jpeg' })
}

let network: LineNetwork
let line: LinePlatform
let bot: messagingApi.MessagingApiClient
let files: messagingApi.MessagingApiBlobClient

beforeAll(async () => {
  network = await startLineNetwork()
})

beforeEach(() => {
  line = createLinePlatform()
  network.serve(line.fetch)
  const channelAccessToken = line.issueChannelToken(SEED_BOT_CHANNEL_ID)
  bot = new messagingApi.MessagingApiClient({ channelAccessToken })
  files = new messagingApi.MessagingApiBlobClient({ channelAccessToken })
})

afterAll(() => network.close())

const statusOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'done',
    (error: unknown) => (error instanceof HTTPFetchError ? error.status : error),
  )

async function make(menu = MENU): Promise<string> {
  const { richMenuId } = await bot.createRichMenu(menu)
  await files.setRichMenuImage(richMenuId, png(800, 270))
  return richMenuId
}

const chatOf = async (person: string): Promise<string> => {
  const query = new URLSearchParams({ person, account: SEED_BOT_CHANNEL_ID })
  return (await line.fetch(new Request(`https://liff.line.me/__chat?${query}`))).text()
}

describe('rich menus', () => {
  it('are made, listed and removed', async () => {
    const richMenuId = await make()
    expect(await bot.getRichMenu(richMenuId)).toEqual({ ...MENU, richMenuId })
    expect((await bot.getRichMenuList()).richmenus).toHaveLength(1)
    await bot.deleteRichMenu(richMenuId)
    expect(await statusOf(bot.getRichMenu(richMenuId))).toBe(404)
    expect(await statusOf(bot.linkRichMenuIdToUser(HANAKO, richMenuId))).toBe(404)
  })

  it('are shown to everybody or to single people', async () => {
    const [everybodys, linked] = [await make(), await make()]
    expect(await statusOf(bot.getDefaultRichMenuId())).toBe(404)
    await bot.setDefaultRichMenu(everybodys)
    expect(await bot.getDefaultRichMenuId()).toEqual({ richMenuId: everybodys })
    expect(await statusOf(bot.getRichMenuIdOfUser(HANAKO))).toBe(404)
    await bot.linkRichMenuIdToUser(HANAKO, linked)
    expect(await bot.getRichMenuIdOfUser(HANAKO)).toEqual({ richMenuId: linked })
    await bot.unlinkRichMenuIdFromUser(HANAKO)
    expect(await statusOf(bot.getRichMenuIdOfUser(HANAKO))).toBe(404)
    await bot.linkRichMenuIdToUsers({ richMenuId: linked, userIds: [HANAKO, ALICE, 'Unobody'] })
    expect(await bot.getRichMenuIdOfUser(ALICE)).toEqual({ richMenuId: linked })
    await bot.unlinkRichMenuIdFromUsers({ userIds: [ALICE] })
    expect(await statusOf(bot.getRichMenuIdOfUser(ALICE))).toBe(404)
    await bot.cancelDefaultRichMenu()
    expect(await statusOf(bot.getDefaultRichMenuId())).toBe(404)
  })

  it('need a picture of their own size, once', async () => {
    const { richMenuId } = await bot.createRichMenu(MENU)
    const upload = (picture: Blob) => statusOf(files.setRichMenuImage(richMenuId, picture))
    expect(await statusOf(bot.setDefaultRichMenu(richMenuId))).toBe(400)
    expect(await statusOf(files.getRichMenuImage(richMenuId))).toBe(404)
    expect(await upload(png(800, 271))).toBe(400)
    expect(await upload(jpeg(801, 270))).toBe(400)
    expect(await upload(new Blob(['no picture at all, only words'], { type: 'image/png' }))).toBe(415)
    expect(await upload(new Blob([png(800, 270), new Uint8Array(1024 * 1024)], { type: 'image/png' }))).toBe(
      413,
    )
    expect(await upload(jpeg(800, 270))).toBe('done')
    expect(await upload(png(800, 270))).toBe(400)
    expect(await statusOf(bot.setDefaultRichMenu(richMenuId))).toBe('done')
  })

  it.each<Partial<messagingApi.RichMenuRequest>>([
    { chatBarText: 'much too long a text' },
    { size: { width: 800, height: 600 } },
    { areas: [{ bounds: { x: 0, y: 0, width: 1, height: 1 }, action: { type: 'uri', uri: 'no address' } }] },
    { areas: [{ bounds: { x: 0, y: 0, width: 1, height: 1 } }] },
  ])('with %j are refused', async (wrong) => {
    expect(await statusOf(bot.createRichMenu({ ...MENU, ...wrong }))).toBe(400)
    expect(await statusOf(bot.validateRichMenuObject({ ...MENU, ...wrong }))).toBe(400)
    expect(await statusOf(bot.validateRichMenuObject(MENU))).toBe('done')
  })

  it('open from the chat of a friend what LINE would open', async () => {
    const richMenuId = await make()
    await bot.setDefaultRichMenu(richMenuId)
    expect(await chatOf('alice')).not.toContain('Rich menu')
    line.friends.add('alice', SEED_BOT_CHANNEL_ID)
    const page = await chatOf('alice')
    const hrefs = [...page.matchAll(/<a style="[^"]+" href="([^"]+)"/g)].map(([, href = '']) =>
      href.replaceAll('&amp;', '&'),
    )
    expect(hrefs.map((href) => Object.fromEntries(new URL(href).searchParams))).toEqual([
      { liffId: SEED_LIFF_ID, as: 'liff-ios', person: 'alice', path: '/go/orders?a=1' },
      { liffId: SEED_LIFF_ID, as: 'in-app-ios', person: 'alice', path: 'go/orders' },
    ])
    const picture = await line.fetch(new Request(`https://liff.line.me/__richmenu/${richMenuId}`))
    expect(picture.headers.get('content-type')).toBe('image/png')
  })
})
