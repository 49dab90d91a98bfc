import type { BotPrompt, LiffAppRegistration, Scope } from '../model'
import { randomToken } from '../random'

/** How the person proved who they are (LINE docs: ID token claim `amr`). */
export type Amr = 'pwd' | 'lineqr' | 'linesso' | 'lineautologin'

/** What every kind of login asks the person for. */
interface Asked {
  readonly channelId: string
  readonly scopes: readonly Scope[]
  readonly botPrompt: BotPrompt
}

/** What `liff.login()` asked for, after every check has passed. */
export interface LiffLogin extends Asked {
  readonly tag: 'liff'
  readonly app: LiffAppRegistration
  /** The redirectUri given to `liff.login()`, or the endpoint URL as registered. */
  readonly redirectUri: string
  readonly state: string
  readonly codeChallenge: string
}

/** LINE docs, `response_mode`: how the answer travels to the callback URL. `jwt` is the same as `query.jwt`. */
export type ResponseMode = 'query' | 'form_post' | 'query.jwt' | 'form_post.jwt' | 'jwt'

/** What a website asked for, after every check has passed. */
export interface WebLogin extends Asked {
  readonly tag: 'web'
  readonly version: 'v2.1' | 'v2.0'
  readonly redirectUri: string
  readonly state: string
  readonly responseMode: ResponseMode
  readonly nonce?: string
  readonly codeChallenge?: string
  readonly prompt?: 'none' | 'consent' | 'login'
  /** Seconds. */
  readonly maxAge?: number
  readonly autoLoginDisabled: boolean
  /** What the login screen offers first. */
  readonly firstMethod: LoginMethod
  /** Whether the login screen offers the other method too. */
  readonly canSwitchMethod: boolean
  /** BCP 47 tags, best first. */
  readonly uiLocales: readonly string[]
}

/** A visit to the Messaging API's account link page. */
export interface AccountLinkVisit {
  readonly tag: 'account-link'
  /** The Messaging API channel. */
  readonly channelId: string
  readonly linkToken: string
  readonly nonce: string
}

/** What brought the browser to LINE's login pages. */
export type Login = LiffLogin | WebLogin | AccountLinkVisit

/** LINE docs, "User authentication": the two ways to prove who one is on the login screen. */
export type LoginMethod = 'pwd' | 'lineqr'

export type Progress =
  | { readonly tag: 'anonymous' }
  | {
      readonly tag: 'signed-in'
      readonly personId: string
      readonly amr: Amr
      /** Milliseconds since the epoch. */
      readonly authenticatedAt: number
    }

export type SignedIn = Extract<Progress, { tag: 'signed-in' }>

/** One visit to LINE's login pages. Its `id` is the `loginState` that the pages carry along. */
export interface Attempt<Kind extends Login = Login> {
  readonly id: string
  readonly login: Kind
  readonly progress: Progress
}

export function createAttempts() {
  const attempts = new Map<string, Attempt>()
  const keep = <Kind extends Login>(attempt: Attempt<Kind>): Attempt<Kind> => {
    attempts.set(attempt.id, attempt)
    return attempt
  }
  return {
    open: <Kind extends Login>(login: Kind, progress: Progress): Attempt<Kind> =>
      keep({ id: randomToken(16), login, progress }),
    find: (id: string): Attempt | undefined => attempts.get(id),
    signIn: (attempt: Attempt, who: Omit<SignedIn, 'tag'>): Attempt =>
      keep({ ...attempt, progress: { tag: 'signed-in', ...who } }),
    /** One visit, one answer. */
    close: ({ id }: Attempt): void => void attempts.delete(id),
    reset: (): void => attempts.clear(),
  }
}

export type Attempts = ReturnType<typeof createAttempts>
