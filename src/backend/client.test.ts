import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { isRawAccessToken, isRawIdToken, type RawAccessToken, type RawIdToken } from '../liff/rawToken'
import { createSend } from './client'

function idTokenOf(token: string): RawIdToken {
  if (!isRawIdToken(token)) throw new Error('not the shape of an ID token')
  return token
}

function accessTokenOf(token: string): RawAccessToken {
  if (!isRawAccessToken(token)) throw new Error('not the shape of an access token')
  return token
}

const id_token = idTokenOf('e30.e30.c2ln')
const access_token = accessTokenOf('access+token/of~hanako==')
const REQUEST_ID = '01234567-89ab-4cde-8f01-23456789abcd'

interface Received {
  readonly method: string | undefined
  readonly url: string | undefined
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

type Answer = (response: ServerResponse) => void

const json =
  (status: number, body = '{}', headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body)

/** A backend that gives these answers in turn, the last one again and again. */
async function backendWith(...answers: readonly Answer[]) {
  const received: Received[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { method, url, headers } = request
      const answer = answers[received.length] ?? answers.at(-1)
      received.push({ method, url, headers, body: Buffer.concat(chunks).toString() })
      answer?.(response)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { received, send: createSend(`http://127.0.0.1:${address.port}/line`) }
}

const network = { onLine: true }

beforeEach(() => {
  network.onLine = true
  vi.stubGlobal('navigator', network)
  vi.stubGlobal('document', Object.assign(new EventTarget(), { hidden: false }))
  // The shortest of the waits that chance may give: 0.3 s and 0.9 s.
  vi.spyOn(Math, 'random').mockReturnValue(0)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('a call', () => {
  it('is a form post of exactly its tokens, request_id and parameters', async () => {
    const { received, send } = await backendWith(json(200))
    await send('session', REQUEST_ID, { id_token }, { destination: 'orders' })
    const [call] = received
    expect([call?.method, call?.url, received.length]).toEqual(['POST', '/line/session', 1])
    expect(call?.headers['content-type']).toMatch(/^application\/x-www-form-urlencoded(;charset=UTF-8)?$/)
    expect([...new URLSearchParams(call?.body)]).toEqual([
      ['id_token', id_token],
      ['request_id', REQUEST_ID],
      ['destination', 'orders'],
    ])
  })

  it('carries a token unharmed, and both where an operation asks for both', async () => {
    const { received, send } = await backendWith(json(200))
    await send('unlink', REQUEST_ID, { id_token, access_token })
    const form = new URLSearchParams(received[0]?.body)
    expect(Object.fromEntries(form)).toEqual({ id_token, access_token, request_id: REQUEST_ID })
  })

  it('has no header of ours that would cost a preflight, and no token in one', async () => {
    const { received, send } = await backendWith(json(200))
    await send('session', REQUEST_ID, { id_token })
    const own = ['accept', 'accept-language', 'content-type']
    const ofNode = ['host', 'connection', 'user-agent', 'sec-fetch-mode', 'accept-encoding', 'content-length']
    const { headers } = received[0] ?? {}
    const others = Object.keys(headers ?? {}).filter(
      (name) => ![...own, ...ofNode, 'pragma', 'cache-control'].includes(name),
    )
    expect(others).toEqual([])
    expect(JSON.stringify(headers)).not.toContain(id_token)
  })

  it('goes below the backend URL, also where the operation has a slash', async () => {
    const { received, send } = await backendWith(json(200))
    await send('link/preview', REQUEST_ID, { id_token })
    expect(received[0]?.url).toBe('/line/link/preview')
  })
})

describe('an answer', () => {
  it('is told as it came', async () => {
    const { send } = await backendWith(json(200, '{"account":null,"n":"花"}', { 'retry-after': '7' }))
    expect(await send('session', REQUEST_ID, { id_token })).toEqual({
      tag: 'answered',
      status: 200,
      contentType: 'application/json',
      body: '{"account":null,"n":"花"}',
      retryAfter: '7',
      at: expect.closeTo(Date.now(), -4),
    })
  })

  it('without a body or content type is told as well', async () => {
    const { send } = await backendWith((response) => response.writeHead(204).end())
    expect(await send('session', REQUEST_ID, { id_token })).toMatchObject({
      status: 204,
      contentType: '',
      body: '',
    })
  })

  it.each([
    ['just fits', 65_536, 65_536],
    ['is one byte too long', 65_537, 65_536],
    ['is much too long', 2_000_000, 65_536],
  ])('whose body %s is read up to 64 kB', async (_, sent, read) => {
    const { send } = await backendWith(json(200, 'x'.repeat(sent)))
    const exchange = await send('session', REQUEST_ID, { id_token })
    expect(exchange.tag === 'answered' && exchange.body.length).toBe(read)
  })

  it('whose body never ends is read up to 64 kB, and then let go', async () => {
    const closed = new Promise<void>((resolve) => {
      void backendWith((response) => {
        response.writeHead(200)
        const timer = setInterval(() => response.write('x'.repeat(8192)), 1)
        response.on('close', () => {
          clearInterval(timer)
          resolve()
        })
      }).then(async ({ send }) => {
        expect(await send('session', REQUEST_ID, { id_token })).toMatchObject({ body: 'x'.repeat(65_536) })
      })
    })
    await closed
  })
})

describe('a call is repeated', () => {
  it('twice after a 500, with the same body', async () => {
    const { received, send } = await backendWith(json(500))
    expect(await send('session', REQUEST_ID, { id_token })).toMatchObject({ tag: 'answered', status: 500 })
    expect(received).toHaveLength(3)
    expect(new Set(received.map(({ body }) => body)).size).toBe(1)
    expect(received[0]?.body).toContain(REQUEST_ID)
  })

  it('until it is answered', async () => {
    const { received, send } = await backendWith(json(503), json(200, '{"account":null}'))
    expect(await send('session', REQUEST_ID, { id_token })).toMatchObject({
      status: 200,
      body: '{"account":null}',
    })
    expect(received).toHaveLength(2)
  })

  it('when the server said', async () => {
    const { received, send } = await backendWith(json(429, '{}', { 'retry-after': '1' }), json(200))
    const begun = Date.now()
    expect(await send('session', REQUEST_ID, { id_token })).toMatchObject({ status: 200 })
    expect(Date.now() - begun).toBeGreaterThanOrEqual(990)
    expect(received).toHaveLength(2)
  })

  it('twice where the connection breaks', async () => {
    const { received, send } = await backendWith((response) => response.destroy())
    expect(await send('session', REQUEST_ID, { id_token })).toEqual({ tag: 'unreachable' })
    expect(received.length).toBeGreaterThanOrEqual(3)
  })

  it('and is not offline where the network went away after sending: it may have arrived', async () => {
    const breakOff: Answer = (response) => response.destroy()
    const goOffline: Answer = (response) => {
      network.onLine = false
      response.destroy()
    }
    const { send } = await backendWith(breakOff, breakOff, goOffline)
    expect(await send('session', REQUEST_ID, { id_token })).toEqual({ tag: 'unreachable' })
  })

  it('where the answer breaks off', async () => {
    const cut: Answer = (response) => {
      response.writeHead(200, { 'content-length': '100' }).write('{"account"')
      setTimeout(() => response.destroy(), 20)
    }
    const { received, send } = await backendWith(cut, json(200))
    expect(await send('session', REQUEST_ID, { id_token })).toMatchObject({ status: 200, body: '{}' })
    expect(received).toHaveLength(2)
  })
})

describe('a call is not repeated', () => {
  it.each([400, 401, 403, 404, 409, 410, 413, 415, 422, 501])('after a %d', async (status) => {
    const { received, send } = await backendWith(
      json(status, '{"code":"token_expired"}', { 'retry-after': '0' }),
    )
    expect(await send('session', REQUEST_ID, { id_token })).toMatchObject({
      status,
      body: '{"code":"token_expired"}',
    })
    expect(received).toHaveLength(1)
  })

  it.each([
    ['while the service is closed', json(503, '{"code":"maintenance"}', { 'retry-after': '1' })],
    ['where the wait would be long', json(429, '{}', { 'retry-after': '11' })],
  ])('%s', async (_, answer) => {
    const { received, send } = await backendWith(answer)
    await send('session', REQUEST_ID, { id_token })
    expect(received).toHaveLength(1)
  })

  it.each([301, 302, 303, 307, 308])('nor sent elsewhere after a %d', async (status) => {
    const { received, send } = await backendWith(json(status, '{}', { location: '/elsewhere' }))
    await send('session', REQUEST_ID, { id_token })
    expect(received.map(({ url }) => url)).toEqual(['/line/session'])
  })

  it('a third time, however often the connection breaks', async () => {
    const { received, send } = await backendWith((response) => response.destroy())
    expect(await send('session', REQUEST_ID, { id_token })).toEqual({ tag: 'unreachable' })
    expect(received).toHaveLength(3)
  })

  it('and not sent at all while there is no network', async () => {
    network.onLine = false
    const { received, send } = await backendWith(json(200))
    expect(await send('session', REQUEST_ID, { id_token })).toEqual({ tag: 'offline' })
    expect(received).toEqual([])
  })
})

describe('a call that is given up', () => {
  it('ends at once, is not repeated, and may have arrived', async () => {
    const controller = new AbortController()
    const { received, send } = await backendWith(() => {
      controller.abort()
    })
    const begun = Date.now()
    const exchange = await send('unlink', REQUEST_ID, { id_token, access_token }, {}, controller)
    expect(exchange).toEqual({ tag: 'unreachable' })
    expect(Date.now() - begun).toBeLessThan(2000)
    expect(received).toHaveLength(1)
  })
})

describe('a repetition waits', () => {
  it('for the network', async () => {
    const page = new EventTarget()
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
    const { received, send } = await backendWith((response) => {
      network.onLine = false
      response.destroy()
    }, json(200))
    const exchange = send('session', REQUEST_ID, { id_token })
    await vi.waitFor(() => expect(received).toHaveLength(1), 4000)
    await new Promise((resolve) => setTimeout(resolve, 500))
    const before = received.length
    network.onLine = true
    page.dispatchEvent(new Event('online'))
    expect(await exchange).toMatchObject({ status: 200 })
    expect([before, received.length]).toEqual([1, 2])
  })

  it('for the page to be seen', async () => {
    const page = Object.assign(new EventTarget(), { hidden: true })
    vi.stubGlobal('document', page)
    vi.stubGlobal('addEventListener', () => {})
    const { received, send } = await backendWith(json(500), json(200))
    const exchange = send('session', REQUEST_ID, { id_token })
    await vi.waitFor(() => expect(received).toHaveLength(1), 4000)
    await new Promise((resolve) => setTimeout(resolve, 500))
    const before = received.length
    page.hidden = false
    page.dispatchEvent(new Event('visibilitychange'))
    expect(await exchange).toMatchObject({ status: 200 })
    expect([before, received.length]).toEqual([1, 2])
  })
})

describe('a service that never answers', () => {
  const seconds = (ms: number) => Math.round(ms / 100) / 10

  /** `fetch` that is never answered, and says after how many seconds it was called and given up. */
  function silentNetwork() {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const begun = Date.now()
    const calls: number[] = []
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
      const deadline = new AbortController()
      setTimeout(() => deadline.abort(new DOMException('late', 'TimeoutError')), ms)
      return deadline.signal
    })
    vi.stubGlobal('fetch', (request: Request, init?: RequestInit) => {
      calls.push(seconds(Date.now() - begun))
      const { signal } = new Request(request, init)
      return new Promise((_, reject) => {
        const giveUp = () => {
          reject(signal.reason instanceof Error ? signal.reason : new Error('no reason'))
        }
        if (signal.aborted) giveUp()
        signal.addEventListener('abort', giveUp)
      })
    })
    return { calls, now: () => seconds(Date.now() - begun) }
  }

  async function endOfSession(now: () => number) {
    const ended = createSend('https://api.example.com/line')('session', REQUEST_ID, { id_token }).then(
      (exchange) => [exchange.tag, now()] as const,
    )
    await vi.advanceTimersByTimeAsync(60_000)
    return ended
  }

  it('is given 10 s for each attempt and 25 s in all', async () => {
    const { calls, now } = silentNetwork()
    expect(await endOfSession(now)).toEqual(['timed_out', 25])
    expect(calls).toEqual([0, 10.3, 21.2])
  })

  it('is not asked again after 25 s in a page that nobody sees', async () => {
    vi.stubGlobal('document', Object.assign(new EventTarget(), { hidden: true }))
    vi.stubGlobal('addEventListener', () => {})
    const { calls, now } = silentNetwork()
    expect(await endOfSession(now)).toEqual(['timed_out', 25])
    expect(calls.filter((at) => at < 25)).toEqual([0])
  })
})
