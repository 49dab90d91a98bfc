import type { Clock } from './clock'
import type { Keys } from './credentials/keys'
import type { LineHost } from './hosts'
import type { Knobs } from './knobs'
import type { Apps } from './stores/apps'
import type { Attempts } from './stores/attempts'
import type { Codes } from './stores/codes'
import type { Consents } from './stores/consents'
import type { Friends } from './stores/friends'
import type { People } from './stores/people'
import type { RequestLogStore, RequestRecord } from './stores/requests'
import type { Sessions } from './stores/sessions'
import type { Tokens } from './stores/tokens'

/** All that LINE knows: what a route file is given, beside the request. */
export interface World {
  readonly clock: Clock
  readonly baseUrlOf: (host: LineHost) => string
  readonly pictureUrl: (picture: string) => string
  readonly keys: Keys
  readonly people: People
  readonly apps: Apps
  readonly consents: Consents
  readonly friends: Friends
  readonly sessions: Sessions
  readonly attempts: Attempts
  readonly codes: Codes
  readonly tokens: Tokens
  readonly requests: RequestLogStore
  readonly knobs: Knobs
  /** Requests that went elsewhere (a backend), shown in the console page beside LINE's own. */
  readonly extraRequests: () => readonly RequestRecord[]
  /** Back to the seed. Registered apps stay: they are set-up, not state. */
  readonly reset: () => void
}
