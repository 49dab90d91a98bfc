import { describe, expect, it } from 'vitest'
import { SEED_LIFF_ID, userAgents, type LinePlatform } from './index'
import { bearer, get, post, setUp } from './testing'

const OTT = `https://api.line.me/liff/v2/apps/${SEED_LIFF_ID}/ott`
const RESULT = 'https://access.line.me/oauth2/v2.1/liff/shareTargetPicker/result'
const PICKER = 'https://liff.line.me/__picker'
const SHORTCUT = 'https://liff-shortcut.line.me/api/shortcut'
const URL_ADDED = 'https://app.example.com/'

const tokenOf = async (line: LinePlatform) =>
  (await line.issueTokens({ person: 'hanako', app: SEED_LIFF_ID })).accessToken

const flex = (action: object) => ({
  type: 'flex',
  altText: 'Come along',
  contents: {
    type: 'bubble',
    body: { type: 'box', layout: 'vertical', contents: [{ type: 'button', action }] },
  },
})
const INVITATION = flex({ type: 'uri', label: 'Open', uri: 'https://liff.line.me/1234567890-AbcdEfgh' })
const dataOf = (messages: readonly object[], isMultiple = true): string =>
  JSON.stringify({ messages, isMultiple, referrer: { liffId: SEED_LIFF_ID, url: URL_ADDED } })

async function openPicker(line: LinePlatform) {
  const { ott } = await (await get(line, OTT, bearer(await tokenOf(line)))).json()
  const which = { liffId: SEED_LIFF_ID, ott: String(ott) }
  const query = new URLSearchParams(which).toString()
  return {
    query,
    result: async () => (await get(line, `${RESULT}?${query}`)).json(),
    say: (answer: string, data = dataOf([INVITATION]), to = 'alice') =>
      post(line, PICKER, { ...which, answer, data, to }),
  }
}

describe('the share target picker', () => {
  it('sends what was given to whom was chosen', async () => {
    const { line } = setUp()
    const picker = await openPicker(line)
    expect(await picker.result()).toEqual({})
    const page = await (await get(line, `${PICKER}?${picker.query}&data=%7B%7D`)).text()
    expect(page).toContain('Alice Example')
    expect(page).not.toContain('山田 花子')
    await picker.say('send')
    expect(await picker.result()).toEqual({ result: 'SUCCESS' })
    expect(line.shares()).toEqual([
      { personId: 'hanako', liffId: SEED_LIFF_ID, to: ['alice'], messages: [INVITATION] },
    ])
    expect((await picker.say('send')).status).toBe(400)
  })

  it.each(['cancel', 'close'])('sends nothing on "%s"', async (answer) => {
    const { line } = setUp()
    const picker = await openPicker(line)
    await picker.say(answer)
    expect(await picker.result()).toEqual({ result: 'CANCEL' })
    expect(line.shares()).toEqual([])
  })

  it('can be closed by the page that opened it', async () => {
    const { line } = setUp()
    const picker = await openPicker(line)
    const answer = await post(line, `${RESULT}?${picker.query}`, { result: 'CANCEL' })
    expect(await answer.json()).toEqual({ status: 'ok' })
    expect(await picker.result()).toEqual({ result: 'CANCEL' })
  })

  it('can fail', async () => {
    const { line } = setUp()
    line.knobs.sharePickerError = 'BROKEN'
    const picker = await openPicker(line)
    await picker.say('send')
    expect(await picker.result()).toEqual({ result: 'FAILURE', resultDescription: 'BROKEN' })
  })

  it.each([
    ['an action that is no URI', [flex({ type: 'postback', data: 'x' })]],
    ['an address of another scheme', [flex({ type: 'uri', label: 'x', uri: 'javascript:alert(1)' })]],
    ['a label that is too long', [flex({ type: 'uri', label: 'x'.repeat(41), uri: URL_ADDED })]],
    ['no alternative text', [{ ...INVITATION, altText: '' }]],
    ['a sticker', [{ type: 'sticker', packageId: '1', stickerId: '1' }]],
    ['no message', []],
    ['six messages', Array.from({ length: 6 }, () => ({ type: 'text', text: 'x' }))],
  ])('refuses %s', async (_, messages) => {
    const { line } = setUp()
    const picker = await openPicker(line)
    await picker.say('send', dataOf(messages))
    expect(await picker.result()).toMatchObject({ result: 'FAILURE' })
    expect(line.shares()).toEqual([])
  })

  it('is not there where the console has it off, nor for an unknown token', async () => {
    const { line } = setUp()
    line.registerApp({ ...line.apps.get(SEED_LIFF_ID), shareTargetPicker: false })
    expect((await get(line, OTT, bearer(await tokenOf(line)))).status).toBe(403)
    expect((await get(line, `${RESULT}?liffId=${SEED_LIFF_ID}&ott=unknown`)).status).toBe(400)
  })

  it('outside LINE is a page that takes what its opener tells', async () => {
    const { line } = setUp()
    const { query } = await openPicker(line)
    const page = await (
      await get(line, `https://access.line.me/oauth2/v2.1/liff/shareTargetPicker?${query}`)
    ).text()
    expect(page).toContain('receivedHealthcheck')
  })
})

describe('a shortcut on the home screen', () => {
  const asked = `${SHORTCUT}?${new URLSearchParams({ liffId: SEED_LIFF_ID, url: URL_ADDED })}`

  function verified() {
    const { line } = setUp()
    line.registerApp({ ...line.apps.get(SEED_LIFF_ID), miniApp: true, verified: true })
    return line
  }

  it('is offered by a page, which the app never hears of again', async () => {
    const line = verified()
    const { shortcutPageUrl } = await (await get(line, asked, bearer(await tokenOf(line)))).json()
    expect(await (await get(line, String(shortcutPageUrl))).text()).toContain('Add Sakura Books')
    const form = { liffId: SEED_LIFF_ID, url: URL_ADDED }
    await post(line, 'https://liff-shortcut.line.me/shortcut', { ...form, answer: 'cancel' })
    expect(line.shortcuts()).toEqual([])
    await post(line, 'https://liff-shortcut.line.me/shortcut', { ...form, answer: 'add' })
    expect(line.shortcuts()).toEqual([{ personId: 'hanako', liffId: SEED_LIFF_ID, url: URL_ADDED }])
  })

  it('on Android is asked for by the scheme', async () => {
    const line = verified()
    const url = `https://liff.line.me/__shortcut?liffId=${SEED_LIFF_ID}&targetUrl=${URL_ADDED}`
    const answer = await get(line, url, { 'user-agent': userAgents['liff-android'] })
    expect(await answer.text()).toContain('Add Sakura Books')
  })

  it.each([{ miniApp: true }, { verified: true }])(
    'is for verified MINI Apps alone, not for %j',
    async (kind) => {
      const { line } = setUp()
      line.registerApp({ ...line.apps.get(SEED_LIFF_ID), ...kind })
      expect((await get(line, asked, bearer(await tokenOf(line)))).status).toBe(403)
    },
  )
})
