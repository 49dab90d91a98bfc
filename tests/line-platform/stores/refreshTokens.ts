import type { Clock } from '../clock'
import { randomAlphanumeric } from '../random'
import type { AccessToken, TokenFamily, TokenGrant } from './tokens'

const DAY_MS = 24 * 60 * 60 * 1000

/** LINE docs, refresh access token (v2.1): 90 days after the first access token, never extended. */
const V21_LIFETIME_MS = 90 * DAY_MS

/** LINE docs, v2.0 reference: up to ten days after its access token has expired. */
const V20_GRACE_MS = 10 * DAY_MS

export interface RefreshToken {
  readonly value: string
  readonly family: TokenFamily
  /** What a new access token is for. */
  readonly grant: TokenGrant
  /** Milliseconds since the epoch. */
  readonly expiresAt: number
  /** Every access token that came of it. */
  readonly accessTokens: readonly string[]
}

/** Refresh tokens. Using one gives it back unchanged (LINE docs). */
export function createRefreshTokens(clock: Clock) {
  const tokens = new Map<string, RefreshToken>()
  const keep = (token: RefreshToken): RefreshToken => {
    tokens.set(token.value, token)
    return token
  }

  return {
    issue(grant: TokenGrant, accessToken: AccessToken): RefreshToken {
      const family = grant.family ?? 'v2.1'
      const expiresAt =
        family === 'v2.0' ? accessToken.expiresAt + V20_GRACE_MS : clock.now() + V21_LIFETIME_MS
      return keep({
        value: randomAlphanumeric(20),
        family,
        grant,
        expiresAt,
        accessTokens: [accessToken.value],
      })
    },
    /** The token, unless it is unknown, revoked or expired. LINE says the same of all three. */
    live(value: string): RefreshToken | undefined {
      const token = tokens.get(value)
      return token && token.expiresAt > clock.now() ? token : undefined
    },
    used(token: RefreshToken, accessToken: AccessToken): void {
      const expiresAt = token.family === 'v2.0' ? accessToken.expiresAt + V20_GRACE_MS : token.expiresAt
      keep({ ...token, expiresAt, accessTokens: [...token.accessTokens, accessToken.value] })
    },
    of: (accessToken: string): RefreshToken | undefined =>
      [...tokens.values()].find((token) => token.accessTokens.includes(accessToken)),
    drop: (value: string): void => void tokens.delete(value),
    dropAll(personId: string, channelId: string): void {
      for (const { value, grant } of tokens.values())
        if (grant.personId === personId && grant.channelId === channelId) tokens.delete(value)
    },
    reset: (): void => tokens.clear(),
  }
}

export type RefreshTokens = ReturnType<typeof createRefreshTokens>
