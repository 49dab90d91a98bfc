import { describe, expect, it } from 'vitest'
import { confirmedOf, HANAKO, ORIGIN, previewOf, problemOf, sessionAnswerOf, setUp, SOMCHAI } from './testing'

const TARO = 'taro@example.com'
const NOW = '2026-08-01T00:00:00.000Z'

/** Hanako has signed in to Taro's account at the website. */
async function withTicket() {
  const set = setUp()
  const { id_token } = await set.tokensOf()
  const ticket = set.backend.mintTicket({ sub: HANAKO, email: TARO })
  const confirm = (more: Record<string, string> = {}) =>
    set.call('link/confirm', { id_token, ticket, request_id: crypto.randomUUID(), ...more })
  const preview = (more: Record<string, string> = {}) =>
    set.call('link/preview', { id_token, ticket, ...more })
  return { ...set, id_token, ticket, confirm, preview }
}

/** The LINE users who are linked, and to what. */
const linked = ({ backend }: Pick<ReturnType<typeof setUp>, 'backend'>) =>
  Object.fromEntries(
    backend.members.list().flatMap(({ sub, account }) => (account ? [[sub, account.label]] : [])),
  )

describe('link/preview', () => {
  it('names the account and changes nothing', async () => {
    const set = await withTicket()
    const answer = { account: { label: 't•••@example.com' } }
    expect(await previewOf(await set.preview())).toEqual(answer)
    expect(await previewOf(await set.preview())).toEqual(answer)
    expect(linked(set)).toEqual({})
  })

  it('says that this LINE user has another account, and which', async () => {
    const set = await withTicket()
    set.backend.linkExisting(HANAKO, 'hanako@example.com')
    expect(await previewOf(await set.preview())).toEqual({
      account: { label: 't•••@example.com' },
      conflict: 'line_user_linked',
      current: { label: 'h•••@example.com', linkedAt: NOW },
    })
  })

  it('says that the account has another LINE user, and not who or since when', async () => {
    const set = await withTicket()
    set.backend.linkExisting(SOMCHAI, TARO)
    const response = await set.preview()
    const text = await response.clone().text()
    expect(await previewOf(response)).toEqual({
      account: { label: 't•••@example.com' },
      conflict: 'account_linked',
    })
    for (const secret of [SOMCHAI, 'Somchai', 'linkedAt']) expect(text).not.toContain(secret)
  })

  it('says both where both sides are linked elsewhere', async () => {
    const set = await withTicket()
    set.backend.linkExisting(HANAKO, 'hanako@example.com')
    set.backend.linkExisting(SOMCHAI, TARO)
    expect(await previewOf(await set.preview())).toMatchObject({
      conflict: 'account_linked',
      current: { label: 'h•••@example.com' },
    })
  })

  it('has no conflict where just these two are linked', async () => {
    const set = await withTicket()
    set.backend.linkExisting(HANAKO, TARO)
    expect(await previewOf(await set.preview())).toEqual({
      account: { label: 't•••@example.com', linkedAt: NOW },
    })
  })
})

describe.each(['link/preview', 'link/confirm'])('%s refuses', (operation) => {
  it('a ticket that nobody gave out', async () => {
    const { call, id_token } = await withTicket()
    expect(await problemOf(await call(operation, { id_token, ticket: 'x'.repeat(43) }))).toBe(
      '404 ticket_unknown',
    )
  })

  it.each(['short', 'x'.repeat(129), 'not+base64url+at+all'])('%j, which is no ticket', async (ticket) => {
    const { call, id_token } = await withTicket()
    expect(await problemOf(await call(operation, { id_token, ticket }))).toBe('422 request_invalid')
  })

  it('a ticket after ten minutes', async () => {
    const { call, clock, tokensOf, ticket } = await withTicket()
    clock.advance(600_000 - 1)
    const { id_token } = await tokensOf()
    expect((await call('link/preview', { id_token, ticket })).status).toBe(200)
    clock.advance(1)
    expect(await problemOf(await call(operation, { id_token, ticket }))).toBe('410 ticket_expired')
  })

  it("another LINE user's ticket, which is burned by it", async () => {
    const set = await withTicket()
    const { id_token } = await set.tokensOf('somchai')
    expect(await problemOf(await set.call(operation, { id_token, ticket: set.ticket }))).toBe(
      '403 ticket_mismatch',
    )
    expect(await problemOf(await set.preview())).toBe('410 ticket_expired')
    expect(await problemOf(await set.confirm())).toBe('410 ticket_expired')
    expect(linked(set)).toEqual({})
  })

  it.each([
    ['no', {}],
    ['null', { origin: 'null' }],
    ['a foreign', { origin: 'https://evil.example' }],
  ])('%s origin', async (_, headers) => {
    const set = await withTicket()
    const body = new URLSearchParams({
      request_id: crypto.randomUUID(),
      id_token: set.id_token,
      ticket: set.ticket,
    })
    const url = `https://api.example.com/line/${operation}`
    const response = await set.backend.fetch(new Request(url, { method: 'POST', body, headers }))
    expect(response.headers.get('access-control-allow-origin')).toBe(ORIGIN)
    expect(await problemOf(response)).toBe('403 origin_refused')
    expect(linked(set)).toEqual({})
  })

  it.each([
    ['a user ID', { sub: SOMCHAI }],
    ['an account', { email: 'hanako@example.com' }],
    ['an access token', { access_token: 'x' }],
  ])('%s in the body', async (_, members) => {
    const set = await withTicket()
    const { id_token, ticket } = set
    expect(await problemOf(await set.call(operation, { id_token, ticket, ...members }))).toBe(
      '422 request_invalid',
    )
  })
})

