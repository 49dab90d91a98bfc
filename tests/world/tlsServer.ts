import { createHash, X509Certificate } from 'node:crypto'
import { createSecureServer } from 'node:http2'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { createSecureContext, type TlsOptions, type TLSSocket } from 'node:tls'
import { getRequestListener, type HttpBindings } from '@hono/node-server'
import { generate } from 'selfsigned'

/** Answers a request of a browser. The host it is meant for is in the URL. */
export type Handler = (request: Request) => Promise<Response>

export interface TlsServer {
  readonly port: number
  /**
   * Makes Chromium take the certificate for a good one, where ignoring its errors is not enough: Chromium keeps nothing in
   * its HTTP cache that came with a bad certificate.
   */
  readonly trustArgument: string
  /** Its certificate (PEM), for clients that check who they talk to. */
  readonly certificate: string
  /** Ends what browsers keep open, so that no visit gains by the one before. */
  closeConnections(): void
  close(): Promise<void>
}

export interface TlsServerOptions {
  /** Which names have a certificate. Without it: all. */
  readonly accepts?: (hostname: string) => boolean
  /** HTTP/2, as hosts of the web speak it, where a measurement depends on it. Without it: HTTP/1.1. */
  readonly http2?: boolean
}

/** The names that the certificate is for. Browsers are told to accept it for all others too. */
const NAMES = ['*.line.me', '*.line-scdn.net', '*.example.com'] as const

/**
 * One HTTPS server for every host name there is: browsers are started with all names resolved to it and with its
 * certificate accepted, as long as `accepts` does not refuse the name. A status of 599 stands for "no answer at all" and
 * destroys the socket.
 */
export async function startTlsServer(
  handler: Handler,
  { accepts = () => true, http2 = false }: TlsServerOptions = {},
): Promise<TlsServer> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'emulated.test' }], {
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: NAMES.map((value) => ({ type: 2, value })) },
    ],
  })
  const listener = getRequestListener((request, env) => answer(handler, request, env), {
    overrideGlobalObjects: false,
  })
  const context = createSecureContext({ key, cert })
  const options: TlsOptions = {
    key,
    cert,
    // A handshake that the server gives up on is what a browser sees of a certificate that it must not accept.
    SNICallback: (name, done) => {
      if (accepts(name)) done(null, context)
      else done(new Error(`No certificate for ${name}.`))
    },
  }
  const server = http2
    ? createSecureServer(options, (incoming, outgoing) => void listener(incoming, outgoing))
    : createServer(options, (incoming, outgoing) => void listener(incoming, outgoing))
  // `closeAllConnections` exists for HTTP/1.1 alone.
  const sockets = new Set<TLSSocket>()
  server.on('secureConnection', (socket: TLSSocket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  const closeConnections = (): void => {
    sockets.forEach((socket) => socket.destroy())
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: portOf(server.address()),
    certificate: cert,
    trustArgument: `--ignore-certificate-errors-spki-list=${publicKeyHash(cert)}`,
    closeConnections,
    close: () =>
      new Promise((resolve) => {
        closeConnections()
        server.close(() => {
          resolve()
        })
      }),
  }
}

async function answer(handler: Handler, request: Request, env: unknown): Promise<Response> {
  const response = await handler(request)
  if (response.status === 599 && isHttp(env)) env.incoming.socket.destroy()
  return response
}

function publicKeyHash(certificate: string): string {
  const key = new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' })
  return createHash('sha256').update(key).digest('base64')
}

function isHttp(env: unknown): env is HttpBindings {
  return typeof env === 'object' && env !== null && 'incoming' in env
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return address.port
}
