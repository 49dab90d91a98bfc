import type { Clock } from '../clock'
import type { Scope } from '../model'
import { randomToken } from '../random'

/** LINE docs: a LIFF access token lives twelve hours, one from web login thirty days. Seconds. */
export const LIFF_TOKEN_LIFETIME = 43_200
export const WEB_TOKEN_LIFETIME = 2_592_000

/** LINE Login v2.0 and v2.1 do not take each other's tokens (inferred: theirs look different). */
export type TokenFamily = 'v2.0' | 'v2.1'

export interface TokenGrant {
  readonly personId: string
  readonly channelId: string
  readonly scopes: readonly Scope[]
  /** Seconds. */
  readonly lifetime: number
  /** Default `v2.1`. */
  readonly family?: TokenFamily
}

export interface AccessToken extends TokenGrant {
  readonly value: string
  /** Milliseconds since the epoch. */
  readonly expiresAt: number
  readonly state: 'live' | 'revoked'
}

export type TokenCheck =
  | { readonly tag: 'live'; readonly token: AccessToken }
  | { readonly tag: 'not-jws' }
  | { readonly tag: 'expired' }
  | { readonly tag: 'revoked' }

/** LINE docs: the texts of `GET /oauth2/v2.1/verify`. The profile APIs use the same ones. */
export const TOKEN_TROUBLE: Record<Exclude<TokenCheck['tag'], 'live'>, string> = {
  'not-jws': 'The access token not JWS',
  expired: 'The access token expired',
  revoked: 'The access token revoked',
}

// Looks like the real ones, which are JWS; only the store knows what it means.
const newValue = (family: TokenFamily | undefined): string =>
  family === 'v2.0' ? randomToken(96) : `eyJhbGciOiJIUzI1NiJ9.${randomToken(120)}.${randomToken(32)}`

const looksLikeJws = (value: string): boolean => /^[\w-]+\.[\w-]+\.[\w-]+$/.test(value)

export function createTokens(clock: Clock) {
  const tokens = new Map<string, AccessToken>()

  function check(value: string): TokenCheck {
    const token = tokens.get(value)
    // A well-formed token nobody remembers (from before a reset) counts as revoked: LINE has no fourth text.
    if (!token) return { tag: looksLikeJws(value) ? 'revoked' : 'not-jws' }
    if (token.state === 'revoked') return { tag: 'revoked' }
    return token.expiresAt <= clock.now() ? { tag: 'expired' } : { tag: 'live', token }
  }

  function change(value: string, changes: Partial<AccessToken>): boolean {
    const token = tokens.get(value)
    if (token) tokens.set(value, { ...token, ...changes })
    return token !== undefined
  }

  return {
    check,
    issue(grant: TokenGrant): AccessToken {
      const expiresAt = clock.now() + grant.lifetime * 1000
      const token: AccessToken = { ...grant, value: newValue(grant.family), expiresAt, state: 'live' }
      tokens.set(token.value, token)
      return token
    },
    /** Both return false for a token that was never issued. */
    revoke: (value: string): boolean => change(value, { state: 'revoked' }),
    expire: (value: string): boolean => change(value, { expiresAt: clock.now() }),
    revokeAll(personId: string, channelId: string): void {
      for (const token of tokens.values())
        if (token.personId === personId && token.channelId === channelId)
          change(token.value, { state: 'revoked' })
    },
    /** Seconds, rounded down, as LINE reports it. */
    expiresIn: (token: AccessToken): number => Math.floor((token.expiresAt - clock.now()) / 1000),
    reset: (): void => tokens.clear(),
  }
}

export type Tokens = ReturnType<typeof createTokens>
