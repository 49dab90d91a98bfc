import type { Tokens } from '../backend/client'
import type { Liff } from '../liff/liff'
import { judgeSession, judgeUnverified, type SessionJudgement } from './judgeSession'

export interface BrokerOptions {
  readonly liff: Pick<Liff, 'isLoggedIn' | 'storedSession'>
  readonly channelId: string
  readonly token: 'id' | 'access'
  readonly now: () => number
}

/** Tokens to send, or why there are none. */
export type Taken =
  | { readonly tag: 'tokens'; readonly tokens: Tokens }
  | { readonly tag: 'unusable'; readonly why: Exclude<SessionJudgement['tag'], 'usable'> }
  /** Somebody else signed in, in another tab: their token never goes out under the first person's face. */
  | { readonly tag: 'other_person' }

/** Tokens to send that nobody has verified yet, and whom they speak of. */
export interface UnverifiedTaken {
  readonly tag: 'tokens'
  readonly tokens: Tokens
  readonly subject: string
}

/** The only place that hands tokens to the backend client, each time after judging what is stored at that moment. */
export interface TokenBroker {
  /** Judges what is stored and remembers whose it is. @param isFresh whether the tokens came with this page load */
  open(isFresh: boolean): SessionJudgement
  forSession(): Taken
  /** The same while the SDK still verifies what LINE just gave; `null` as long as there is nothing to send. */
  forSessionUnverified(): UnverifiedTaken | null
  /** The ID token, whatever `session` sends: it names its subject and its channel. */
  forLinking(): Taken
  /** ID token and access token of one person. */
  forUnlinking(): Taken
  /** The access token, to be revoked. Never a reason to sign in. */
  forSignOut(): Taken
}

export function createTokenBroker({ liff, channelId, token, now }: BrokerOptions): TokenBroker {
  let shown: string | null = null

  const facts = () => ({
    stored: liff.storedSession(),
    isLoggedIn: liff.isLoggedIn(),
    channelId,
    now: now(),
  })
  const judge = (need: 'id' | 'access', isFresh: boolean): SessionJudgement =>
    judgeSession({ ...facts(), token: need, isFresh })

  const take = (need: 'id' | 'access' | 'both'): Taken => {
    const judgement = judge(need === 'access' ? 'access' : 'id', false)
    if (judgement.tag !== 'usable') return { tag: 'unusable', why: judgement.tag }
    if (identityOf(judgement) !== shown) return { tag: 'other_person' }
    const { idToken, accessToken } = judgement.tokens
    if (need === 'access') return { tag: 'tokens', tokens: { access_token: accessToken } }
    if (idToken === null) return { tag: 'unusable', why: 'no_id_token' }
    const second = need === 'both' ? { access_token: accessToken } : {}
    return { tag: 'tokens', tokens: { id_token: idToken, ...second } }
  }

  return {
    open(isFresh) {
      const judgement = judge(token, isFresh)
      shown = identityOf(judgement)
      return judgement
    },
    forSession: () => take(token),
    forSessionUnverified() {
      const found = judgeUnverified(facts())
      if (found === null) return null
      const { idToken, accessToken } = found.tokens
      const tokens = token === 'id' ? { id_token: idToken } : { access_token: accessToken }
      return { tag: 'tokens', tokens, subject: found.subject }
    },
    forLinking: () => take('id'),
    forUnlinking: () => take('both'),
    forSignOut: () => take('access'),
  }
}

/** Whom the tokens are of. Where nobody is named, the same set of tokens is as near as one can get. */
function identityOf(judgement: SessionJudgement): string | null {
  if (judgement.tag !== 'usable') return null
  return judgement.claims?.subject ?? judgement.tokens.accessToken
}
