import { Agent, buildConnector, getGlobalDispatcher, setGlobalDispatcher } from 'undici'
import { startTlsServer } from '../../world/tlsServer'

/** All names there are, on the network of this process. */
export interface LineNetwork {
  /** Who answers from now on, whatever the name. */
  serve(handler: (request: Request) => Promise<Response>): void
  close(): Promise<void>
}

/**
 * Lets the process's own `fetch` reach a handler at every host name, over TLS. Clients need no setting and no change: names
 * lead to one local server, whose certificate they check against the name they asked for.
 */
export async function startLineNetwork(): Promise<LineNetwork> {
  let answer = (request: Request): Promise<Response> =>
    Promise.reject(new Error(`Nobody is at ${request.url}.`))
  const server = await startTlsServer((request) => answer(request))
  const connect = buildConnector({ ca: server.certificate })
  const before = getGlobalDispatcher()
  const agent = new Agent({
    connect: (options, callback) => {
      const servername = options.servername ?? options.hostname
      connect({ ...options, hostname: '127.0.0.1', port: String(server.port), servername }, callback)
    },
  })
  setGlobalDispatcher(agent)
  return {
    serve: (handler) => void (answer = handler),
    async close() {
      setGlobalDispatcher(before)
      await agent.destroy()
      await server.close()
    },
  }
}
