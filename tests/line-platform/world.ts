import type { Clock } from './clock'
import type { Keys } from './credentials/keys'
import type { LineHost } from './hosts'
import type { Knobs } from './knobs'
import type { Apps } from './stores/apps'
import type { AssertionKeys } from './stores/assertionKeys'
import type { Attempts } from './stores/attempts'
import type { ChannelTokens } from './stores/channelTokens'
import type { Chats } from './stores/chats'
import type { Codes } from './stores/codes'
import type { Consents } from './stores/consents'
import type { FriendRequests } from './stores/friendRequests'
import type { Friends } from './stores/friends'
import type { LinkTokens } from './stores/linkTokens'
import type { People } from './stores/people'
import type { RefreshTokens } from './stores/refreshTokens'
import type { ReplyTokens } from './stores/replyTokens'
import type { RequestLogStore } from './stores/requests'
import type { RichMenus } from './stores/richMenus'
import type { Sessions } from './stores/sessions'
import type { Shares } from './stores/shares'
import type { Shortcuts } from './stores/shortcuts'
import type { SubWindows } from './stores/subWindows'
import type { Tokens } from './stores/tokens'
import type { Webhooks } from './stores/webhooks'

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
  readonly refreshTokens: RefreshTokens
  readonly channelTokens: ChannelTokens
  readonly assertionKeys: AssertionKeys
  readonly linkTokens: LinkTokens
  readonly replyTokens: ReplyTokens
  readonly chats: Chats
  readonly webhooks: Webhooks
  readonly richMenus: RichMenus
  /** How LINE reaches the bots' servers. */
  readonly webhookFetch: (request: Request) => Promise<Response>
  readonly subWindows: SubWindows
  readonly friendRequests: FriendRequests
  readonly shares: Shares
  readonly shortcuts: Shortcuts
  readonly requests: RequestLogStore
  readonly knobs: Knobs
  /** Back to the seed. Registered apps stay: they are set-up, not state. */
  readonly reset: () => void
}
