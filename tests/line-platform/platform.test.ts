import { describe, expect, it } from 'vitest'
import { isReset, SEED_CHANNEL_ID, SEED_LIFF_ID, userAgents, type Fault, type LinePlatform } from './index'
import { bearer, get, post, setUp } from './testing'

const CERTS = 'https://api.line.me/oauth2/v2.1/certs'
const CONTEXT = `https://api.line.me/liff/v2/apps/${SEED_LIFF_ID}/contextToken`

const preflight = (line: LinePlatform, url: string, method: string): Promise<Response> =>
  line.fetch(new Request(url, { method: 'OPTIONS', headers: { 'access-control-request-method': method } }))

const decoded = (contextToken: string): unknown => JSON.parse(atob(contextToken.split('.')[1] ?? ''))

const partner = (line: LinePlatform) => ({ ...line.apps.get(SEED_LIFF_ID) })

describe('CORS', () => {
  it.each([
    [CERTS, 'GET'],
    [CONTEXT, 'GET'],
    ['https://api.line.me/oauth2/v2.1/verify', 'GET'],
    ['https://api.line.me/v2/profile', 'GET'],
  ])('%s lets pages send a token', async (url, method) => {
    const answer = await preflight(setUp().line, url, method)
    expect(answer.status).toBe(204)
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect(answer.headers.get('access-control-allow-headers')).toBe('authorization, content-type')
    expect(answer.headers.get('access-control-allow-methods')).toBe(method)
  })

  it('is absent where only servers call', async () => {
    const { line } = setUp()
    const answer = await post(line, 'https://api.line.me/oauth2/v2.1/verify', {
      id_token: 'x',
      client_id: 'y',
    })
    expect(answer.headers.has('access-control-allow-origin')).toBe(false)
    expect((await preflight(line, 'https://api.line.me/oauth2/v2.1/revoke', 'POST')).status).toBe(501)
  })
})

it('an unknown path is a loud 501 and is listed', async () => {
  const { line } = setUp()
  const answer = await get(line, 'https://api.line.me/message/v3/unheard-of')
  expect(answer.status).toBe(501)
  expect(await answer.json()).toMatchObject({
    method: 'GET',
    host: 'api.line.me',
    path: '/message/v3/unheard-of',
  })
  expect((await get(line, 'https://liff-subwindow.line.me/')).status).toBe(501)
  expect(line.requests.unknown().map((request) => request.host)).toEqual([
    'api.line.me',
    'liff-subwindow.line.me',
  ])
})

describe('a context token', () => {
  it('is anonymous without a bearer and names the user with one', async () => {
    const { line } = setUp()
    const anonymous = await (await get(line, CONTEXT)).json()
    expect(decoded(anonymous.contextToken)).toMatchObject({
      type: 'external',
      liffId: SEED_LIFF_ID,
      endpointUrl: 'https://app.example.com/',
      permanentLinkPattern: 'concat',
      availability: { multipleLiffTransition: { permission: false } },
    })
    const { accessToken } = await line.issueTokens({ person: 'alice', app: SEED_LIFF_ID })
    const signedIn = await (await get(line, CONTEXT, bearer(accessToken))).json()
    expect(decoded(signedIn.contextToken)).toMatchObject({ userId: `U${'c3'.repeat(16)}` })
  })

  it('is refused for a bad bearer, an unknown app, an unpublished app', async () => {
    const { line } = setUp()
    expect((await get(line, CONTEXT, bearer('nonsense'))).status).toBe(401)
    expect((await get(line, CONTEXT.replace('Efgh', 'Zzzz'))).status).toBe(404)
    line.registerApp({ ...partner(line), published: false })
    expect((await get(line, CONTEXT)).status).toBe(403)
  })
})

