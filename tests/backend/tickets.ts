import type { LinkConfirmAnswer } from '../../src/backend/contract'
import type { Conflict } from './conflict'
import { Problem } from './problem'
import { createSecrets } from './secrets'

/** Milliseconds. */
const LIFE = 10 * 60 * 1000

/** What a ticket says: this LINE user began, and in this browser somebody proved to own this account. */
interface Order {
  readonly sub: string
  readonly accountId: string
  /** The Messaging API's link token, if it all began in a chat. */
  readonly linkToken: string | null
}

export type Ticket = Order & {
  readonly state:
    | { readonly tag: 'fresh' }
    | { readonly tag: 'used'; readonly accountLink: LinkConfirmAnswer['accountLink'] }
    /** Another LINE user came with it: it is not where it belongs. */
    | { readonly tag: 'burned' }
  /** What the person was told stands in the way: the only thing that their `replace` may replace. */
  readonly told: Conflict | null
}

/** One-time tickets, minted when an account was proven and given to that browser alone. Never a start handle. */
export function createTickets(now: () => number) {
  const tickets = createSecrets<Ticket>(LIFE, now)
  return {
    mint: (order: Order): string => tickets.keep({ ...order, state: { tag: 'fresh' }, told: null }),
    /**
     * The ticket, for the LINE user who began. Another LINE user burns it: either it was stolen, or somebody was lured into
     * opening an attacker's link, and in both cases it must not be used by anybody.
     *
     * @param sub from a token that was verified for this very call
     * @throws {Problem} 404 `ticket_unknown`, 403 `ticket_mismatch`, 410 `ticket_expired` (also for a burned one)
     */
    open(secret: string, sub: string): Ticket {
      const found = tickets.find(secret)
      if (found.kind === 'unknown') throw new Problem(404, 'ticket_unknown')
      const ticket = found.value
      if (ticket.sub !== sub) {
        tickets.change(secret, { ...ticket, state: { tag: 'burned' } })
        throw new Problem(403, 'ticket_mismatch')
      }
      if (found.kind === 'expired' || ticket.state.tag === 'burned') throw new Problem(410, 'ticket_expired')
      return ticket
    },
    change: tickets.change,
  }
}

export type Tickets = ReturnType<typeof createTickets>
