import { expect, it } from 'vitest'
import { SEED_BOT_CHANNEL_ID } from '../line-platform'
import {
  callRequest,
  confirmedOf,
  HANAKO,
  linkAnswerOf,
  linkTokenIn,
  ORIGIN,
  REQUEST_ID,
  setUp,
} from './testing'

it('logs what happened and to which request', async () => {
  const { backend, clock, call, tokensOf } = setUp()
  await call('session', { id_token: (await tokensOf()).id_token })
  await call('session', { id_token: 'garbled' })
  await call('sign-out', {}, { origin: 'https://evil.example' })
  await call('nothing', {})
  const at = clock.now()
  expect(backend.log.list()).toEqual([
    { at, operation: 'session', status: 200, code: null, requestId: REQUEST_ID },
    { at, operation: 'session', status: 401, code: 'token_invalid', requestId: REQUEST_ID },
    { at, operation: 'sign-out', status: 403, code: 'origin_refused', requestId: null },
    { at, operation: null, status: 404, code: 'request_invalid', requestId: null },
  ])
})

it('logs no token, claim, cookie or address, wherever they were put', async () => {
  const { backend, call, tokensOf } = setUp()
  const { id_token, access_token } = await tokensOf()
  const signedIn = await call('session', { id_token })
  const cookie = signedIn.headers.getSetCookie()[0] ?? ''
  await call('sign-out', { access_token }, { cookie })
  await call('session', { id_token, request_id: id_token })
  await call('session', { id_token, [id_token]: access_token })
  await call(`session?id_token=${id_token}&name=山田`, { id_token })
  await call(`session/${access_token}`, {})
  await backend.fetch(callRequest(id_token, { headers: { origin: ORIGIN, authorization: access_token } }))
  const log = JSON.stringify(backend.log.list())
  expect(backend.log.list()).toHaveLength(7)
  for (const secret of [...id_token.split('.'), ...access_token.split('.'), cookie, HANAKO, '山田', '?'])
    expect(log).not.toContain(secret)
})

it('logs no ticket, handle or link token', async () => {
  const { backend, call, line, tokensOf } = setUp()
  await line.befriend('hanako', SEED_BOT_CHANNEL_ID)
  await line.sendText('hanako', SEED_BOT_CHANNEL_ID, 'link')
  const link_token = linkTokenIn(line)
  const { id_token, access_token } = await tokensOf()
  const ticket = backend.mintTicket({ sub: HANAKO, email: 'taro@example.com', linkToken: link_token })
  const { signInUrl } = await linkAnswerOf(await call('account-link', { id_token, link_token }))
  await call('link/preview', { id_token, ticket })
  const { accountLink } = await confirmedOf(await call('link/confirm', { id_token, ticket }))
  await call(`link/preview?ticket=${ticket}`, { id_token, ticket })
  await call('unlink', { id_token, access_token })
  const start = new URL(signInUrl).searchParams.get('start') ?? ''
  const log = JSON.stringify(backend.log.list())
  expect(backend.log.list().map(({ operation, status }) => `${operation ?? ''} ${status}`)).toEqual([
    'account-link 200',
    'link/preview 200',
    'link/confirm 200',
    'link/preview 422',
    'unlink 200',
  ])
  for (const secret of [link_token, ticket, start, accountLink?.nonce ?? 'no nonce', 'example.com', '?'])
    expect([secret !== '', log.includes(secret)]).toEqual([true, false])
})

it('says of an error of our own only that there was one', async () => {
  const { backend, call, tokensOf } = setUp({
    now: (() => {
      let calls = 0
      // The clock is asked once for the request log; then it fails, which stands for any bug.
      return () => {
        if (++calls === 2) throw new Error('a bug that quotes a token')
        return 0
      }
    })(),
  })
  const response = await call('session', { id_token: (await tokensOf()).id_token })
  const body = await response.text()
  expect(response.status).toBe(500)
  expect(body + JSON.stringify(backend.log.list())).not.toContain('quotes')
})
