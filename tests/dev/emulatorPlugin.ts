import { getRequestListener } from '@hono/node-server'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Plugin, ViteDevServer } from 'vite'
import { deviceScript } from '../line-platform'
import { consoleUrl, createEmulated, isEmulated, LINE_PREFIX, type Emulated } from './emulated'
import { OUTCOMES_PATH, outcomesPage } from './outcomes/outcomesPage'
import { rewriteSdkHosts } from './rewriteSdkHosts'

/**
 * The dev server without LINE: the emulated LINE Platform and the reference backend on the app's own port, so that one
 * command with no account and no internet shows everything.
 */
export default function emulatorPlugin(): Plugin[] {
  return [rewriteSdkHosts(LINE_PREFIX), mountEmulator(), outcomesPage()]
}

function mountEmulator(): Plugin {
  return {
    name: 'genkan:emulator',
    // The SDK is bundled in advance for the dev server, where ordinary plugins do not reach it.
    config: () => ({ optimizeDeps: { rolldownOptions: { plugins: [rewriteSdkHosts(LINE_PREFIX)] } } }),
    configureServer: mount,
    // Before everything else: the SDK reads the user agent when it is imported.
    transformIndexHtml: () => [
      { tag: 'script', children: deviceScript(`${LINE_PREFIX}/liff.line.me`), injectTo: 'head-prepend' },
    ],
  }
}

function mount(server: ViteDevServer): void {
  let emulated: Emulated | null = null
  // Made with the first request, because the port is known only once the server listens.
  const emulator = (): Emulated => (emulated ??= createEmulated(server.config.root, originOf(server)))
  server.middlewares.use((incoming, outgoing, next) => {
    if (isEmulated(incoming.url ?? '')) void respond(emulator(), incoming, outgoing)
    else next()
  })
  const print = server.printUrls.bind(server)
  server.printUrls = () => {
    print()
    server.config.logger.info(`  ➜  Emulator: ${consoleUrl(originOf(server))}`)
    server.config.logger.info(`  ➜  Outcomes: ${originOf(server)}${OUTCOMES_PATH}\n`)
  }
}

function respond(emulated: Emulated, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const listener = getRequestListener(
    async (request) => {
      const response = await emulated.fetch(request)
      if (response === null) incoming.socket.destroy()
      return response ?? new Response(null, { status: 500 })
    },
    { overrideGlobalObjects: false },
  )
  return listener(incoming, outgoing)
}

function originOf(server: ViteDevServer): string {
  const address = server.httpServer?.address()
  if (typeof address !== 'object' || address === null) throw new Error('The dev server does not listen yet.')
  return `http://localhost:${String(address.port)}`
}
