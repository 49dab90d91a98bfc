import type { Clock } from '../clock'
import type { Scope } from '../model'
import { randomAlphanumeric } from '../random'
import type { Amr } from './attempts'

/** LINE docs: an authorization code is valid for ten minutes. */
export const CODE_LIFETIME_MS = 10 * 60 * 1000

/** Which kind of login made the code: LIFF codes need PKCE and the app's id, web codes the channel secret. */
export type CodeOrigin =
  | { readonly tag: 'liff'; readonly liffId: string; readonly codeChallenge: string }
  | {
      readonly tag: 'web'
      readonly codeChallenge?: string
      readonly nonce?: string
      /** Only where `max_age` was asked for (LINE docs). Seconds since the epoch. */
      readonly authTime?: number
    }
  /** LINE Login v2.0, whose codes are redeemed elsewhere. */
  | { readonly tag: 'web-v2.0' }

export interface CodeGrant {
  readonly personId: string
  readonly channelId: string
  readonly redirectUri: string
  readonly scopes: readonly Scope[]
  readonly amr: Amr
  readonly origin: CodeOrigin
}

type Code =
  { readonly tag: 'fresh'; readonly grant: CodeGrant; readonly expiresAt: number } | { readonly tag: 'used' }

export type Redemption =
  | { readonly tag: 'granted'; readonly grant: CodeGrant }
  | { readonly tag: 'unknown' }
  | { readonly tag: 'used' }
  | { readonly tag: 'expired' }

/** Authorization codes. One attempt to redeem, right or wrong, uses a code up (the stricter reading of LINE's docs). */
export function createCodes(clock: Clock) {
  const codes = new Map<string, Code>()
  return {
    issue(grant: CodeGrant): string {
      const value = randomAlphanumeric(20)
      codes.set(value, { tag: 'fresh', grant, expiresAt: clock.now() + CODE_LIFETIME_MS })
      return value
    },
    redeem(value: string): Redemption {
      const code = codes.get(value)
      if (!code) return { tag: 'unknown' }
      if (code.tag === 'used') return { tag: 'used' }
      codes.set(value, { tag: 'used' })
      return code.expiresAt <= clock.now() ? { tag: 'expired' } : { tag: 'granted', grant: code.grant }
    },
    reset: (): void => codes.clear(),
  }
}

export type Codes = ReturnType<typeof createCodes>
