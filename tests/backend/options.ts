import type { SeedAccount } from './accounts'

/** What the server's owner configures. None of it ever comes from a request. */
export interface BackendOptions {
  /** The app's origins, such as `https://app.example.com`: any other is refused. */
  readonly origins: readonly string[]
  /**
   * Our own LINE Login or LINE MINI App channels, each channel ID with its secret: one for a LIFF app, three for a MINI App
   * (one per stage). All under **one provider**, else the same person has another user ID in each (LINE docs, "User ID").
   */
  readonly channelSecrets: Readonly<Record<string, string>>
  /** What `session` accepts. */
  readonly token: 'id' | 'access'
  /** The app's endpoint, where the website sends people back to (`{endpointUrl}link/return`). */
  readonly endpointUrl: string
  /** The app's LIFF URL, which the bot answers with. */
  readonly liffUrl: string
  /** Where the service's own website is: sign-in, registration, "Log in with LINE". */
  readonly websiteUrl: string
  /** Whether people are to prove their account in the phone's own browser. Default false. */
  readonly external?: boolean
  /** The channel of "Log in with LINE" on the website. Default: the first of `channelSecrets`. */
  readonly loginChannelId?: string
  /** Where the browser is sent to log in with LINE. Default: LINE's own page. */
  readonly authorizeUrl?: string
  /** The official account's Messaging API channel, under the same provider. Default: the service has no bot. */
  readonly bot?: { readonly channelId: string; readonly channelSecret: string }
  /** Accounts that the service has from the beginning. Default: those of accounts.ts. */
  readonly accounts?: readonly SeedAccount[]
  /** How LINE is reached: the global `fetch` in production, the emulator's in tests. */
  readonly lineFetch: (request: Request) => Promise<Response>
  /** Milliseconds since the epoch. Default: the system's clock. */
  readonly now?: () => number
  /** Operations are at `{basePath}/{operation}`. Default `/line`. */
  readonly basePath?: string
  /** Where `session` sends the person for a destination key; a key that is not here gets no `continueUrl`. */
  readonly destinations?: Readonly<Record<string, string>>
  /** Milliseconds that one answer of LINE may take. Default 4000: two of them fit into the app's ten seconds. */
  readonly lineTimeout?: number
}

/** @throws if an origin could never match, or if no token could ever be accepted, or if an address would be built wrongly */
export function checkOptions(options: BackendOptions): void {
  const { origins, channelSecrets, loginChannelId, basePath = '/line' } = options
  for (const origin of origins)
    if (new URL(origin).origin !== origin) throw new Error(`"${origin}" is not an origin: no path, no slash.`)
  if (origins.length === 0) throw new Error('origins is empty: no page could call this backend.')
  if (Object.keys(channelSecrets).length === 0)
    throw new Error('channelSecrets is empty: no token could be accepted.')
  if (loginChannelId !== undefined && !Object.hasOwn(channelSecrets, loginChannelId))
    throw new Error(`channelSecrets has no secret for loginChannelId ${loginChannelId}.`)
  if (!/^(?:\/[\w.-]+)+$/.test(basePath)) throw new Error(`basePath "${basePath}" is not like "/line".`)
  for (const name of ['endpointUrl', 'websiteUrl'] as const)
    if (!new URL(options[name]).href.endsWith('/')) throw new Error(`${name} must end with a slash.`)
}
