import type { Clock } from '../clock'
import { randomHex } from '../random'

/** LINE docs, send reply message: use a reply token within one minute; it works once. */
const LIFETIME_MS = 60 * 1000

export interface ReplyAddress {
  readonly personId: string
  readonly channelId: string
}

/** Reply tokens of webhook events. */
export function createReplyTokens(clock: Clock) {
  const tokens = new Map<string, ReplyAddress & { readonly expiresAt: number }>()
  return {
    issue(address: ReplyAddress): string {
      const value = randomHex(16)
      tokens.set(value, { ...address, expiresAt: clock.now() + LIFETIME_MS })
      return value
    },
    /** Whom to answer, if the token is this channel's, unused and young enough. It is used up by asking. */
    take(value: string, channelId: string): ReplyAddress | undefined {
      const token = tokens.get(value)
      if (token?.channelId !== channelId) return undefined
      tokens.delete(value)
      return token.expiresAt > clock.now() ? token : undefined
    },
    reset: (): void => tokens.clear(),
  }
}

export type ReplyTokens = ReturnType<typeof createReplyTokens>
