import { readStage } from '../../src/build/stageSource'
import type { AppConfig } from '../../src/config/appConfig'
import { EMULATOR } from '../../src/config/resolve'
import {
  createBackend,
  isReset as isBackendReset,
  LOGIN_CALLBACK_PATH,
  WEBHOOK_PATH,
  type Backend,
} from '../backend'
import {
  createClock,
  createLinePlatform,
  defaultSeed,
  isReset,
  SEED_BOT_CHANNEL_ID,
  SEED_LIFF_ID,
  themeScript,
  type LinePlatform,
  type SettableClock,
} from '../line-platform'
import { arrivalOf } from '../world/arrivals'
import { createIssuedTokens, noteFragment, noteTokens, type IssuedTokens } from '../world/issuedTokens'
import { putRichMenu } from './console/server/richMenu'
import { createTraffic, type Traffic } from './console/server/traffic'

/** Where the dev server mounts LINE's hosts: `/__line__/{host}/{path}`. */
export const LINE_PREFIX = '/__line__'

/** Where the stage `emulator` has its backend. */
const BACKEND_PREFIX = '/__backend__/'

/** Where the service has its website: the built-in stage allows addresses under it (src/config/resolve.ts). */
const WEBSITE_PREFIX = '/__website__/'

/** LINE and the service's backend behind paths of one origin. */
export interface Emulated {
  /** Answers what is under one of the prefixes; `null` stands for "no answer at all". */
  fetch(request: Request): Promise<Response | null>
  readonly origin: string
  readonly config: AppConfig
  readonly line: LinePlatform
  readonly backend: Backend
  readonly clock: SettableClock
  /** Every raw token that LINE gave to a page. */
  readonly issued: IssuedTokens
  readonly traffic: Traffic
  /** By how many ms the world's clock is ahead of this computer's. */
  ahead(): number
  /** Registers the app at LINE, and gives everybody a rich menu whose tiles open it. */
  register(app: Partial<Pick<AppRegistration, 'miniApp' | 'scopes' | 'viewType'>>): Promise<void>
  /** Nobody is signed in, nothing is linked, nothing was sent, no fault is planned, and it is now. */
  reset(): Promise<void>
}

type AppRegistration = ReturnType<LinePlatform['apps']['get']>

export function isEmulated(path: string): boolean {
  return [`${LINE_PREFIX}/`, BACKEND_PREFIX, WEBSITE_PREFIX].some((prefix) => path.startsWith(prefix))
}

/**
 * Not a server's or a shell's call to LINE, such as those that make a rich menu: they hold a channel's token and user IDs, and
 * are right to. No page can leave `Sec-Fetch-Mode` out; browsers that do not know it are told by their name.
 */
const isOfBrowser = ({ headers }: Request): boolean =>
  headers.has('sec-fetch-mode') || /^Mozilla\//.test(headers.get('user-agent') ?? '')

