import { createStaticHost, type StaticHost } from '../../src/build/staticHost'
import type { AppConfig } from '../../src/config/appConfig'
import { createBackend } from '../backend'
import { createLinePlatform, LINE_HOSTS, type LinePlatform } from '../line-platform'
import type { BuiltPages } from './buildPages'
import { withEvaluationNotes } from './evaluation'
import { PAGE_NAMES, type PageName } from './model'
import { startTlsServer, type TlsServer } from '../world/tlsServer'

export interface BenchWorld {
  readonly config: AppConfig
  readonly line: LinePlatform
  readonly server: TlsServer
  /** Puts a page at the endpoint and forgets what the backend received. With `notes` its scripts say when they ran. */
  serve(page: PageName, options: { readonly notes: boolean }): void
  /** When the backend had received `session`, in ms since the epoch, once for each time and oldest first. */
  sessions(): readonly number[]
}

/** LINE, the backend and the app's host, all in this process and behind one port, each page on the same terms. */
export async function startBenchWorld({ config, dist }: BuiltPages): Promise<BenchWorld> {
  const line = registeredLine(config)
  const backend = createBackend({
    origins: [new URL(config.endpointUrl).origin],
    channelSecrets: { [config.channelId]: line.apps.getChannel(config.channelId).secret },
    token: config.token,
    endpointUrl: config.endpointUrl,
    liffUrl: config.liffUrl,
    websiteUrl: 'https://www.example.com/',
    lineFetch: (request) => line.fetch(request),
    basePath: new URL(config.backendUrl).pathname,
  })
  const hosts = new Map(PAGE_NAMES.map((page) => [page, hostOf(page, dist[page], config)]))
  let app: StaticHost | undefined

  const server = await startTlsServer(
    async (request) => {
      const { hostname } = new URL(request.url)
      if (LINE_HOSTS.some((host) => host === hostname)) return line.fetch(request)
      if (hostname === new URL(config.backendUrl).hostname) return backend.fetch(request)
      if (app && hostname === new URL(config.endpointUrl).hostname) return app(request)
      return new Response(null, { status: 404 })
    },
    { http2: true },
  )

  return {
    config,
    line,
    server,
    serve(page, { notes }) {
      const host = hosts.get(page)
      app = notes && host ? withEvaluationNotes(host) : host
      backend.requests.clear()
    },
    sessions: () =>
      backend.requests
        .list()
        .filter(({ path, status }) => path.endsWith('/session') && status === 200)
        .map(({ at }) => at),
  }
}

function registeredLine({ liffId, channelId, endpointUrl }: AppConfig): LinePlatform {
  const line = createLinePlatform()
  line.registerApp({
    liffId,
    channelId,
    endpointUrl,
    scopes: ['openid', 'profile', 'email'],
    botPrompt: 'none',
    viewType: 'full',
    published: true,
  })
  return line
}

/** The full SDK loads a script of LINE's, which Genkan's policy refuses; all other headers are the same. */
function hostOf(page: PageName, dist: string, config: AppConfig): StaticHost {
  const host = createStaticHost({ dist, config })
  if (page !== 'official') return host
  return async (request) => {
    const answer = await host(request)
    answer.headers.delete('Content-Security-Policy')
    return answer
  }
}