describe('a LIFF URL', () => {
  const LIFF_URL = `https://liff.line.me/${SEED_LIFF_ID}`
  const endpointUrl = 'https://example.com/2020campaign/?key=value'

  it('resolves as documented, without credentials outside LINE', async () => {
    const { line } = setUp()
    line.registerApp({ ...partner(line), endpointUrl })
    const answer = await get(line, `${LIFF_URL}/path_A/?key1=value1`)
    expect(answer.headers.get('location')).toBe(`${endpointUrl}&liff.state=%2Fpath_A%2F%3Fkey1%3Dvalue1`)
    expect((await get(line, LIFF_URL)).headers.get('location')).toBe(endpointUrl)
  })

  it('carries the credentials of the device user inside LINE', async () => {
    const { line } = setUp()
    line.knobs.deviceUser = 'somchai'
    const answer = await get(line, `${LIFF_URL}/link`, { 'user-agent': userAgents['liff-android'] })
    const url = new URL(answer.headers.get('location') ?? '')
    expect(url.searchParams.get('liff.state')).toBe('/link')
    const fragment = new URLSearchParams(url.hash.slice(1))
    expect([...fragment.keys()]).toEqual([
      'access_token',
      'context_token',
      'feature_token',
      'id_token',
      'client_id',
      'mst_challenge',
    ])
    expect(decoded(fragment.get('context_token') ?? '')).toMatchObject({
      type: 'utou',
      userId: `U${'b2'.repeat(16)}`,
    })
    const verified = await get(
      line,
      `https://api.line.me/oauth2/v2.1/verify?access_token=${fragment.get('access_token')}`,
    )
    expect(await verified.json()).toMatchObject({ client_id: SEED_CHANNEL_ID })
  })

  it('opens without an ID token when the app lacks openid', async () => {
    const { line } = setUp()
    const url = await line.liffUrlOpening({
      liffId: SEED_LIFF_ID,
      person: 'alice',
      path: '/a#b',
      scopes: ['profile'],
    })
    expect(url).toContain('https://app.example.com/?liff.state=%2Fa%23b#access_token=')
    expect(url).not.toContain('id_token')
  })

  it('on miniapp.line.me is for MINI Apps only', async () => {
    const { line } = setUp()
    const mini = `https://miniapp.line.me/${SEED_LIFF_ID}`
    expect((await get(line, mini)).status).toBe(404)
    line.registerApp({ ...partner(line), miniApp: true, customPath: 'sakura' })
    expect((await get(line, mini)).status).toBe(302)
    expect((await get(line, 'https://miniapp.line.me/sakura/link')).headers.get('location')).toContain(
      '%2Flink',
    )
  })
})

