import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createEmulated } from '../../emulated'
import { FIRST_LOOK } from '../look/look'
import type { Look } from '../protocol'
import { openLook } from './openLook'

const ORIGIN = 'http://localhost:5173'
const ROOT = resolve(import.meta.dirname, '../../../..')

async function opened(part: Partial<Look>) {
  const emulated = createEmulated(ROOT, ORIGIN)
  const answer = await openLook(emulated, { look: { ...FIRST_LOOK, ...part }, isFresh: true, ends: 'x' })
  const query = new URL(answer.url, ORIGIN).searchParams
  return { emulated, answer, query, settings: JSON.parse(query.get('settings') ?? '') }
}

describe('a look', () => {
  it('without a fault opens what was chosen', async () => {
    const { emulated, answer, query, settings } = await opened({
      phone: 'android',
      language: 'th',
      theme: 'dark',
      size: 'tall',
      scopes: ['openid'],
      path: '/link',
    })
    expect(answer).toMatchObject({ as: 'liff', phone: 'android', steps: [], ends: null })
    expect(Object.fromEntries(query)).toMatchObject({ as: 'liff-android', person: 'hanako', path: '/link' })
    expect(settings).toMatchObject({ languages: ['th'], theme: 'dark', config: { miniApp: false } })
    expect(emulated.line.apps.list()).toMatchObject([
      { viewType: 'tall', scopes: ['openid'], miniApp: false },
    ])
  })

  it('as a MINI App has its LIFF URLs at miniapp.line.me', async () => {
    const { emulated, settings } = await opened({ as: 'mini' })
    expect(settings.config).toMatchObject({
      miniApp: true,
      liffUrl: expect.stringContaining('miniapp.line.me'),
    })
    expect(emulated.line.apps.list()).toMatchObject([{ miniApp: true, consentSimplification: true }])
  })

  it('with a refusal at LINE goes outside LINE, on the same phone', async () => {
    const { answer, query } = await opened({ fault: '47.upper-case', person: 'somchai' })
    expect(answer).toMatchObject({ as: 'external', phone: 'ios', ends: 'x' })
    expect(answer.steps.map((step) => step.do)).toEqual(['log_in', 'choose_person', 'cancel'])
    expect(answer.steps[1]).toEqual({ do: 'choose_person', id: 'somchai' })
    expect(query.get('as')).toBe('external-ios')
  })

  it('with a fault of the service signs in first, where that takes a tap', async () => {
    const outside = await opened({ as: 'external', phone: 'desktop', fault: '128' })
    expect(outside.answer.steps.map((step) => step.do)).toEqual(['log_in', 'choose_person', 'allow'])
    expect(outside.emulated.backend.pendingFaults()).toEqual(['problem for session, 3 left'])
    expect((await opened({ fault: '128' })).answer.steps).toEqual([])
  })

  it('with a device that is at fault brings its trouble along', async () => {
    expect((await opened({ fault: '16' })).settings.troubles).toEqual(['storage-blocked'])
    expect((await opened({ fault: '77' })).settings.clockError).toBe(7_200_000)
  })

  it('begins anew only when it is told to', async () => {
    const { emulated } = await opened({})
    emulated.backend.linkExisting(emulated.line.people.get('hanako').userId, 'hanako@example.com')
    emulated.clock.advance(1000)
    const order = { look: FIRST_LOOK, ends: null }
    await openLook(emulated, { ...order, isFresh: false })
    expect(emulated.backend.members.list()).toHaveLength(1)
    await openLook(emulated, { ...order, isFresh: true })
    expect(emulated.backend.members.list()).toEqual([])
    expect(emulated.ahead()).toBeLessThan(500)
  })
})

it('gives everybody a rich menu, whose tiles open the app in LINE for friends', async () => {
  const { emulated } = await opened({ person: 'somchai', phone: 'android' })
  const chat = async () => {
    const url = `${ORIGIN}/__line__/liff.line.me/__chat?account=1234567899&target=phone`
    const headers = { cookie: 'emulator_person=somchai; emulator_device=liff-android' }
    return (await emulated.fetch(new Request(url, { headers })))?.text()
  }
  expect(await chat()).not.toContain('Link account')
  await emulated.line.befriend('somchai', '1234567899')
  expect(await chat()).toMatch(/as=liff-android[^"]*person=somchai[^"]*path=%2Fgo%2Forders" target="phone"/)
})

it("searches what a browser sends to LINE, and not what the owner's shell does", async () => {
  const { emulated } = await opened({})
  const { userId } = emulated.line.people.get('hanako')
  const ask = async (headers: Record<string, string>) =>
    emulated.fetch(new Request(`${ORIGIN}/__line__/api.line.me/v2/bot/user/${userId}/richmenu`, { headers }))
  await ask({ 'user-agent': 'curl/8.5.0' })
  expect([...emulated.traffic.list(), ...emulated.traffic.leaks()]).toEqual([])
  await ask({ 'user-agent': 'Mozilla/5.0' })
  await ask({ 'user-agent': 'curl/8.5.0', 'sec-fetch-mode': 'cors' })
  expect(emulated.traffic.list().map(({ leaks }) => leaks.length)).toEqual([1, 1])
})
