import type { Clock } from '../clock'
import { randomToken } from '../random'

/** LINE docs, "Channel access token": four kinds, of which the long-lived one is only issued in the console. */
export type ChannelTokenKind = 'short-lived' | 'stateless' | 'v2.1' | 'long-lived'

export interface ChannelToken {
  readonly value: string
  readonly channelId: string
  readonly kind: ChannelTokenKind
  /** Names a v2.1 token without being it. */
  readonly keyId: string
  /** Milliseconds since the epoch. */
  readonly expiresAt: number
}

export interface ChannelTokenOrder {
  readonly channelId: string
  readonly kind: ChannelTokenKind
  /** Seconds. */
  readonly lifetime: number
}

/** LINE docs: so many tokens of one kind may be alive in one channel; of the stateless kind any number. */
export const CHANNEL_TOKEN_LIMIT = 30

/** LINE docs. Seconds. */
export const SHORT_LIVED_LIFETIME = 2_592_000
export const STATELESS_LIFETIME = 900

/** Channel access tokens: what proves an app's server to LINE. */
export function createChannelTokens(clock: Clock) {
  const tokens = new Map<string, ChannelToken>()
  const alive = ({ expiresAt }: ChannelToken): boolean => expiresAt > clock.now()

  return {
    issue({ channelId, kind, lifetime }: ChannelTokenOrder): ChannelToken {
      const expiresAt = clock.now() + lifetime * 1000
      const token = { value: randomToken(96), channelId, kind, keyId: randomToken(16), expiresAt }
      tokens.set(token.value, token)
      return token
    },
    find(value: string): ChannelToken | undefined {
      const token = tokens.get(value)
      return token && alive(token) ? token : undefined
    },
    /** The live ones, oldest first. */
    list: (channelId: string, kind: ChannelTokenKind): readonly ChannelToken[] =>
      [...tokens.values()].filter(
        (token) => token.channelId === channelId && token.kind === kind && alive(token),
      ),
    revoke: (value: string): void => void tokens.delete(value),
    /** Seconds, rounded down. */
    expiresIn: ({ expiresAt }: ChannelToken): number => Math.floor((expiresAt - clock.now()) / 1000),
    reset: (): void => tokens.clear(),
  }
}

export type ChannelTokens = ReturnType<typeof createChannelTokens>
