import * as v from 'valibot'
import {
  AccountLinkAnswerSchema,
  LinkAnswerSchema,
  LinkConfirmAnswerSchema,
  LinkPreviewAnswerSchema,
  SessionAnswerSchema,
} from '../../src/backend/contract'
import {
  createClock,
  createLinePlatform,
  defaultSeed,
  SEED_BOT_CHANNEL_ID,
  SEED_CHANNEL_ID,
  SEED_LIFF_ID,
  type Fault,
  type LinePlatform,
} from '../line-platform'
import { createBackend, LOGIN_CALLBACK_PATH, type Backend, type BackendOptions } from './index'

export const ORIGIN = 'https://app.example.com'
export const WEBSITE = 'https://www.example.com/'
export const CALLBACK_URL = WEBSITE + LOGIN_CALLBACK_PATH
export const SEED_SECRET = 'emulated-channel-secret'
export const REQUEST_ID = '3f0c8a52-9d1e-4b7a-8c36-5e2f7d904b11'
export const HANAKO = `U${'a1'.repeat(16)}`
export const SOMCHAI = `U${'b2'.repeat(16)}`
/** LINE docs: a LIFF access token lives twelve hours, an ID token one. Milliseconds. */
export const HOUR = 3_600_000

const FOREIGN_CHANNEL_ID = '9876543210'
export const FOREIGN_LIFF_ID = `${FOREIGN_CHANNEL_ID}-Foreign1`

/** `bot: null` leaves the bot out. */
type Changes = Partial<Omit<BackendOptions, 'bot'>> & { readonly bot?: null }

/** A backend that talks to its own LINE Platform, on which somebody else has a channel too. */
export function setUp({ bot, ...changes }: Changes = {}) {
  const clock = createClock(Date.parse('2026-08-01T00:00:00Z'))
  const [app] = defaultSeed.apps
  if (!app) throw new Error('The emulator seeds no app.')
  const foreign = { ...app, channelId: FOREIGN_CHANNEL_ID, liffId: FOREIGN_LIFF_ID }
  const line = createLinePlatform({
    clock,
    webhookFetch: (request) => backend.fetch(request),
    seed: {
      channels: [...defaultSeed.channels, { channelId: FOREIGN_CHANNEL_ID, secret: 's', name: 'Elsewhere' }],
      apps: [app, foreign],
    },
  })
  line.registerChannel({ ...line.apps.getChannel(SEED_CHANNEL_ID), callbackUrls: [CALLBACK_URL] })
  line.setWebhookUrl(SEED_BOT_CHANNEL_ID, 'https://api.example.com/line/webhook')
  const botSecret = line.apps.getChannel(SEED_BOT_CHANNEL_ID).secret
  const backend: Backend = createBackend({
    origins: [ORIGIN, 'https://preview.example.com'],
    channelSecrets: { '1111111111': 'another-secret', [SEED_CHANNEL_ID]: SEED_SECRET },
    endpointUrl: `${ORIGIN}/`,
    liffUrl: `https://liff.line.me/${SEED_LIFF_ID}`,
    websiteUrl: WEBSITE,
    loginChannelId: SEED_CHANNEL_ID,
    ...(bot === null ? {} : { bot: { channelId: SEED_BOT_CHANNEL_ID, channelSecret: botSecret } }),
    token: 'id',
    lineFetch: line.fetch,
    now: clock.now,
    ...changes,
  })

  async function tokensOf(person = 'hanako', app = SEED_LIFF_ID) {
    const { idToken = '', accessToken } = await line.issueTokens({ person, app })
    return { id_token: idToken, access_token: accessToken }
  }

  /** Sends what the app would send, with anything changed. */
  async function call(
    operation: string,
    members: Record<string, string>,
    headers: Record<string, string> = {},
  ) {
    const body = new URLSearchParams({ request_id: REQUEST_ID, ...members })
    return backend.fetch(callRequest(operation, { body, headers: { origin: ORIGIN, ...headers } }))
  }

  return { clock, line, backend, tokensOf, call }
}

export const callRequest = (operation: string, init: RequestInit): Request =>
  new Request(`https://api.example.com/line/${operation}`, { method: 'POST', ...init })

/** LINE's answer with members added or changed. */
export const answeringAlso = (members: object): Fault => ({
  kind: 'mutate',
  json: (body) => ({ ...v.parse(v.looseObject({}), body), ...members }),
})

const Problem = v.looseObject({ code: v.string(), title: v.string(), status: v.number() })

/** Status and code of a problem, after checking that the answer is one (RFC 9457). */
export async function problemOf(response: Response): Promise<string> {
  const { code, status } = v.parse(Problem, await response.json())
  if (response.headers.get('content-type') !== 'application/problem+json')
    throw new Error('Not problem details.')
  if (status !== response.status) throw new Error(`The body says ${status}, the answer ${response.status}.`)
  return `${status} ${code}`
}

/** What `session` answered, as the app reads it. */
export const sessionAnswerOf = async (response: Response) =>
  v.parse(SessionAnswerSchema, await response.json())

/** An answer with the status 200, as the app reads it. */
const answerOf = async <T>(schema: v.GenericSchema<unknown, T>, response: Response): Promise<T> => {
  if (response.status !== 200) throw new Error(`${response.status}: ${await response.text()}`)
  return v.parse(schema, await response.json())
}

export const accountLinkAnswerOf = (response: Response) => answerOf(AccountLinkAnswerSchema, response)
export const linkAnswerOf = (response: Response) => answerOf(LinkAnswerSchema, response)
export const previewOf = (response: Response) => answerOf(LinkPreviewAnswerSchema, response)
export const confirmedOf = (response: Response) => answerOf(LinkConfirmAnswerSchema, response)

/** The link token in the bot's last answer to anybody. */
export function linkTokenIn(line: LinePlatform): string {
  const [sent] = line.requests.matching({ path: '/v2/bot/message/reply' }).slice(-1)
  return /linkToken=([\w%.~-]+)/.exec(sent?.body ?? '')?.[1] ?? ''
}
