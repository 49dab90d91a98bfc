import { describe, expect, it } from 'vitest'
import { SEED_BOT_CHANNEL_ID, type LinePlatform } from './index'
import { get, post, setUp } from './testing'

const CHAT = 'https://liff.line.me/__chat'
const hanako = { person: 'hanako', account: SEED_BOT_CHANNEL_ID }

const read = async (line: LinePlatform, who = hanako) =>
  (await get(line, `${CHAT}?${new URLSearchParams(who)}`)).text()

/** A platform whose bot answers everything with an address. */
function withBot() {
  const received: string[] = []
  const { line } = setUp({
    webhookFetch: async (request) => {
      const { events } = await request.json()
      received.push(events[0].type)
      if (events[0].type !== 'message') return new Response()
      const reply = {
        replyToken: events[0].replyToken,
        messages: [{ type: 'text', text: 'Open https://example.com/link?a=1&b=<2> now' }],
      }
      const authorization = `Bearer ${line.issueChannelToken(SEED_BOT_CHANNEL_ID)}`
      return line.fetch(
        new Request('https://api.line.me/v2/bot/message/reply', {
          method: 'POST',
          headers: { authorization },
          body: JSON.stringify(reply),
        }),
      )
    },
  })
  line.setWebhookUrl(SEED_BOT_CHANNEL_ID, 'https://bot.example.com/webhook')
  return { line, received }
}

describe('the chat page', () => {
  it('sends what the person writes and shows the answer with its link, escaped', async () => {
    const { line, received } = withBot()
    const sent = await post(line, CHAT, { ...hanako, do: 'send', text: '<b>link</b>' })
    expect(sent.headers.get('location')).toBe(`${CHAT}?${new URLSearchParams(hanako)}`)
    expect(received).toEqual(['message'])
    const page = await read(line)
    expect(page).toContain('&lt;b&gt;link&lt;/b&gt;')
    expect(page).toContain('href="https://example.com/link?a=1&amp;b=&lt;2&gt;"')
    expect(await read(line, { ...hanako, person: 'alice' })).not.toContain('example.com/link')
  })

  it('adds and blocks the account, and the bot hears of it', async () => {
    const { line, received } = withBot()
    expect(await read(line)).toContain('Add the account as a friend')
    await post(line, CHAT, { ...hanako, do: 'befriend' })
    expect(line.friends.has('hanako', SEED_BOT_CHANNEL_ID)).toBe(true)
    expect(await read(line)).toContain('Block the account')
    await post(line, CHAT, { ...hanako, do: 'block' })
    expect(line.friends.has('hanako', SEED_BOT_CHANNEL_ID)).toBe(false)
    expect(received).toEqual(['follow', 'unfollow'])
  })

  it('opens what is tapped where it is told to', async () => {
    const { line } = withBot()
    await post(line, CHAT, { ...hanako, do: 'send', text: 'link' })
    const open = async (rest: object) =>
      (await get(line, `${CHAT}?${new URLSearchParams({ ...hanako, ...rest })}`)).text()
    expect(await open({})).toContain('target="_blank"')
    expect(await open({ target: 'phone' })).toContain('target="phone"')
    expect(await open({ target: 'evil' })).toContain('404')
    const sent = await post(line, CHAT, { ...hanako, target: 'phone', do: 'send', text: 'help' })
    expect(sent.headers.get('location')).toContain('target=phone')
  })

  it('makes the chatting person the one whose LINE opens links', async () => {
    const answer = await get(setUp().line, `${CHAT}?${new URLSearchParams({ ...hanako, person: 'alice' })}`)
    expect(answer.headers.get('set-cookie')).toContain('emulator_person=alice')
  })

  it.each([
    { ...hanako, person: 'nobody' },
    { ...hanako, account: '1234567890' },
  ])('is none for %o', async (who) => {
    const { line } = setUp()
    expect((await get(line, `${CHAT}?${new URLSearchParams(who)}`)).status).toBe(404)
    expect((await post(line, CHAT, { ...who, do: 'send', text: 'x' })).status).toBe(404)
  })
})
