import { isSettable, systemClock, type Clock } from './clock'
import { createKeys } from './credentials/keys'
import type { DeviceKind } from './device/userAgents'
import { realBaseUrl, type LineHost } from './hosts'
import { defaultKnobs } from './knobs'
import { defaultSeed, type Seed } from './seed'
import { createApps } from './stores/apps'
import { createAttempts } from './stores/attempts'
import { createCodes } from './stores/codes'
import { createConsents } from './stores/consents'
import { createFriends } from './stores/friends'
import { createPeople } from './stores/people'
import { createRequestLog, type RequestRecord } from './stores/requests'
import { createSessions } from './stores/sessions'
import { createTokens } from './stores/tokens'
import type { World } from './world'

export interface WorldOptions {
  /** Where a LINE host is reached. Default `https://{host}`. */
  readonly baseUrlOf?: (host: LineHost) => string
  /** Default: the system's. */
  readonly clock?: Clock
  /** Each list given replaces the default one. */
  readonly seed?: Partial<Seed>
  /** What a LIFF URL does for a browser that is no LINE. Default `external`. */
  readonly openAs?: DeviceKind
  /** More requests for the console page: those of a backend. */
  readonly extraRequests?: () => readonly RequestRecord[]
}

export function createWorld(options: WorldOptions, onReset: () => void): World {
  const { clock = systemClock, baseUrlOf = realBaseUrl } = options
  const seed = { ...defaultSeed, ...options.seed }
  const fresh = defaultKnobs(seed.people[0]?.id ?? '', options.openAs ?? 'external')
  const knobs = { ...fresh }
  const apps = createApps(seed.channels, seed.apps)
  const stateful = {
    keys: createKeys(),
    people: createPeople(seed.people),
    consents: createConsents(),
    friends: createFriends(),
    sessions: createSessions(),
    attempts: createAttempts(),
    codes: createCodes(clock),
    tokens: createTokens(clock),
  }
  const requests = createRequestLog()

  function reset(): void {
    for (const store of Object.values(stateful)) store.reset()
    requests.clear()
    Object.assign(knobs, fresh)
    if (isSettable(clock)) clock.reset()
    onReset()
  }

  return {
    ...stateful,
    apps,
    requests,
    clock,
    baseUrlOf,
    knobs,
    pictureUrl: (picture) => `${baseUrlOf('profile.line-scdn.net')}/${picture}`,
    extraRequests: options.extraRequests ?? (() => []),
    reset,
  }
}
