import type { Clock } from '../clock'
import { randomAlphanumeric } from '../random'

/** LINE docs, issue link token: valid for ten minutes, once. */
const LIFETIME_MS = 10 * 60 * 1000

export interface LinkToken {
  readonly value: string
  readonly personId: string
  /** The Messaging API channel that asked for it. */
  readonly channelId: string
  /** Milliseconds since the epoch. */
  readonly expiresAt: number
}

/** Link tokens of the Messaging API's account link. */
export function createLinkTokens(clock: Clock) {
  const tokens = new Map<string, LinkToken>()
  return {
    issue(personId: string, channelId: string): LinkToken {
      const token = {
        value: randomAlphanumeric(32),
        personId,
        channelId,
        expiresAt: clock.now() + LIFETIME_MS,
      }
      tokens.set(token.value, token)
      return token
    },
    /** `undefined` when unknown, used or expired: LINE tells its user no difference. */
    find(value: string): LinkToken | undefined {
      const token = tokens.get(value)
      return token && token.expiresAt > clock.now() ? token : undefined
    },
    use: ({ value }: LinkToken): void => void tokens.delete(value),
    reset: (): void => tokens.clear(),
  }
}

export type LinkTokens = ReturnType<typeof createLinkTokens>
