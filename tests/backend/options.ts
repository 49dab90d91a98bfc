/** What the server's owner configures. None of it ever comes from a request. */
export interface BackendOptions {
  /** The app's origins, such as `https://app.example.com`: any other is refused. */
  readonly origins: readonly string[]
  /** Our own channel IDs: one for a LIFF app, three for a LINE MINI App (one per stage). */
  readonly channelIds: readonly string[]
  /** What `session` accepts. */
  readonly token: 'id' | 'access'
  /** How LINE is reached: the global `fetch` in production, the emulator's in tests. */
  readonly lineFetch: (request: Request) => Promise<Response>
  /** Milliseconds since the epoch. Default: the system's clock. */
  readonly now?: () => number
  /** Operations are at `{basePath}/{operation}`. Default `/line`. */
  readonly basePath?: string
  /** Where `session` sends the person for a destination key; a key that is not here gets no `continueUrl`. */
  readonly destinations?: Readonly<Record<string, string>>
  /** For revoking: LINE requires it of channels whose app type is "Web app" and nothing else. */
  readonly channelSecret?: string
  /** Milliseconds that one answer of LINE may take. Default 4000: two of them fit into the app's ten seconds. */
  readonly lineTimeout?: number
}

/** @throws if an origin could never match, or if no token could ever be accepted */
export function checkOptions({ origins, channelIds, basePath = '/line' }: BackendOptions): void {
  for (const origin of origins)
    if (new URL(origin).origin !== origin) throw new Error(`"${origin}" is not an origin: no path, no slash.`)
  if (origins.length === 0) throw new Error('origins is empty: no page could call this backend.')
  if (channelIds.length === 0) throw new Error('channelIds is empty: no token could be accepted.')
  if (!/^(?:\/[\w.-]+)+$/.test(basePath)) throw new Error(`basePath "${basePath}" is not like "/line".`)
}
