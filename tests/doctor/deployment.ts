import { createServer as createHttpServer } from 'node:http'
import { createServer as createHttpsServer, type ServerOptions } from 'node:https'
import type { AddressInfo, Server } from 'node:net'
import { createSecureContext, type SecureContext } from 'node:tls'
import { getRequestListener } from '@hono/node-server'
import type { Authority, Kind } from './authority'

export type Handler = (request: Request) => Response | Promise<Response>

/** Real servers for every name that there is: who answers for it, and with what kind of certificate. */
export interface Deployment {
  readonly handlers: Map<string, Handler>
  readonly certificates: Map<string, Kind>
  /** Who answers on http. */
  plain: Handler
  /** Every request that came over TLS. */
  readonly arrivals: readonly { readonly url: string; readonly body: string }[]
  /** Arguments that lead curl, and the doctor, here. */
  readonly detours: readonly string[]
  close(): Promise<void>
}

const nobody: Handler = () => new Response('Nobody is here.', { status: 404 })
const toHttps: Handler = ({ url }) =>
  new Response(null, { status: 308, headers: { location: url.replace(/^http:/, 'https:') } })

export async function startDeployment(authority: Authority): Promise<Deployment> {
  const handlers = new Map<string, Handler>()
  const certificates = new Map<string, Kind>()
  const arrivals: { url: string; body: string }[] = []
  const deployment = { handlers, certificates, arrivals, plain: toHttps }

  const overTls: Handler = async (request) => {
    arrivals.push({ url: request.url, body: await request.clone().text() })
    return (handlers.get(new URL(request.url).hostname) ?? nobody)(request)
  }
  const contexts = new Map<string, SecureContext>()
  async function contextFor(name: string): Promise<SecureContext> {
    const kind = certificates.get(name) ?? 'good'
    const known = contexts.get(`${name} ${kind}`)
    const context = known ?? createSecureContext(await authority.issue(name, kind))
    contexts.set(`${name} ${kind}`, context)
    return context
  }
  const options: ServerOptions = {
    SNICallback: (name, done) => {
      contextFor(name).then(
        (context) => done(null, context),
        (error: unknown) => done(error instanceof Error ? error : new Error('no certificate')),
      )
    },
  }
  const secure = createHttpsServer(options, listenerOf(overTls))
  const plain = createHttpServer(listenerOf((request) => deployment.plain(request)))
  const [tlsPort, httpPort] = await Promise.all([secure, plain].map(listen))
  return Object.assign(deployment, {
    detours: ['--connect-to', `:443:127.0.0.1:${tlsPort}`, '--connect-to', `:80:127.0.0.1:${httpPort}`],
    close: async () => {
      await Promise.all([secure, plain].map(close))
    },
  })
}

function listenerOf(handler: Handler) {
  const listener = getRequestListener(handler, { overrideGlobalObjects: false })
  return (...[request, response]: Parameters<typeof listener>): void => void listener(request, response)
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address: AddressInfo | string | null = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return address.port
}

async function close(server: Server & { closeAllConnections(): void }): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
