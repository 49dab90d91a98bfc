import { setTimeout as wait } from 'node:timers/promises'
import { createStaticHost, type StaticHost } from '../../src/build/staticHost'
import type { AppConfig } from '../../src/config/appConfig'
import { createBackend, LOGIN_CALLBACK_PATH, WEBHOOK_PATH, type Backend } from '../backend'
import {
  createClock,
  createLinePlatform,
  LINE_HOSTS,
  type IssueOrder,
  SEED_BOT_CHANNEL_ID,
  type LinePlatform,
  type SettableClock,
} from '../line-platform'
import { answerWith } from '../line-platform/faults/apply'
import { createFaultQueue, type FaultMatch } from '../line-platform/faults/queue'
import type { Fault } from '../line-platform'
import { arrivalOf, type Arrival } from './arrivals'
import { createIssuedTokens, noteFragment, noteTokens, type IssuedTokens } from './issuedTokens'
import { startTlsServer, type TlsServerOptions } from './tlsServer'

/** A production build and the config it was compiled from. */
export interface Build {
  readonly dist: string
  readonly config: AppConfig
}

/** Everything outside the browser: LINE, the service's backend, its website, and the host of the app. */
export interface World {
  readonly port: number
  /** Makes Chromium take the certificate for a good one; see `TlsServer`. */
  readonly trustArgument: string
  readonly line: LinePlatform
  readonly clock: SettableClock
  /** The backend of the build that is served. */
  readonly backend: Backend
  /** The host of the app, with a way to break its next answers. */
  readonly host: Host
  /** Every request a browser sent, oldest first. */
  readonly arrivals: readonly Arrival[]
  /** Every raw token that a browser was given. */
  readonly issued: IssuedTokens
  /** The address that LINE's app opens for a LIFF URL of the served app, its fragment included. */
  liffUrlOpening(person: string, path: string, rest?: OpeningRest): Promise<string>
  /** Serves this build at its endpoint, registers its LIFF app at LINE, and forgets all that was. */
  serve(build: Build): void
  /** From now on the app's files come from another host, such as one whose headers are of another config. */
  serveFilesBy(host: StaticHost): void
  close(): Promise<void>
}

/** How an opening differs from the usual one: what was allowed, and from which kind of chat. */
type OpeningRest = Pick<IssueOrder, 'scopes' | 'contextType'>

/** Where the app's files come from. */
export interface Host {
  breakNext(match: FaultMatch, how: Fault): void
  /** Faults that met no request yet: a test that planned one and never triggered it proves nothing. */
  pendingFaults(): readonly string[]
  /** Breaks nothing any more. */
  mend(): void
  /** No TLS connection to this name succeeds any more, as behind a proxy with a bad certificate. `null`: all do again. */
  refuseTls(hostname: string | null): void
}

/** The service's website, where destinations and continue URLs lead, and where people prove their account. */
const WEBSITE = 'www.example.com'
const WEBSITE_URL = `https://${WEBSITE}/`

export async function startWorld({ http2 = false }: Pick<TlsServerOptions, 'http2'> = {}): Promise<World> {
  const clock = createClock()
  const line = createLinePlatform({ clock, webhookFetch: (request) => current().backend.fetch(request) })
  const arrivals: Arrival[] = []
  const issued = createIssuedTokens()
  const hostFaults = createFaultQueue()
  let refusedName: string | null = null
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

  const fromHost = async (request: Request, app: Served['app']): Promise<Response> => {
    const { hostname: host, pathname: path } = new URL(request.url)
    const fault = hostFaults.take({ host, path, method: request.method })
    const answer = (): Promise<Response> => app(request)
    return fault ? answerWith(fault, { request, sleep: (ms) => wait(ms), answer }) : answer()
  }

  const handler = async (request: Request): Promise<Response> => {
    arrivals.push(await arrivalOf(request))
    const { hostname } = new URL(request.url)
    if (LINE_HOSTS.some((host) => host === hostname)) return fromLine(request)
    if (hostname === WEBSITE) return current().backend.website(request)
    if (served?.backendHost === hostname) return served.backend.fetch(request)
    if (served?.appHost === hostname) return fromHost(request, served.app)
    return new Response(`Nobody is at ${hostname}.`, { status: 404 })
  }

  const server = await startTlsServer(handler, { accepts: (hostname) => hostname !== refusedName, http2 })
  return {
    port: server.port,
    trustArgument: server.trustArgument,
    line,
    clock,
    host: {
      breakNext: hostFaults.add,
      pendingFaults: hostFaults.pending,
      mend: hostFaults.reset,
      refuseTls(hostname) {
        refusedName = hostname
        server.closeConnections()
      },
    },
    arrivals,
    issued,
    get backend() {
      return current().backend
    },
    async liffUrlOpening(person, path, rest = {}) {
      const url = await line.liffUrlOpening({ liffId: current().liffId, person, path, ...rest })
      noteFragment(issued, url)
      return url
    },
    serve(build) {
      line.reset()
      hostFaults.reset()
      refusedName = null
      served = serveBuild(build, line, clock)
      arrivals.length = issued.idTokens.length = issued.accessTokens.length = 0
    },
    serveFilesBy(host) {
      served = { ...current(), app: host }
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
  { liffId, channelId, endpointUrl, backendUrl, miniApp, features, officialAccountId }: AppConfig,
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
    verified: features.homeScreenShortcut,
  })
  line.registerChannel({
    ...line.apps.getChannel(channelId),
    callbackUrls: [WEBSITE_URL + LOGIN_CALLBACK_PATH],
    emailPermission: true,
    linkedBot: SEED_BOT_CHANNEL_ID,
  })
  nameAccount(line, officialAccountId)
  line.setWebhookUrl(SEED_BOT_CHANNEL_ID, `${backendUrl}/${WEBHOOK_PATH}`)
}

/** The official account is the one that the config names. */
function nameAccount(line: LinePlatform, basicId: string | undefined): void {
  const channel = line.apps.getChannel(SEED_BOT_CHANNEL_ID)
  if (basicId !== undefined && channel.bot)
    line.registerChannel({ ...channel, bot: { ...channel.bot, basicId } })
}

/** By folder. A host compresses each file once, which takes longer than many a test. */
const hosts = new Map<string, StaticHost>()

function hostOf({ dist, config }: Build): StaticHost {
  const host = hosts.get(dist) ?? createStaticHost({ dist, config })
  hosts.set(dist, host)
  return host
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
    app: hostOf({ dist, config }),
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
