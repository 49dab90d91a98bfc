import type { LiffAppRegistration } from '../model'
import { randomToken } from '../random'

/** How the person proved who they are (LINE docs: ID token claim `amr`). */
export type Amr = 'pwd' | 'linesso' | 'lineautologin'

/** What `liff.login()` asked for, after every check has passed. */
export interface LiffLogin {
  readonly app: LiffAppRegistration
  /** The redirectUri given to `liff.login()`, or the endpoint URL as registered. */
  readonly redirectUri: string
  readonly state: string
  readonly codeChallenge: string
}

export type Progress =
  { readonly tag: 'anonymous' } | { readonly tag: 'signed-in'; readonly personId: string; readonly amr: Amr }

/** One visit to LINE's login pages. Its `id` is the `loginState` that the pages carry along. */
export interface Attempt {
  readonly id: string
  readonly login: LiffLogin
  readonly progress: Progress
}

export function createAttempts() {
  const attempts = new Map<string, Attempt>()
  const keep = (attempt: Attempt): Attempt => {
    attempts.set(attempt.id, attempt)
    return attempt
  }
  return {
    open: (login: LiffLogin, progress: Progress): Attempt => keep({ id: randomToken(16), login, progress }),
    find: (id: string): Attempt | undefined => attempts.get(id),
    signIn: (attempt: Attempt, personId: string, amr: Amr): Attempt =>
      keep({ ...attempt, progress: { tag: 'signed-in', personId, amr } }),
    reset: (): void => attempts.clear(),
  }
}

export type Attempts = ReturnType<typeof createAttempts>