describe('link/confirm', () => {
  it('links the two, for everybody to see', async () => {
    const set = await withTicket()
    const account = { label: 't•••@example.com', linkedAt: NOW }
    expect(await confirmedOf(await set.confirm())).toEqual({ account })
    expect(await sessionAnswerOf(await set.call('session', { id_token: set.id_token }))).toEqual({ account })
  })

  it('gives a used ticket again to the same pair', async () => {
    const set = await withTicket()
    const first = await confirmedOf(await set.confirm())
    set.clock.advance(60_000)
    expect(await confirmedOf(await set.confirm())).toEqual(first)
    expect(await previewOf(await set.preview())).toEqual(first)
  })

  it('does not link again with a used ticket what was undone since', async () => {
    const set = await withTicket()
    await set.confirm()
    set.backend.linkExisting(HANAKO, 'hanako@example.com')
    expect(await problemOf(await set.confirm())).toBe('410 ticket_expired')
    expect(await problemOf(await set.confirm({ replace: 'true' }))).toBe('410 ticket_expired')
    expect(await problemOf(await set.preview())).toBe('410 ticket_expired')
    expect(linked(set)).toEqual({ [HANAKO]: 'h•••@example.com' })
  })

  it('is a success for a pair that is linked already, and keeps its day', async () => {
    const set = await withTicket()
    set.backend.linkExisting(HANAKO, TARO)
    set.clock.advance(60_000)
    expect((await confirmedOf(await set.confirm())).account.linkedAt).toBe(NOW)
  })

  it.each([
    { who: 'this LINE user', sub: HANAKO, email: 'hanako@example.com', code: 'line_user_linked' },
    { who: 'the account', sub: SOMCHAI, email: TARO, code: 'account_linked' },
  ])('replaces what $who is linked to only when told to', async ({ sub, email, code }) => {
    const set = await withTicket()
    set.backend.linkExisting(sub, email)
    const before = linked(set)
    await set.preview()
    expect(await problemOf(await set.confirm())).toBe(`409 ${code}`)
    expect(linked(set)).toEqual(before)
    expect((await set.confirm({ replace: 'true' })).status).toBe(200)
    expect(linked(set)).toEqual({ [HANAKO]: 't•••@example.com' })
  })

  it('replaces nothing that the person was not told of', async () => {
    const set = await withTicket()
    await set.preview()
    set.backend.linkExisting(SOMCHAI, TARO)
    expect(await problemOf(await set.confirm({ replace: 'true' }))).toBe('409 account_linked')
    set.backend.linkExisting(HANAKO, 'hanako@example.com')
    expect(await problemOf(await set.confirm({ replace: 'true' }))).toBe('409 account_linked')
    expect(linked(set)).toEqual({ [SOMCHAI]: 't•••@example.com', [HANAKO]: 'h•••@example.com' })
    expect((await set.confirm({ replace: 'true' })).status).toBe(200)
  })

  it.each(['false', '1', ''])('does not know replace=%j', async (replace) => {
    const { confirm } = await withTicket()
    expect(await problemOf(await confirm({ replace }))).toBe('422 request_invalid')
  })

  it('takes no ticket of another account for the one that is shown', async () => {
    const set = await withTicket()
    const other = set.backend.mintTicket({ sub: HANAKO, email: 'hanako@example.com' })
    await set.confirm()
    expect(await problemOf(await set.confirm({ ticket: other }))).toBe('409 line_user_linked')
  })
})

describe('the same request_id', () => {
  const request_id = crypto.randomUUID()

  it('gets the same answer, whatever happened since', async () => {
    const set = await withTicket()
    const first = await confirmedOf(await set.confirm({ request_id }))
    set.backend.linkExisting(HANAKO, 'hanako@example.com')
    expect(await confirmedOf(await set.confirm({ request_id }))).toEqual(first)
    expect(linked(set)).toEqual({ [HANAKO]: 'h•••@example.com' })
  })

  it('with other parameters is refused', async () => {
    const set = await withTicket()
    await set.confirm({ request_id })
    const other = set.backend.mintTicket({ sub: HANAKO, email: 'hanako@example.com' })
    expect(await problemOf(await set.confirm({ request_id, replace: 'true' }))).toBe('422 request_invalid')
    expect(await problemOf(await set.confirm({ request_id, ticket: other }))).toBe('422 request_invalid')
    expect(linked(set)).toEqual({ [HANAKO]: 't•••@example.com' })
  })

  it('after a refusal is a new attempt', async () => {
    const set = await withTicket()
    set.backend.linkExisting(HANAKO, 'hanako@example.com')
    expect(await problemOf(await set.confirm({ request_id }))).toBe('409 line_user_linked')
    expect((await set.confirm({ request_id, replace: 'true' })).status).toBe(200)
  })

  it('is worth nothing without a good token, and nothing to another person', async () => {
    const set = await withTicket()
    await set.confirm({ request_id })
    const { id_token } = await set.tokensOf('somchai')
    expect(await problemOf(await set.confirm({ request_id, id_token }))).toBe('403 ticket_mismatch')
    set.clock.advance(3_600_000)
    expect(await problemOf(await set.confirm({ request_id }))).toBe('401 token_expired')
  })

  it('is forgotten after ten minutes', async () => {
    const set = await withTicket()
    await set.confirm({ request_id })
    set.clock.advance(600_000)
    expect(await problemOf(await set.confirm({ request_id }))).toBe('410 ticket_expired')
  })
})
