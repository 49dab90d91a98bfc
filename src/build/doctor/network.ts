import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { createSecureContext, rootCertificates, TLSSocket } from 'node:tls'
import { memberOf } from '../../lib/memberOf'
import { addressOf, causeOf, lookAtCertificate, type Cause, type Detour } from './connection'

/** How answers are fetched: where names lead to, and whom to trust beside the public authorities. */
export interface NetworkOptions {
  readonly detours: readonly Detour[]
  /** Certificates of authorities (PEM). `NODE_EXTRA_CA_CERTS` works beside it, as in every Node program. */
  readonly authorities: string | null
}

export interface Reply {
  readonly tag: 'reply'
  readonly url: string
  readonly status: number
  /** By their names in lower case; of several with one name, all values, joined by a comma. */
  readonly headers: ReadonlyMap<string, string>
  readonly text: string
  /** When the server's certificate ends; `null` for http. */
  readonly certificateEnds: Date | null
}

export interface Unreached {
  readonly tag: 'unreached'
  readonly url: string
  readonly cause: Cause
  /** What was seen, such as whose certificate it is. */
  readonly seen: string
}

export interface Question {
  readonly method?: 'GET' | 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** Asks once, without following a redirect, without cookies. Never rejects. */
export type Ask = (url: string, question?: Question) => Promise<Reply | Unreached>

/** Milliseconds: as long as the app itself waits for one attempt. */
const PATIENCE = 10_000
/** Bytes that are read of an answer; the page and its scripts are smaller. */
const MOST_BYTES = 2 * 1024 * 1024

/** The network as a browser meets it: certificates are checked, nothing is cached or followed. */
export function createNetwork({ detours, authorities }: NetworkOptions): Ask {
  // Made once, because reading a hundred authorities takes longer than an answer.
  const trusted =
    authorities === null
      ? {}
      : { secureContext: createSecureContext({ ca: [...rootCertificates, authorities] }) }
  const httpsAgent = new HttpsAgent({ keepAlive: true })
  const httpAgent = new HttpAgent({ keepAlive: true })

  function send(url: URL, { method = 'GET', headers = {}, body }: Question): Promise<Reply> {
    const { host, port } = addressOf(url, detours)
    const options = {
      host,
      port,
      method,
      path: url.pathname + url.search,
      headers: { host: url.host, ...headers },
      signal: AbortSignal.timeout(PATIENCE),
    }
    return new Promise((resolve, reject) => {
      const sent =
        url.protocol === 'https:'
          ? httpsRequest({ ...options, ...trusted, agent: httpsAgent, servername: url.hostname })
          : httpRequest({ ...options, agent: httpAgent })
      sent.once('error', reject)
      sent.once('response', (response) => {
        readReply(url, response).then(resolve, reject)
      })
      sent.end(body)
    })
  }

  return async (address, question = {}) => {
    const url = new URL(address)
    try {
      return await send(url, question)
    } catch (error) {
      return unreached(url, error, detours)
    }
  }
}

async function readReply(url: URL, response: IncomingMessage): Promise<Reply> {
  const ends =
    response.socket instanceof TLSSocket ? new Date(response.socket.getPeerCertificate().valid_to) : null
  const parts: Buffer[] = []
  let size = 0
  for await (const part of response) {
    if (!Buffer.isBuffer(part)) continue
    parts.push(part)
    size += part.length
    if (size > MOST_BYTES) break
  }
  return {
    tag: 'reply',
    url: url.href,
    status: response.statusCode ?? 0,
    headers: headersOf(response),
    text: Buffer.concat(parts).toString('utf8'),
    certificateEnds: ends,
  }
}

function headersOf({ headersDistinct }: IncomingMessage): ReadonlyMap<string, string> {
  return new Map(Object.entries(headersDistinct).map(([name, values]) => [name, (values ?? []).join(', ')]))
}

async function unreached(url: URL, error: unknown, detours: readonly Detour[]): Promise<Unreached> {
  const cause = causeOfError(error)
  const seen = error instanceof Error ? error.message : 'nothing'
  if (!cause.startsWith('certificate')) return { tag: 'unreached', url: url.href, cause, seen }
  const shown = await lookAtCertificate(addressOf(url, detours), url.hostname, PATIENCE)
  if (shown === null) return { tag: 'unreached', url: url.href, cause, seen }
  const day = (date: Date): string => date.toISOString().slice(0, 10)
  const words = `a certificate for ${shown.names || 'no name'} by ${shown.issuer}, good from ${day(shown.begins)} to ${day(shown.ends)}`
  // OpenSSL stops at the first thing that is wrong; that it is too old as well is what an owner has to know first.
  const isOver = shown.ends.getTime() < Date.now()
  return { tag: 'unreached', url: url.href, cause: isOver ? 'certificate_expired' : cause, seen: words }
}

function causeOfError(error: unknown): Cause {
  const name = memberOf(error, 'name') ?? (error instanceof Error ? error.name : '')
  if (name === 'TimeoutError' || name === 'AbortError') return 'timeout'
  const code = memberOf(error, 'code')
  // Where a name has several addresses, Node wraps what each of them said.
  const inner: unknown = error instanceof AggregateError ? memberOf(error.errors[0], 'code') : undefined
  return causeOf(typeof code === 'string' ? code : typeof inner === 'string' ? inner : '')
}
