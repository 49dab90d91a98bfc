import { describe, expect, it } from 'vitest'
import { SEED_CHANNEL_ID } from '../line-platform'
import { FOREIGN_LIFF_ID, HANAKO, problemOf, SEED_SECRET, setUp, SOMCHAI } from './testing'

const TARO = 'taro@example.com'

/** Hanako is linked to Taro's account, and signed in. */
async function linked() {
  const set = setUp()
  const tokens = await set.tokensOf()
  const [cookie = ''] = (await set.call('session', { id_token: tokens.id_token })).headers.getSetCookie()
  set.backend.linkExisting(HANAKO, TARO)
  set.line.requests.clear()
  const unlink = (more: Record<string, string> = {}) =>
    set.call('unlink', { ...tokens, request_id: crypto.randomUUID(), ...more }, { cookie })
  const isLinked = () => set.backend.members.list().some(({ account }) => account !== null)
  return { ...set, tokens, unlink, isLinked }
}

const DEAUTHORIZE = { path: '/user/v1/deauthorize' }

describe('unlink', () => {
  it('undoes the link, signs out, and tells LINE as the channel', async () => {
    const { backend, line, tokens, unlink, isLinked } = await linked()
    const response = await unlink()
    expect([response.status, await response.json()]).toEqual([200, {}])
    expect(isLinked()).toBe(false)
    expect(backend.sessions.list()).toEqual([])
    const [token] = line.requests.matching({ path: '/oauth2/v3/token' })
    expect(Object.fromEntries(new URLSearchParams(token?.body))).toEqual({
      grant_type: 'client_credentials',
      client_id: SEED_CHANNEL_ID,
      client_secret: SEED_SECRET,
    })
    const [told, ...more] = line.requests.matching(DEAUTHORIZE)
    expect([told?.status, more]).toEqual([204, []])
    expect(JSON.parse(told?.body ?? '')).toEqual({ userAccessToken: tokens.access_token })
  })

  it('ends what the person allowed at LINE', async () => {
    const { line, unlink } = await linked()
    line.consents.save('hanako', SEED_CHANNEL_ID, { granted: ['openid'], asked: ['openid'] })
    await unlink()
    expect(line.consents.find('hanako', SEED_CHANNEL_ID)).toBeUndefined()
  })

  it("refuses another LINE user's access token, and spends it on nothing", async () => {
    const { backend, line, tokensOf, unlink, isLinked } = await linked()
    backend.linkExisting(SOMCHAI, 'hanako@example.com')
    const { access_token, id_token } = await tokensOf('somchai')
    expect(await problemOf(await unlink({ access_token }))).toBe('401 token_invalid')
    expect(await problemOf(await unlink({ id_token }))).toBe('401 token_invalid')
    expect(isLinked()).toBe(true)
    expect(backend.members.list().filter(({ account }) => account !== null)).toHaveLength(2)
    expect(line.requests.matching(DEAUTHORIZE)).toEqual([])
  })

  it("refuses another channel's access token", async () => {
    const { tokensOf, unlink, isLinked } = await linked()
    const { access_token } = await tokensOf('hanako', FOREIGN_LIFF_ID)
    expect(await problemOf(await unlink({ access_token }))).toBe('401 audience_mismatch')
    expect(isLinked()).toBe(true)
  })

  it('needs both tokens', async () => {
    const { call, tokens, isLinked } = await linked()
    for (const name of ['id_token', 'access_token'] as const)
      expect(await problemOf(await call('unlink', { [name]: tokens[name] }))).toBe('422 request_invalid')
    expect(isLinked()).toBe(true)
  })

  it('refuses an access token that is dead already', async () => {
    const { line, tokens, unlink, isLinked } = await linked()
    line.revokeAccessToken(tokens.access_token)
    expect(await problemOf(await unlink())).toBe('401 token_revoked')
    expect(isLinked()).toBe(true)
  })

  it('lets a suspended person go', async () => {
    const { backend, unlink, isLinked } = await linked()
    backend.suspend(HANAKO)
    expect((await unlink()).status).toBe(200)
    expect(isLinked()).toBe(false)
  })

  it('is a success where nothing is linked', async () => {
    const set = setUp()
    expect((await set.call('unlink', await set.tokensOf())).status).toBe(200)
  })
})

describe('unlink while LINE is in trouble', () => {
  const request_id = crypto.randomUUID()

  it.each(['/oauth2/v3/token', DEAUTHORIZE.path])(
    'undoes nothing before LINE is told (%s), and may be repeated',
    async (path) => {
      const { line, unlink, isLinked } = await linked()
      line.breakNext({ path }, { kind: 'json', status: 500, body: {} })
      expect(await problemOf(await unlink({ request_id }))).toBe('503 line_unavailable')
      expect(isLinked()).toBe(true)
      expect((await unlink({ request_id })).status).toBe(200)
      expect(isLinked()).toBe(false)
    },
  )

  it('knows that LINE was told, though its answer was lost', async () => {
    const { line, unlink, isLinked } = await linked()
    line.breakNext(DEAUTHORIZE, { kind: 'reset', processed: true })
    expect(await problemOf(await unlink({ request_id }))).toBe('503 line_unavailable')
    expect((await unlink({ request_id })).status).toBe(200)
    expect(isLinked()).toBe(false)
  })

  it('does not take any revoked token for that', async () => {
    const { line, unlink, isLinked } = await linked()
    line.breakNext(DEAUTHORIZE, { kind: 'reset', processed: true })
    await unlink({ request_id })
    expect(await problemOf(await unlink())).toBe('401 token_revoked')
    expect(isLinked()).toBe(true)
  })
})

describe('the same request_id', () => {
  const request_id = crypto.randomUUID()

  it('is answered again, though the first call has revoked the access token', async () => {
    const { line, unlink } = await linked()
    await unlink({ request_id })
    const again = await unlink({ request_id })
    expect([again.status, await again.json()]).toEqual([200, {}])
    expect(line.requests.matching(DEAUTHORIZE)).toHaveLength(1)
  })

  it('does the work once, though the repetition comes before the first answer', async () => {
    const { line, unlink } = await linked()
    const answers = await Promise.all([unlink({ request_id }), unlink({ request_id })])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(line.requests.matching(DEAUTHORIZE)).toHaveLength(1)
  })

  it('does not undo what was linked since', async () => {
    const { backend, unlink, isLinked } = await linked()
    await unlink({ request_id })
    backend.linkExisting(HANAKO, TARO)
    expect((await unlink({ request_id })).status).toBe(200)
    expect(isLinked()).toBe(true)
  })

  it('is worth nothing without a good ID token', async () => {
    const { clock, unlink } = await linked()
    await unlink({ request_id })
    clock.advance(3_600_000)
    expect(await problemOf(await unlink({ request_id }))).toBe('401 token_expired')
  })
})
