import { createStaticHost } from '../../src/build/staticHost'
import type { AppConfig } from '../../src/config/appConfig'
import { createBackend, LOGIN_CALLBACK_PATH, WEBHOOK_PATH, type Backend } from '../backend'
import {
  createClock,
  createLinePlatform,
  LINE_HOSTS,
  SEED_BOT_CHANNEL_ID,
  type LinePlatform,
  type SettableClock,
} from '../line-platform'
import { arrivalOf, type Arrival } from './arrivals'
import { createIssuedTokens, noteFragment, noteTokens, type IssuedTokens } from './issuedTokens'
import { startTlsServer } from './tlsServer'

/** A production build and the config it was compiled from. */
export interface Build {
  readonly dist: string
  readonly config: AppConfig
}

/** Everything outside the browser: LINE, the service's backend, its website, and the host of the app. */
export interface World {
  readonly port: number
  readonly line: LinePlatform
  readonly clock: SettableClock
  /** The backend of the build that is served. */
  readonly backend: Backend
  /** Every request a browser sent, oldest first. */
  readonly arrivals: readonly Arrival[]
  /** Every raw token that a browser was given. */
  readonly issued: IssuedTokens
  /** The address that LINE's app opens for a LIFF URL of the served app, its fragment included. */
  liffUrlOpening(person: string, path: string): Promise<string>
  /** Serves this build at its endpoint, registers its LIFF app at LINE, and forgets all that was. */
  serve(build: Build): void
  close(): Promise<void>
}

/** The service's website, where destinations and continue URLs lead, and where people prove their account. */
const WEBSITE = 'www.example.com'
const WEBSITE_URL = `https://${WEBSITE}/`

export async function startWorld(): Promise<World> {
  const clock = createClock()
  const line = createLinePlatform({ clock, webhookFetch: (request) => current().backend.fetch(request) })
  const arrivals: Arrival[] = []
  const issued = createIssuedTokens()
  let served: Served | null = null

  const fromLine = async (request: Request): Promise<Response> => {
    const response = await line.fetch(request)
    await noteTokens(issued, response)
    return response
  }

  const current = (): Served => {
    if (served === null) throw new Error('The world serves no build yet.')
    return served
  }

  const handler = async (request: Request): Promise<Response> => {
    arrivals.push(await arrivalOf(request))
    const { hostname } = new URL(request.url)
    if (LINE_HOSTS.some((host) => host === hostname)) return fromLine(request)
    if (hostname === WEBSITE) return current().backend.website(request)
    if (served?.backendHost === hostname) return served.backend.fetch(request)
    if (served?.appHost === hostname) return served.app(request)
    return new Response(`Nobody is at ${hostname}.`, { status: 404 })
  }

  const server = await startTlsServer(handler)
  return {
    port: server.port,
    line,
    clock,
    arrivals,
    issued,
    get backend() {
      return current().backend
    },
    async liffUrlOpening(person, path) {
      const url = await line.liffUrlOpening({ liffId: current().liffId, person, path })
      noteFragment(issued, url)
      return url
    },
    serve(build) {
      line.reset()
      served = serveBuild(build, line, clock)
      arrivals.length = issued.idTokens.length = issued.accessTokens.length = 0
    },
    close: () => server.close(),
  }
}

interface Served {
  readonly liffId: string
  readonly appHost: string
  readonly backendHost: string
  readonly app: (request: Request) => Promise<Response>
  readonly backend: Backend
}

/** What the owner of the served app would enter in LINE's console. */
function registerAtLine(
  line: LinePlatform,
  { liffId, channelId, endpointUrl, backendUrl, miniApp }: AppConfig,
): void {
  line.registerApp({
    liffId,
    channelId,
    endpointUrl,
    scopes: miniApp ? ['openid', 'profile'] : ['openid', 'profile', 'email'],
    botPrompt: 'none',
    viewType: 'full',
    published: true,
    miniApp,
    // As LINE registers MINI Apps now: `openid` alone until the app asks for more.
    consentSimplification: miniApp,
  })
  line.registerChannel({
    ...line.apps.getChannel(channelId),
    callbackUrls: [WEBSITE_URL + LOGIN_CALLBACK_PATH],
    emailPermission: true,
    linkedBot: SEED_BOT_CHANNEL_ID,
  })
  line.setWebhookUrl(SEED_BOT_CHANNEL_ID, `${backendUrl}/${WEBHOOK_PATH}`)
}

function serveBuild({ dist, config }: Build, line: LinePlatform, clock: SettableClock): Served {
  const endpoint = new URL(config.endpointUrl)
  const backendUrl = new URL(config.backendUrl)
  registerAtLine(line, config)
  const secretOf = (channelId: string): string => line.apps.getChannel(channelId).secret
  return {
    liffId: config.liffId,
    appHost: endpoint.hostname,
    backendHost: backendUrl.hostname,
    app: createStaticHost({ dist, config }),
    backend: createBackend({
      origins: [endpoint.origin],
      channelSecrets: { [config.channelId]: secretOf(config.channelId) },
      token: config.token,
      endpointUrl: config.endpointUrl,
      liffUrl: config.liffUrl,
      websiteUrl: WEBSITE_URL,
      bot: { channelId: SEED_BOT_CHANNEL_ID, channelSecret: secretOf(SEED_BOT_CHANNEL_ID) },
      lineFetch: (request) => line.fetch(request),
      now: () => clock.now(),
      basePath: backendUrl.pathname,
    }),
  }
}
