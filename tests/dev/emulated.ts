import { readStage } from '../../src/build/stageSource'
import { EMULATOR } from '../../src/config/resolve'
import {
  createBackend,
  isReset as isBackendReset,
  LOGIN_CALLBACK_PATH,
  WEBHOOK_PATH,
  type Backend,
} from '../backend'
import {
  createLinePlatform,
  defaultSeed,
  isReset,
  SEED_BOT_CHANNEL_ID,
  SEED_LIFF_ID,
  type LinePlatform,
} from '../line-platform'

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
}

/** The developer's console, where one opens the app as any device. */
export function consoleUrl(origin: string): string {
  return `${origin}${LINE_PREFIX}/liff.line.me/__console`
}

export function isEmulated(path: string): boolean {
  return [`${LINE_PREFIX}/`, BACKEND_PREFIX, WEBSITE_PREFIX].some((prefix) => path.startsWith(prefix))
}

/** @param root the project's folder */
export function createEmulated(root: string, origin: string): Emulated {
  const config = readStage({ root, stage: EMULATOR, environment: process.env }, () => origin)
  const { miniApp } = config
  const line: LinePlatform = createLinePlatform({
    baseUrlOf: (host) => `${origin}${LINE_PREFIX}/${host}`,
    webhookFetch: (request) => backend.fetch(request),
    extraRequests: () => backend.requests.list(),
    seed: {
      // As LINE registers MINI Apps now: inside LINE they get `openid` at first, and the rest when they ask.
      apps: defaultSeed.apps.map((app) => ({
        ...app,
        endpointUrl: `${origin}/`,
        miniApp,
        consentSimplification: miniApp,
        verified: miniApp,
      })),
    },
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
    bot: { channelId: bot.channelId, channelSecret: bot.secret },
    authorizeUrl: `${origin}${LINE_PREFIX}/access.line.me/oauth2/v2.1/authorize`,
    lineFetch: (request) => line.fetch(request),
    basePath: new URL(config.backendUrl).pathname,
  })
  if (config.liffId !== SEED_LIFF_ID) throw new Error(`The emulator knows no LIFF ID ${config.liffId}.`)

  return {
    async fetch(request) {
      const url = new URL(request.url)
      if (url.pathname.startsWith(BACKEND_PREFIX))
        return answerOrNull(await backend.fetch(request), isBackendReset)
      if (url.pathname.startsWith(WEBSITE_PREFIX)) return backend.website(request)
      if (url.pathname.endsWith('/__console/reset')) backend.reset()
      return answerOrNull(await line.fetch(toLine(request, url)), isReset)
    },
  }
}

/** `/__line__/api.line.me/v2/profile` → `https://api.line.me/v2/profile`. */
function toLine(request: Request, { pathname, search }: URL): Request {
  return new Request(`https:/${pathname.slice(LINE_PREFIX.length)}${search}`, request)
}

function answerOrNull(response: Response, isReset: (response: Response) => boolean): Response | null {
  return isReset(response) ? null : response
}
