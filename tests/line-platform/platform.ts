import { setTimeout as wait } from 'node:timers/promises'
import type { JWK } from 'jose'
import { befriend, block, sendText } from './bot/events'
import type { ContextType } from './credentials/contextToken'
import type { Keys } from './credentials/keys'
import { withdrawConsent } from './credentials/revocation'
import type { Fault } from './faults/fault'
import { createFaultQueue, type FaultMatch } from './faults/queue'
import type { Knobs } from './knobs'
import { issueCredentials, type Credentials } from './liff/issue'
import { credentialFragment, primaryUrl } from './liff/opening'
import { createListener } from './listener'
import { createWorld, type WorldOptions } from './createWorld'
import type { Channel, LiffAppRegistration, Scope } from './model'
import { routes } from './routes'
import type { Apps } from './stores/apps'
import type { ChatEntry } from './stores/chats'
import type { CodeGrant } from './stores/codes'
import type { Consents } from './stores/consents'
import type { Friends } from './stores/friends'
import type { People } from './stores/people'
import type { RequestLog } from './stores/requests'
import type { Share } from './stores/shares'
import type { Shortcut } from './stores/shortcuts'
import type { TokenCheck } from './stores/tokens'
import type { WebhookDelivery } from './stores/webhooks'

export interface LinePlatformOptions extends WorldOptions {
  /** How `delay` faults wait. Default: real time. */
  readonly sleep?: (ms: number) => Promise<void>
}

/** A person by handle (or user ID) and an app by LIFF ID. */
export interface IssueOrder {
  readonly person: string
  readonly app: string
  /** Default: what the person allowed, else everything the app is registered for. */
  readonly scopes?: readonly Scope[]
  /** Default `utou`: opened from a chat with the official account. */
  readonly contextType?: ContextType
}

export interface LiffUrlOrder extends Omit<IssueOrder, 'app'> {
  readonly liffId: string
  /** What follows the LIFF ID, with query and fragment. Default: nothing. */
  readonly path?: string
}

export interface LinePlatform {
  /** Answers a request addressed to any LINE host, which is taken from the URL's host name. */
  fetch(request: Request): Promise<Response>
  /** Everything that arrived, oldest first. */
  readonly requests: RequestLog
  readonly people: People
  readonly apps: Omit<Apps, 'register' | 'registerChannel' | 'remove'>
  readonly consents: Omit<Consents, 'reset'>
  readonly friends: Omit<Friends, 'reset'>
  readonly keys: Omit<Keys, 'reset'>
  readonly knobs: Knobs
  /** Adds a LIFF app, or replaces the one with its id. Survives `reset()`. */
  registerApp(app: LiffAppRegistration): void
  /** Breaks exactly the next matching answer (or the next `times`). */
  breakNext(match: FaultMatch, how: Fault): void
  /** Faults that met no request yet: a test that planned one and never triggered it proves nothing. */
  pendingFaults(): readonly string[]
  /** One set of LIFF browser credentials, without opening anything. */
  issueTokens(order: IssueOrder): Promise<Credentials>
  /** The address that LINE's app opens for a LIFF URL, credentials and all. */
  liffUrlOpening(order: LiffUrlOrder): Promise<string>
  /** An authorization code, as if the person had just logged in. `origin` says for LIFF or for web login. */
  issueCode(grant: CodeGrant): string
  /** LINE docs: closing a LIFF window revokes its access token. False for a token that was never issued. */
  closeLiffWindow(accessToken: string): boolean
  revokeAccessToken(accessToken: string): boolean
  /** Whose access token that is, and whether it still holds. */
  checkAccessToken(accessToken: string): TokenCheck
  expireAccessToken(accessToken: string): boolean
  /** The person removes the app in LINE's settings: consent gone, all tokens of the channel revoked. */
  removeApp(person: string, channelId: string): void
  /** Adds a channel, or replaces the one with its ID. Survives `reset()`. */
  registerChannel(channel: Channel): void
  /** Registers an assertion signing key for a channel, as the console does. Returns its `kid`. */
  registerAssertionKey(channelId: string, publicKey: JWK): string
  /** A long-lived channel access token, which only the console issues. */
  issueChannelToken(channelId: string): string
  /** Where the webhooks of a Messaging API channel go. Survives `reset()`. */
  setWebhookUrl(channelId: string, url: string): void
  /** Every webhook that was sent, oldest first. */
  webhooks(): readonly WebhookDelivery[]
  /** A person writes to an official account. Resolves when the bot's server has answered the webhook. */
  sendText(person: string, channelId: string, text: string): Promise<void>
  /** What a person and an official account wrote to each other, oldest first. */
  chat(person: string, channelId: string): readonly ChatEntry[]
  /** The person adds the account as a friend, or blocks it, in LINE's app; the bot's server hears of it. */
  befriend(person: string, channelId: string): Promise<void>
  block(person: string, channelId: string): Promise<void>
  /** What people sent through the share target picker, oldest first. */
  shares(): readonly Share[]
  /** What people put on their home screens, oldest first. */
  shortcuts(): readonly Shortcut[]
  /** Back to the seed: people, tokens, codes, consents, sessions, friends, log, faults, knobs and clock. */
  reset(): void
}

/** One LINE Platform with its own people, keys and state. Any number may live side by side. */
export function createLinePlatform(options: LinePlatformOptions = {}): LinePlatform {
  const faults = createFaultQueue()
  const world = createWorld(options, faults.reset)
  const sleep = options.sleep ?? ((ms: number) => wait(ms))

  const issueTokens = ({ person, app, ...rest }: IssueOrder): Promise<Credentials> =>
    issueCredentials(world, { ...rest, person: world.people.get(person), app: world.apps.get(app) })

  const idOf = (person: string): string => world.people.get(person).id

  return {
    fetch: createListener({ world, faults, routes, sleep }),
    requests: world.requests,
    people: world.people,
    apps: world.apps,
    consents: world.consents,
    friends: world.friends,
    keys: world.keys,
    knobs: world.knobs,
    registerApp: world.apps.register,
    breakNext: faults.add,
    pendingFaults: faults.pending,
    issueTokens,
    async liffUrlOpening({ liffId, path = '', ...rest }) {
      const credentials = await issueTokens({ ...rest, app: liffId })
      return primaryUrl(world.apps.get(liffId).endpointUrl, path) + credentialFragment(credentials)
    },
    issueCode: (grant) => world.codes.issue({ ...grant, personId: idOf(grant.personId) }),
    closeLiffWindow: world.tokens.revoke,
    revokeAccessToken: world.tokens.revoke,
    checkAccessToken: world.tokens.check,
    registerChannel: world.apps.registerChannel,
    registerAssertionKey: world.assertionKeys.register,
    issueChannelToken: (channelId) => {
      const lifetime = 100 * 365 * 24 * 60 * 60
      return world.channelTokens.issue({ channelId, kind: 'long-lived', lifetime }).value
    },
    setWebhookUrl: world.webhooks.setUrl,
    webhooks: world.webhooks.list,
    sendText: (person, channelId, text) => sendText(world, idOf(person), channelId, text),
    chat: (person, channelId) => world.chats.between(idOf(person), channelId),
    befriend: (person, channelId) => befriend(world, idOf(person), channelId),
    block: (person, channelId) => block(world, idOf(person), channelId),
    expireAccessToken: world.tokens.expire,
    removeApp(person, channelId) {
      withdrawConsent(world, idOf(person), channelId)
    },
    shares: world.shares.list,
    shortcuts: world.shortcuts.list,
    reset: world.reset,
  }
}
