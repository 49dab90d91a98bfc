import { describe, expect, it } from 'vitest'
import {
  SEED_BOT_CHANNEL_ID,
  SEED_CHANNEL_ID,
  SEED_LIFF_ID,
  type Credentials,
  type LinePlatform,
} from './index'
import { bearer, get, post, setUp } from './testing'

const STATUS = 'https://api.line.me/friendship/v1/status'
const VALIDATE = 'https://access.line.me/oauth2/v2.1/liff/friendship/validate'
const RATE = `https://liff.line.me/liff/v2/oaadd/rateLimit?liffId=${SEED_LIFF_ID}`
const SCREEN = 'https://liff.line.me/1656032314-CWSCEjzU'
const LINK = 'https://line.me/R/ti/p/%40sakura'

const issue = (line: LinePlatform, person = 'hanako') => line.issueTokens({ person, app: SEED_LIFF_ID })
const jsonOf = async (answer: Promise<Response>) => (await answer).json()
const isFriend = (line: LinePlatform): boolean => line.friends.has('hanako', SEED_BOT_CHANNEL_ID)

const sendJson = (line: LinePlatform, url: string, body: object, token: string): Promise<Response> => {
  const headers = { ...bearer(token), 'content-type': 'application/json' }
  return line.fetch(new Request(url, { method: 'POST', body: JSON.stringify(body), headers }))
}

/** As the SDK's `requestFriendship()` asks for the sub-window. */
async function openScreen(line: LinePlatform, { accessToken, mstChallenge }: Credentials): Promise<string> {
  const order = {
    mainLiffId: SEED_LIFF_ID,
    subLiffId: '1656032314-CWSCEjzU',
    mstChallenge,
    appData: { liffId: SEED_LIFF_ID, accessToken },
  }
  const { msit } = await jsonOf(sendJson(line, 'https://api.line.me/liff/v2/sub/msit', order, accessToken))
  return String(msit)
}

const waitFor = (line: LinePlatform, { accessToken, mstChallenge }: Credentials, msit: string) =>
  jsonOf(sendJson(line, 'https://liff.line.me/liff/v2/sub/waitResult', { msit, mstChallenge }, accessToken))

describe('the friendship status', () => {
  it('is the same for whoever has not added the account and whoever has blocked it', async () => {
    const { line } = setUp()
    const { accessToken } = await issue(line)
    const ask = () => jsonOf(get(line, STATUS, bearer(accessToken)))
    const before = await ask()
    expect(before).toEqual({ friendFlag: false })
    line.friends.add('hanako', SEED_CHANNEL_ID)
    expect(await ask()).toEqual({ friendFlag: true })
    await line.block('hanako', SEED_CHANNEL_ID)
    expect(await ask()).toEqual(before)
  })

  it('is refused without the profile, without a token, and where no account is linked', async () => {
    const { line } = setUp()
    const nameless = await line.issueTokens({ person: 'hanako', app: SEED_LIFF_ID, scopes: ['openid'] })
    expect((await get(line, STATUS, bearer(nameless.accessToken))).status).toBe(403)
    expect((await get(line, STATUS)).status).toBe(401)
    const { channelId, secret, name } = line.apps.getChannel(SEED_CHANNEL_ID)
    line.registerChannel({ channelId, secret, name })
    expect((await get(line, STATUS, bearer((await issue(line)).accessToken))).status).toBe(400)
  })

  it('can be asked for another account, by its ID', async () => {
    const { line } = setUp()
    const { accessToken } = await issue(line)
    line.friends.add('hanako', SEED_BOT_CHANNEL_ID)
    const ask = (id: string) => get(line, `${STATUS}?officialAccountId=${id}`, bearer(accessToken))
    expect(await (await ask('@sakura')).json()).toEqual({ friendFlag: true })
    expect((await ask('sakura')).status).toBe(400)
    expect((await ask('@nobody')).status).toBe(400)
  })
})

describe('the questions before the screen', () => {
  it('are answered for the account that is linked', async () => {
    const { line } = setUp()
    const { accessToken } = await issue(line)
    const validate = (more = {}) => jsonOf(post(line, VALIDATE, { accessToken, ...more }))
    expect(await validate()).toEqual({ valid: true })
    expect(await validate({ officialAccountId: '@nobody' })).toMatchObject({
      valid: false,
      error: { code: 'BOT_NOT_RESOLVED' },
    })
    expect(await validate({ templateId: 'x' })).toMatchObject({ error: { code: 'INVALID_TEMPLATE_ID' } })
    expect((await post(line, VALIDATE, { accessToken: 'a.b.c' })).status).toBe(401)
  })

  it('are too many at some point, for that person', async () => {
    const { line } = setUp()
    line.knobs.addFriend = { error: null, limit: 1 }
    const ask = async (person: string) =>
      (await post(line, RATE, {}, bearer((await issue(line, person)).accessToken))).status
    expect([await ask('hanako'), await ask('hanako'), await ask('alice')]).toEqual([200, 429, 200])
  })
})

describe('the add friend screen', () => {
  it('names the account, and adds it', async () => {
    const { line } = setUp()
    const mine = await issue(line)
    const msit = await openScreen(line, mine)
    expect(await (await get(line, `${SCREEN}?msit=${msit}`)).text()).toContain('Sakura Books')
    const result = waitFor(line, mine, msit)
    await post(line, SCREEN, { msit, answer: 'add' })
    expect(await result).toEqual({ status: 'submit', result: {} })
    expect(isFriend(line)).toBe(true)
    expect((await post(line, SCREEN, { msit, answer: 'add' })).status).toBe(400)
  })

  it.each(['cancel', 'close'])('adds nothing on "%s"', async (answer) => {
    const { line } = setUp()
    const mine = await issue(line)
    const msit = await openScreen(line, mine)
    await post(line, SCREEN, { msit, answer })
    expect(await waitFor(line, mine, msit)).toEqual({ status: answer, result: {} })
    expect(isFriend(line)).toBe(false)
  })

  it('can fail', async () => {
    const { line } = setUp()
    line.knobs.addFriend = { error: 'BROKEN', limit: 20 }
    const mine = await issue(line)
    const msit = await openScreen(line, mine)
    await post(line, SCREEN, { msit, answer: 'add' })
    expect(await waitFor(line, mine, msit)).toEqual({
      status: 'submit',
      result: { ADD_FRIEND_ERROR: 'BROKEN' },
    })
    expect(isFriend(line)).toBe(false)
  })

  it('is not that of another question', async () => {
    const { line } = setUp()
    const msit = await openScreen(line, await issue(line))
    expect((await get(line, `https://liff.line.me/1656032314-Xgrw5Pmk?msit=${msit}`)).status).toBe(400)
  })
})

it("an official account's link lets the person on the device add and block it", async () => {
  const { line } = setUp()
  expect(await (await get(line, LINK)).text()).toContain('Add friend')
  await post(line, LINK, { do: 'add' })
  expect(isFriend(line)).toBe(true)
  expect(await (await get(line, LINK)).text()).toContain('Block')
  await post(line, LINK, { do: 'block' })
  expect(isFriend(line)).toBe(false)
  expect((await get(line, 'https://line.me/R/ti/p/%40nobody')).status).toBe(404)
})