describe('a planned fault', () => {
  const broken = async (how: Fault) => {
    const { line } = setUp({ sleep: () => Promise.resolve() })
    line.breakNext({ path: '/oauth2/v2.1/certs' }, how)
    return { line, answer: await get(line, CERTS) }
  }

  it('breaks exactly the next answer and leaves preflights alone', async () => {
    const { line } = setUp()
    line.breakNext({ path: /certs$/ }, { kind: 'json', status: 503, body: { message: 'later' } })
    expect((await preflight(line, CERTS, 'GET')).status).toBe(204)
    expect(line.pendingFaults()).toHaveLength(1)
    expect((await get(line, CERTS)).status).toBe(503)
    expect((await get(line, CERTS)).status).toBe(200)
    expect(line.pendingFaults()).toEqual([])
  })

  it('breaks as many answers as asked', async () => {
    const { line } = setUp()
    line.breakNext(
      { path: '/oauth2/v2.1/certs', times: 2 },
      { kind: 'text', status: 502, body: '<h1>Bad</h1>' },
    )
    const statuses = [await get(line, CERTS), await get(line, CERTS), await get(line, CERTS)].map(
      (a) => a.status,
    )
    expect(statuses).toEqual([502, 502, 200])
  })

  it('keeps CORS headers unless they are the fault', async () => {
    const { answer } = await broken({ kind: 'json', status: 500, body: {} })
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    const without = await broken({ kind: 'no-cors' })
    expect(without.answer.headers.has('access-control-allow-origin')).toBe(false)
  })

  it('can be a reset, which a server must turn into a destroyed socket', async () => {
    const { answer, line } = await broken({ kind: 'reset' })
    expect(isReset(answer)).toBe(true)
    expect(isReset(await get(line, CERTS))).toBe(false)
  })

  it('can cut, break off, empty, retype, redirect, delay or change the body', async () => {
    const cut = await broken({ kind: 'cut-body' })
    await expect(cut.answer.json()).rejects.toThrow(SyntaxError)
    const aborted = await broken({ kind: 'abort-body' })
    await expect(aborted.answer.text()).rejects.toThrow('broke this body off')
    expect(await (await broken({ kind: 'empty-body' })).answer.text()).toBe('')
    const retyped = await broken({ kind: 'content-type', contentType: 'text/plain' })
    expect(retyped.answer.headers.get('content-type')).toBe('text/plain')
    const moved = await broken({ kind: 'redirect', to: 'https://example.com/' })
    expect(moved.answer.headers.get('location')).toBe('https://example.com/')
    expect((await broken({ kind: 'delay', ms: 60_000 })).answer.status).toBe(200)
    const changed = await broken({ kind: 'mutate', json: () => ({ keys: 'none' }) })
    expect(await changed.answer.json()).toEqual({ keys: 'none' })
  })

  it('can keep a request waiting until the caller gives up', async () => {
    const { line } = setUp()
    line.breakNext({ path: '/oauth2/v2.1/certs' }, { kind: 'never' })
    const caller = new AbortController()
    const answer = line.fetch(new Request(CERTS, { signal: caller.signal }))
    const first = await Promise.race([
      answer,
      new Promise((resolve) => setImmediate(resolve, 'still waiting')),
    ])
    expect(first).toBe('still waiting')
    expect(line.requests.list().map((request) => request.status)).toEqual([null])
    caller.abort()
    expect(isReset(await answer)).toBe(true)
  })

  it('can publish keys that signed nothing', async () => {
    const { answer } = await broken({ kind: 'jwks-without-key' })
    expect(await answer.json()).toMatchObject({ keys: [{ kid: '0'.repeat(64) }] })
  })

  it.each([
    [{ how: 'hs256' }, 'IdToken good'],
    [{ how: 'wrong-aud' }, 'Invalid IdToken Audience.'],
    [{ how: 'wrong-iss' }, 'Invalid IdToken Issuer.'],
    [{ how: 'unknown-kid' }, 'Invalid IdToken.'],
    [{ how: 'bad-signature' }, 'Invalid IdToken.'],
    [{ how: 'expired' }, 'IdToken expired.'],
    [{ how: 'skew', seconds: -3700 }, 'IdToken expired.'],
  ] as const)('bends the ID token: %o', async (bend, text) => {
    const { line } = setUp()
    line.breakNext({ host: 'liff.line.me', path: /./ }, { kind: 'id-token', bend })
    const answer = await get(line, `https://liff.line.me/${SEED_LIFF_ID}`, {
      'user-agent': userAgents['liff-ios'],
    })
    const fragment = new URLSearchParams(new URL(answer.headers.get('location') ?? '').hash.slice(1))
    const form = { id_token: fragment.get('id_token') ?? '', client_id: SEED_CHANNEL_ID }
    const verdict = await (await post(line, 'https://api.line.me/oauth2/v2.1/verify', form)).json()
    expect(verdict.error_description ?? 'IdToken good').toBe(text)
  })

  it('for an ID token is loud where there is none', async () => {
    const { answer, line } = await broken({ kind: 'id-token', bend: { how: 'expired' } })
    expect(answer.status).toBe(500)
    expect(line.requests.unknown()).toHaveLength(1)
  })
})

describe('the request log', () => {
  it('holds what was sent and can be taken from', async () => {
    const { line } = setUp()
    await post(line, 'https://api.line.me/oauth2/v2.1/verify?a=1', { id_token: 'x', client_id: 'y' })
    const [request] = line.requests.takeMatching({ path: '/oauth2/v2.1/verify' })
    const expected = {
      method: 'POST',
      host: 'api.line.me',
      query: { a: '1' },
      body: 'id_token=x&client_id=y',
    }
    expect(request).toMatchObject({ ...expected, status: 400 })
    expect(line.requests.list()).toEqual([])
  })
})

