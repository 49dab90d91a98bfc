import { Agent, buildConnector, getGlobalDispatcher, setGlobalDispatcher } from 'undici'
import { startTlsServer } from '../../world/tlsServer'

/** LINE on the network of this process: every client finds it at its real names, over TLS. */
export interface LineNetwork {
  close(): Promise<void>
}

/**
 * Lets the process's own `fetch` reach `handler` at every host name. Clients need no setting and no change: names are
 * resolved to one local TLS server, whose certificate they check against the name they asked for.
 */
export async function startLineNetwork(
  handler: (request: Request) => Promise<Response>,
): Promise<LineNetwork> {
  const server = await startTlsServer(handler)
  const connect = buildConnector({ ca: server.certificate })
  const before = getGlobalDispatcher()
  const agent = new Agent({
    connect: (options, callback) => {
      const port = String(server.port)
      const asked = options.servername ?? options.hostname
      connect({ ...options, hostname: '127.0.0.1', port, servername: asked }, callback)
    },
  })
  setGlobalDispatcher(agent)
  return {
    async close() {
      setGlobalDispatcher(before)
      await agent.destroy()
      await server.close()
    },
  }
}
