import { Problem } from './problem'
import { createSecrets } from './secrets'

/** Milliseconds. Messaging API reference, "Issue link token": ten minutes, one use. */
const LIFE = 10 * 60 * 1000

interface Issued {
  /** The LINE user in whose chat it was asked for. */
  readonly sub: string
  readonly isUsed: boolean
}

/**
 * The link tokens that our bot got from LINE for somebody. LINE checks them too, but only on its own page, after the person
 * has signed in and confirmed: what is wrong is better said before.
 */
export function createLinkTokens(now: () => number) {
  const tokens = createSecrets<Issued>(LIFE, now)

  /** @throws {Problem} 404 `ticket_unknown`, 403 `ticket_mismatch`, 410 `ticket_expired` (also for a used one) */
  function check(token: string, sub: string): void {
    const found = tokens.find(token)
    if (found.kind === 'unknown') throw new Problem(404, 'ticket_unknown')
    if (found.value.sub !== sub) throw new Problem(403, 'ticket_mismatch')
    if (found.kind === 'expired' || found.value.isUsed) throw new Problem(410, 'ticket_expired')
  }

  return {
    issued: (token: string, sub: string): void => void tokens.keep({ sub, isUsed: false }, token),
    check,
    use(token: string, sub: string): void {
      check(token, sub)
      tokens.change(token, { sub, isUsed: true })
    },
  }
}

export type LinkTokens = ReturnType<typeof createLinkTokens>
