import { isSettable, systemClock, type Clock } from './clock'
import { createKeys } from './credentials/keys'
import type { DeviceKind } from './device/userAgents'
import { realBaseUrl, type LineHost } from './hosts'
import { defaultKnobs } from './knobs'
import { defaultSeed, type Seed } from './seed'
import { createApps } from './stores/apps'
import { createAssertionKeys } from './stores/assertionKeys'
import { createAttempts } from './stores/attempts'
import { createChannelTokens } from './stores/channelTokens'
import { createChats } from './stores/chats'
import { createCodes } from './stores/codes'
import { createConsents } from './stores/consents'
import { createFriendRequests } from './stores/friendRequests'
import { createFriends } from './stores/friends'
import { createLinkTokens } from './stores/linkTokens'
import { createPeople } from './stores/people'
import { createRefreshTokens } from './stores/refreshTokens'
import { createReplyTokens } from './stores/replyTokens'
import { createRequestLog } from './stores/requests'
import { createRichMenus } from './stores/richMenus'
import { createSessions } from './stores/sessions'
import { createShares } from './stores/shares'
import { createShortcuts } from './stores/shortcuts'
import { createSubWindows } from './stores/subWindows'
import { createTokens } from './stores/tokens'
import { createWebhooks } from './stores/webhooks'
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
  /** How LINE reaches the bots' servers. Default: the network. */
  readonly webhookFetch?: (request: Request) => Promise<Response>
}

export function createWorld(options: WorldOptions, onReset: () => void): World {
  const { clock = systemClock, baseUrlOf = realBaseUrl } = options
  const seed = { ...defaultSeed, ...options.seed }
  const fresh = defaultKnobs(seed.people[0]?.id ?? '', options.openAs ?? 'external')
  const knobs = { ...fresh }
  const apps = createApps(seed.channels, seed.apps)
  const people = createPeople(seed.people)
  const stateful = {
    keys: createKeys(),
    people,
    consents: createConsents(clock, people),
    friends: createFriends((channelId) => apps.channel(channelId)?.linkedBot ?? channelId),
    sessions: createSessions(clock),
    attempts: createAttempts(),
    codes: createCodes(clock),
    tokens: createTokens(clock),
    refreshTokens: createRefreshTokens(clock),
    channelTokens: createChannelTokens(clock),
    linkTokens: createLinkTokens(clock),
    replyTokens: createReplyTokens(clock),
    chats: createChats(clock),
    webhooks: createWebhooks(),
    richMenus: createRichMenus(),
    subWindows: createSubWindows(),
    friendRequests: createFriendRequests(),
    shares: createShares(),
    shortcuts: createShortcuts(),
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
    assertionKeys: createAssertionKeys(),
    webhookFetch: options.webhookFetch ?? ((request) => fetch(request)),
    requests,
    clock,
    baseUrlOf,
    knobs,
    pictureUrl: (picture) => `${baseUrlOf('profile.line-scdn.net')}/${picture}`,
    reset,
  }
}
