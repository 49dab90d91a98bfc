import { createBackend, type BackendOptions } from '../backend'
import { createLine, DEFAULT_CHANNEL } from './emulatedLine'
import type { Line, Subject } from './play'
import type { Credentials } from './signInPages'
import { provingOnPages } from './tickets'

const ORIGIN = 'https://app.example.com'
const ENDPOINT_URL = `${ORIGIN}/`

/** Accounts that the reference backend has from the beginning. */
export const REFERENCE_ACCOUNTS: readonly Credentials[] = [
  { name: 'hanako@example.com', password: 'blossom-hanako' },
  { name: 'taro@example.com', password: 'blossom-taro' },
]

/** The reference backend as it is to be set up for the contract to be played. */
export const referenceOptions = (
  token: 'id' | 'access',
): Omit<BackendOptions, 'lineFetch' | 'websiteUrl'> => ({
  origins: [ORIGIN],
  channelSecrets: { [DEFAULT_CHANNEL.channelId]: DEFAULT_CHANNEL.channelSecret },
  token,
  endpointUrl: ENDPOINT_URL,
  liffUrl: 'https://liff.line.me/1234567890-AbcdEfgh',
})

/** The reference backend, in this process, with a clock that can be moved. @param create of a copy of it, if wanted */
export function referenceSubject(
  token: 'id' | 'access',
  create: typeof createBackend = createBackend,
): { readonly subject: Subject; readonly line: Line } {
  const line = createLine(DEFAULT_CHANNEL, ENDPOINT_URL)
  const { platform, clock } = line
  const backend = create({
    ...referenceOptions(token),
    websiteUrl: 'https://www.example.com/',
    lineFetch: platform.fetch,
    now: clock.now,
  })
  const subject: Subject = {
    backendUrl: 'https://api.example.com/line',
    origin: ORIGIN,
    endpointUrl: ENDPOINT_URL,
    token,
    send: backend.fetch,
    proveAccount: provingOnPages(backend.website, REFERENCE_ACCOUNTS, ENDPOINT_URL),
    advance: clock.advance,
  }
  return { subject, line }
}