it('reset forgets tokens, consents, log, faults, knobs and the clock, but not registered apps', async () => {
  const { line, clock } = setUp()
  const start = clock.now()
  line.registerApp({ ...partner(line), endpointUrl: 'https://other.example.com/' })
  const { accessToken } = await line.issueTokens({ person: 'alice', app: SEED_LIFF_ID })
  line.breakNext({ path: /./ }, { kind: 'never' })
  line.knobs.deviceUser = 'alice'
  clock.advance(1000)
  line.reset()
  expect(clock.now()).toBe(start)
  expect(line.requests.list()).toEqual([])
  expect(line.pendingFaults()).toEqual([])
  expect(line.knobs.deviceUser).toBe('hanako')
  expect((await get(line, 'https://api.line.me/v2/profile', bearer(accessToken))).status).toBe(401)
  expect(line.apps.get(SEED_LIFF_ID).endpointUrl).toBe('https://other.example.com/')
})

it('pictures are drawn for people who have one', async () => {
  const { line } = setUp()
  const answer = await get(line, 'https://profile.line-scdn.net/0hanako/large')
  expect(answer.headers.get('content-type')).toBe('image/svg+xml')
  expect(await answer.text()).toContain('width="200"')
  expect((await get(line, 'https://profile.line-scdn.net/nobody')).status).toBe(404)
})

describe('opening the app in development', () => {
  it('opens the app as a LIFF browser for the chosen person', async () => {
    const { line } = setUp()
    const query = `liffId=${SEED_LIFF_ID}&as=liff-ios&person=alice&path=%2Flink`
    const page = await (await get(line, `https://liff.line.me/__open?${query}`)).text()
    expect(page).toContain('"kind":"liff-ios"')
    expect(page).toContain('https://app.example.com/?liff.state=%2Flink#access_token=')
  })

  it('makes a plain browser a LIFF device when LIFF URLs are to open as one', async () => {
    const { line } = setUp({ openAs: 'liff-android' })
    const answer = await get(line, `https://liff.line.me/${SEED_LIFF_ID}`)
    expect(await answer.text()).toContain('"kind":"liff-android"')
    const known = await get(line, `https://liff.line.me/${SEED_LIFF_ID}`, {
      cookie: 'emulator_device=liff-ios',
    })
    expect(known.headers.get('location')).toContain('#access_token=')
    const inApp = await get(line, `https://liff.line.me/${SEED_LIFF_ID}`, {
      cookie: 'emulator_device=in-app-ios',
    })
    expect(await inApp.text()).toContain('"kind":"liff-ios"')
  })

  it('opens an external phone with its settings, at any address of the app', async () => {
    const { line } = setUp()
    const settings = JSON.stringify({ languages: ['th'], theme: 'dark', troubles: ['offline'] })
    const query = new URLSearchParams({ liffId: SEED_LIFF_ID, as: 'external-android', settings })
    const page = await (await get(line, `https://liff.line.me/__open?${query}`)).text()
    expect(page).toContain('"kind":"external-android","userAgent":"Mozilla/5.0 (Linux; Android')
    expect(page).toContain('"settings":{"languages":["th"],"theme":"dark","troubles":["offline"]}')
    query.set('url', 'https://app.example.com/?liff.state=%2F#x')
    expect(await (await get(line, `https://liff.line.me/__open?${query}`)).text()).toContain('state=%2F#x"')
    query.set('url', 'https://evil.example/')
    expect((await get(line, `https://liff.line.me/__open?${query}`)).status).toBe(400)
    query.set('settings', '{"troubles":["flood"]}')
    expect((await get(line, `https://liff.line.me/__open?${query}`)).status).toBe(400)
  })

  it('is not logged itself', async () => {
    const { line } = setUp()
    await get(line, `https://liff.line.me/__open?liffId=${SEED_LIFF_ID}&as=external`)
    expect(line.requests.list()).toEqual([])
  })
})
