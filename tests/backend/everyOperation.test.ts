import { describe, expect, it } from 'vitest'
import { OPERATIONS } from '../../src/backend/contract'
import { HANAKO, problemOf, REQUEST_ID, setUp } from './testing'

/** What each operation takes, all of it good. */
async function goodCall(operation: (typeof OPERATIONS)[number]) {
  const set = setUp()
  const { id_token, access_token } = await set.tokensOf()
  const ticket = set.backend.mintTicket({ sub: HANAKO, email: 'taro@example.com' })
  const members: Record<(typeof OPERATIONS)[number], Record<string, string>> = {
    session: { id_token },
    link: { id_token },
    'account-link': { id_token, link_token: 'unknown' },
    'link/preview': { id_token, ticket },
    'link/confirm': { id_token, ticket },
    unlink: { id_token, access_token },
    'sign-out': { access_token },
  }
  return { ...set, members: members[operation] }
}

describe.each(OPERATIONS)('%s', (operation) => {
  it.each([
    ['a missing', null],
    ['the null', 'null'],
    ['a foreign', 'https://evil.example'],
  ])('refuses %s origin before LINE is asked', async (_, origin) => {
    const { backend, line, members } = await goodCall(operation)
    const request = new Request(`https://api.example.com/line/${operation}`, {
      method: 'POST',
      body: new URLSearchParams({ request_id: REQUEST_ID, ...members }),
      headers: origin === null ? {} : { origin },
    })
    expect(await problemOf(await backend.fetch(request))).toBe('403 origin_refused')
    expect(line.requests.list()).toEqual([])
  })

  it.each(['sub', 'userId', 'name', 'email', 'channel_id', 'client_id'])(
    'refuses a claim (%s) in the body',
    async (claim) => {
      const { call, line, members } = await goodCall(operation)
      expect(await problemOf(await call(operation, { ...members, [claim]: HANAKO }))).toBe(
        '422 request_invalid',
      )
      expect(line.requests.list()).toEqual([])
    },
  )

  it('never redirects, whatever it is asked', async () => {
    const { backend, call, members } = await goodCall(operation)
    const answers = [
      await call(operation, {}),
      await call(`${operation}/`, members),
      await call(`${operation}?next=https://evil.example`, members),
      await call(operation, { ...members, redirect_uri: 'https://evil.example' }),
      await call(operation, members),
      await call(operation, members),
      await backend.fetch(new Request(`https://api.example.com/line/${operation}`)),
    ]
    for (const { status, headers } of answers) {
      expect(status < 300 || status >= 400).toBe(true)
      expect(headers.has('location')).toBe(false)
    }
  })

  it('is closed for maintenance', async () => {
    const { backend, call, members } = await goodCall(operation)
    backend.setMaintenance({ retryAfter: 60 })
    expect(await problemOf(await call(operation, members))).toBe('503 maintenance')
  })
})
