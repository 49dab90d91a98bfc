import { resolve } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { runnerImport, type Plugin, type ViteDevServer } from 'vite'
import { deviceScript } from '../line-platform'
import type { Case } from '../matrix/case'
import type * as Cases from '../matrix/cases'
import { configOfDevice } from './configOfDevice'
import { API_PATH, CONSOLE_PATH } from './console/protocol'
import { createConsoleApi } from './console/server/consoleApi'
import { consolePage } from './console/server/consolePage'
import { createEmulated, isEmulated, LINE_PREFIX, type Emulated } from './emulated'
import { outcomesPage } from './outcomes/outcomesPage'
import { OUTCOMES_PATH } from './outcomes/outcomesPath'
import { rewriteSdkHosts } from './rewriteSdkHosts'
import { foreignScript } from './watchForeign'

/**
 * The dev server without LINE: the emulated LINE Platform and the reference backend on the app's own port, so that one
 * command with no account and no internet shows everything.
 */
export default function emulatorPlugin(): Plugin[] {
  return [rewriteSdkHosts(LINE_PREFIX), mountEmulator(), configOfDevice(), consolePage(), outcomesPage()]
}

/** `null`: no answer at all. */
type Answer = (request: Request) => Promise<Response | null>

function mountEmulator(): Plugin {
  // Made with the first request, because the port is known only once the server listens.
  let emulated: (() => Emulated) | null = null
  return {
    name: 'genkan:emulator',
    // The SDK is bundled in advance for the dev server, where ordinary plugins do not reach it.
    config: () => ({ optimizeDeps: { rolldownOptions: { plugins: [rewriteSdkHosts(LINE_PREFIX)] } } }),
    configureServer(server) {
      let made: Emulated | null = null
      emulated = () => (made ??= createEmulated(server.config.root, originOf(server)))
      mount(server, emulated)
      announce(server)
    },
    // Before everything else: the SDK reads the user agent when it is imported. The console plays no device itself.
    transformIndexHtml: (_, { path }) => {
      if (path === CONSOLE_PATH) return []
      const ahead = emulated?.().ahead() ?? 0
      const scripts = [deviceScript(`${LINE_PREFIX}/liff.line.me`, ahead), foreignScript()]
      return scripts.map((children) => ({ tag: 'script', children, injectTo: 'head-prepend' }))
    },
  }
}

function mount(server: ViteDevServer, emulated: () => Emulated): void {
  let api: Answer | null = null
  const loadCases = once(() => casesOf(server.config.root))
  server.middlewares.use((incoming, outgoing, next) => {
    const path = incoming.url ?? ''
    if (isEmulated(path)) void respond((request) => emulated().fetch(request), incoming, outgoing)
    else if (path.startsWith(API_PATH))
      void respond((api ??= createConsoleApi(emulated(), loadCases)), incoming, outgoing)
    else {
      notePage(incoming, outgoing, emulated())
      next()
    }
  })
}

/** A page that the app loads, and whatever else it may ask its own host for; not the modules that Vite serves. */
function notePage(
  { method = 'GET', url = '/', headers }: IncomingMessage,
  outgoing: ServerResponse,
  emulated: Emulated,
): void {
  const arrival = {
    method,
    url: new URL(url, emulated.origin),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    body: '',
  }
  const { pathname, search } = arrival.url
  const isModule = /^\/(?:@|__|src\/|tests\/|node_modules\/)/.test(pathname)
  if (isModule || (/[.]\w+$/.test(pathname) && search === '')) return
  const close = emulated.traffic.open('page', arrival)
  outgoing.on('finish', () => {
    close(outgoing.statusCode)
  })
}

async function casesOf(root: string): Promise<readonly Case[]> {
  const { module } = await runnerImport<typeof Cases>(resolve(root, 'tests/matrix/cases.ts'))
  return module.CASES
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null
  return () => (made ??= make())
}

function announce(server: ViteDevServer): void {
  const print = server.printUrls.bind(server)
  server.printUrls = () => {
    const origin = originOf(server)
    print()
    server.config.logger.info(
      `  ➜  Console:  ${origin}${CONSOLE_PATH}  (the app as any person, phone and fault)`,
    )
    server.config.logger.info(`  ➜  Outcomes: ${origin}${OUTCOMES_PATH}\n`)
  }
}

function respond(answer: Answer, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const listener = getRequestListener(
    async (request) => {
      const response = await answer(request)
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
