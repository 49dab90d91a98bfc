import { createAccounts, SEED_ACCOUNTS, type Accounts } from './accounts'
import { createLineClient, type LineClient } from './lineClient'
import { createLineUsers, type LineUsers } from './lineUsers'
import { createLinks, type Links } from './links'
import { createLinkTokens, type LinkTokens } from './linkTokens'
import { createGate, type Gate } from './maintenance'
import { createNonces, type Nonces } from './nonces'
import type { BackendOptions } from './options'
import { createServerLog, type ServerLog } from './serverLog'
import { createSessions, type Sessions } from './sessions'
import { createStartHandles, type StartHandles } from './startHandles'
import { createTickets, type Tickets } from './tickets'

/** What the operations and the website work with. */
export interface Service {
  readonly origins: readonly string[]
  readonly channelIds: readonly string[]
  readonly channelSecrets: ReadonlyMap<string, string>
  readonly token: 'id' | 'access'
  readonly basePath: string
  readonly endpointUrl: string
  readonly liffUrl: string
  readonly websiteUrl: string
  readonly loginChannelId: string
  readonly authorizeUrl: string
  readonly bot: NonNullable<BackendOptions['bot']> | null
  readonly destinations: ReadonlyMap<string, string>
  /** What may be changed while it runs. */
  readonly switches: { external: boolean }
  readonly now: () => number
  readonly line: LineClient
  readonly accounts: Accounts
  readonly lineUsers: LineUsers
  readonly links: Links
  readonly startHandles: StartHandles
  readonly tickets: Tickets
  readonly linkTokens: LinkTokens
  readonly nonces: Nonces
  readonly sessions: Sessions
  readonly gate: Gate
  readonly log: ServerLog
}

export function createService(options: BackendOptions): Service {
  const { origins, token, endpointUrl, liffUrl, websiteUrl } = options
  const { basePath = '/line', now = () => Date.now() } = options
  const channelIds = Object.keys(options.channelSecrets)
  return {
    origins,
    channelIds,
    channelSecrets: new Map(Object.entries(options.channelSecrets)),
    token,
    basePath,
    endpointUrl,
    liffUrl,
    websiteUrl,
    loginChannelId: options.loginChannelId ?? channelIds[0] ?? '',
    authorizeUrl: options.authorizeUrl ?? 'https://access.line.me/oauth2/v2.1/authorize',
    bot: options.bot ?? null,
    destinations: new Map(Object.entries(options.destinations ?? {})),
    switches: { external: options.external ?? false },
    now,
    line: createLineClient(options.lineFetch, options.lineTimeout ?? 4000),
    accounts: createAccounts(options.accounts ?? SEED_ACCOUNTS),
    lineUsers: createLineUsers(),
    links: createLinks(now),
    startHandles: createStartHandles(now),
    tickets: createTickets(now),
    linkTokens: createLinkTokens(now),
    nonces: createNonces(now),
    sessions: createSessions(basePath, now),
    gate: createGate(),
    log: createServerLog(basePath, now),
  }
}