/** @param root the project's folder */
export function createEmulated(root: string, origin: string): Emulated {
  const config = readStage({ root, stage: EMULATOR, environment: process.env }, () => origin)
  if (config.liffId !== SEED_LIFF_ID) throw new Error(`The emulator knows no LIFF ID ${config.liffId}.`)
  const { miniApp } = config
  const destinations = Object.keys(config.destinations)
  const clock = createClock()
  const issued = createIssuedTokens()
  const line: LinePlatform = createLinePlatform({
    clock,
    baseUrlOf: (host) => `${origin}${LINE_PREFIX}/${host}`,
    webhookFetch: (request) => backend.fetch(request),
    seed: { apps: defaultSeed.apps.map((app) => ({ ...app, endpointUrl: `${origin}/` })) },
  })
  const websiteUrl = origin + WEBSITE_PREFIX
  const channel = line.apps.getChannel(config.channelId)
  line.registerChannel({ ...channel, callbackUrls: [websiteUrl + LOGIN_CALLBACK_PATH] })
  line.setWebhookUrl(SEED_BOT_CHANNEL_ID, `${config.backendUrl}/${WEBHOOK_PATH}`)
  const bot = line.apps.getChannel(SEED_BOT_CHANNEL_ID)
  if (config.officialAccountId !== undefined && bot.bot)
    line.registerChannel({ ...bot, bot: { ...bot.bot, basicId: config.officialAccountId } })
  const backend: Backend = createBackend({
    origins: [origin],
    channelSecrets: { [config.channelId]: channel.secret },
    token: config.token,
    endpointUrl: config.endpointUrl,
    liffUrl: config.liffUrl,
    websiteUrl,
    // So that they lead somewhere without internet.
    destinations: Object.fromEntries(destinations.map((key) => [key, websiteUrl + key])),
    bot: { channelId: bot.channelId, channelSecret: bot.secret },
    authorizeUrl: `${origin}${LINE_PREFIX}/access.line.me/oauth2/v2.1/authorize`,
    lineFetch: (request) => line.fetch(request),
    now: () => clock.now(),
    basePath: new URL(config.backendUrl).pathname,
  })
  const traffic = createTraffic({
    now: () => clock.now(),
    people: () => line.people.list(),
    issued,
    backendUrl: config.backendUrl,
  })
  const ahead = (): number => clock.now() - Date.now()

  // One after the other: what resets the platform must not come in between.
  let menuIsThere = Promise.resolve()
  async function register(changes: Partial<AppRegistration>): Promise<void> {
    const app = line.apps.get(SEED_LIFF_ID)
    const isMini = changes.miniApp ?? app.miniApp ?? false
    // As LINE registers MINI Apps now: inside LINE they get `openid` at first, and the rest when they ask.
    line.registerApp({ ...app, ...changes, miniApp: isMini, consentSimplification: isMini, verified: isMini })
    const menu = { liffUrl: liffUrlOf(config.liffUrl, isMini), destinations }
    menuIsThere = menuIsThere.then(() => putRichMenu(line, menu))
    await menuIsThere
  }
  // Nobody waits: it calls LINE within this process, and is done before the first page asks for it.
  void register({ miniApp })

  async function fromBackend(request: Request): Promise<Response | null> {
    const isWebhook = new URL(request.url).pathname.endsWith(`/${WEBHOOK_PATH}`)
    const close = isWebhook ? null : traffic.open('service', await arrivalOf(request))
    const response = await backend.fetch(request)
    close?.(response.status)
    return answerOrNull(response, isBackendReset)
  }

  async function fromLine(request: Request): Promise<Response | null> {
    const isOwn = new URL(request.url).pathname.startsWith('/__')
    const close = isOwn || !isOfBrowser(request) ? null : traffic.open('LINE', await arrivalOf(request))
    const response = await line.fetch(request)
    await noteTokens(issued, response)
    close?.(response.status)
    return answerOrNull(await withDevice(response), isReset)
  }

  /** LINE's own pages follow the theme of the device too, and hand over credentials in an address that they open. */
  async function withDevice(response: Response): Promise<Response> {
    if (response.headers.get('content-type')?.startsWith('text/html') !== true) return response
    const markup = await response.text()
    const [, opened] = /"url":("[^"]+")/.exec(markup) ?? []
    if (opened !== undefined) noteFragment(issued, String(JSON.parse(opened)))
    const script = `<script>${themeScript()}</script>`
    const headers = new Headers(response.headers)
    headers.delete('content-length')
    return new Response(
      markup.replace('<head>', () => `<head>${script}`),
      {
        status: response.status,
        headers,
      },
    )
  }

  return {
    async fetch(request) {
      const url = new URL(request.url)
      if (url.pathname.startsWith(BACKEND_PREFIX)) return fromBackend(request)
      if (url.pathname.startsWith(WEBSITE_PREFIX)) return inFrame(await backend.website(request))
      return fromLine(toLine(request, url))
    },
    origin,
    config,
    line,
    backend,
    clock,
    issued,
    traffic,
    ahead,
    register,
    async reset() {
      await menuIsThere
      line.reset()
      backend.reset()
      traffic.clear()
      await register({ miniApp, scopes: ['openid', 'profile', 'email'], viewType: 'full' })
    },
  }
}

/** Where the app's LIFF URL is while it plays the one or the other kind of app. */
export function liffUrlOf(liffUrl: string, isMini: boolean): string {
  return liffUrl.replace(/(liff|miniapp)\.line\.me/, isMini ? 'miniapp.line.me' : 'liff.line.me')
}

/** The console shows the service's pages in its phone; the website itself allows no frame. */
function inFrame(response: Response): Response {
  const headers = new Headers(response.headers)
  const policy = headers.get('content-security-policy')
  if (policy !== null)
    headers.set('content-security-policy', policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'"))
  return new Response(response.body, { status: response.status, headers })
}

/** `/__line__/api.line.me/v2/profile` → `https://api.line.me/v2/profile`. */
function toLine(request: Request, { pathname, search }: URL): Request {
  return new Request(`https:/${pathname.slice(LINE_PREFIX.length)}${search}`, request)
}

function answerOrNull(response: Response, isReset: (response: Response) => boolean): Response | null {
  return isReset(response) ? null : response
}
