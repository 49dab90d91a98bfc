import { beforeEach, describe, expect, it, vi } from 'vitest'
import { isConfirmPending, requestIdOf, settleChange } from './changeId'

const TICKET = 'abcdefghijklmnop'
const ACCOUNT = { label: 'h•••@example.com', linkedAt: '2026-08-01T00:00:00Z' }
const confirm = { tag: 'confirm', ticket: TICKET, preview: { account: ACCOUNT }, replace: false } as const
const unlink = { tag: 'unlink', account: ACCOUNT } as const
const records = new Map<string, string>()

beforeEach(() => {
  records.clear()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => records.get(key) ?? null,
    setItem: (key: string, value: string) => records.set(key, value),
    removeItem: (key: string) => records.delete(key),
  })
  vi.stubGlobal('localStorage', {})
})

describe('the request_id of a change', () => {
  it('is a UUID and the same until the change was answered', async () => {
    const first = await requestIdOf(confirm)
    expect(first).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    expect(await requestIdOf({ ...confirm })).toBe(first)
    settleChange()
    expect(await requestIdOf(confirm)).not.toBe(first)
  })

  it.each([
    ['replacing', confirm, { ...confirm, replace: true }],
    ['another ticket', confirm, { ...confirm, ticket: 'ponmlkjihgfedcba' }],
    ['unlinking', confirm, unlink],
    ['unlinking another account', unlink, { tag: 'unlink', account: { label: 'x@example.com' } }],
    ['unlinking what was linked anew', unlink, { tag: 'unlink', account: { label: ACCOUNT.label } }],
  ] as const)('is another one for %s', async (_, one, other) => {
    expect(await requestIdOf(other)).not.toBe(await requestIdOf(one))
  })

  it('leaves neither ticket nor account in storage', async () => {
    await requestIdOf(confirm)
    await requestIdOf(unlink)
    expect(JSON.stringify([...records])).not.toContain(TICKET)
    expect(JSON.stringify([...records])).not.toContain(ACCOUNT.label)
  })

  it('is made anew where the record is none of ours', async () => {
    const first = await requestIdOf(confirm)
    records.set('genkan:pending-change', (records.get('genkan:pending-change') ?? '').replace(first, 'x'))
    expect(await requestIdOf(confirm)).toMatch(/^[0-9a-f-]{36}$/)
  })
})

it('a confirmation is pending from its sending to its answer', async () => {
  expect(await isConfirmPending(TICKET)).toBe(false)
  await requestIdOf(confirm)
  expect(await isConfirmPending(TICKET)).toBe(true)
  expect(await isConfirmPending('ponmlkjihgfedcba')).toBe(false)
  settleChange()
  expect(await isConfirmPending(TICKET)).toBe(false)
})

it('one that replaces is not: what is linked then may be what was to be replaced', async () => {
  await requestIdOf({ ...confirm, replace: true })
  expect(await isConfirmPending(TICKET)).toBe(false)
})
