import { setTimeout as wait } from 'node:timers/promises'
import type { ContextType } from './credentials/contextToken'
import type { Keys } from './credentials/keys'
import type { Fault } from './faults/fault'
import { createFaultQueue, type FaultMatch } from './faults/queue'
import type { Knobs } from './knobs'
import { issueCredentials, type Credentials } from './liff/issue'
import { credentialFragment, primaryUrl } from './liff/opening'
import { createListener } from './listener'
import { createWorld, type WorldOptions } from './createWorld'
import type { LiffAppRegistration, Scope } from './model'
import { routes } from './routes'
import type { Apps } from './stores/apps'
import type { CodeGrant } from './stores/codes'
import type { Consents } from './stores/consents'
import type { Friends } from './stores/friends'
import type { People } from './stores/people'
import type { RequestLog } from './stores/requests'

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
  readonly apps: Omit<Apps, 'register'>
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
  expireAccessToken(accessToken: string): boolean
  /** The person removes the app in LINE's settings: consent gone, all tokens of the channel revoked. */
  removeApp(person: string, channelId: string): void
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
    issueCode: (grant) => world.codes.issue({ ...grant, personId: world.people.get(grant.personId).id }),
    closeLiffWindow: world.tokens.revoke,
    revokeAccessToken: world.tokens.revoke,
    expireAccessToken: world.tokens.expire,
    removeApp(person, channelId) {
      const { id } = world.people.get(person)
      world.consents.withdraw(id, channelId)
      world.tokens.revokeAll(id, channelId)
    },
    reset: world.reset,
  }
}
