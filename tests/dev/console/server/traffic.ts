import { findLeaks } from '../../../leaks/findLeaks'
import { secretsOf } from '../../../leaks/secretsOf'
import type { Person } from '../../../line-platform'
import type { Arrival } from '../../../world/arrivals'
import type { IssuedTokens } from '../../../world/issuedTokens'

/** Who got a request: LINE, the service's backend, the dev server itself, or a host that is not emulated. */
export type Recipient = 'LINE' | 'service' | 'page' | 'elsewhere'

/** A request that the app sent, and what became of it. */
export interface Sent {
  readonly id: number
  /** ms since the epoch, by the world's clock. */
  readonly at: number
  readonly to: Recipient
  readonly arrival: Arrival
  /** `null`: no answer yet. */
  readonly status: number | null
  /** One sentence for each value of a profile, or misplaced token, that was found in it. */
  readonly leaks: readonly string[]
}

export interface TrafficParts {
  readonly now: () => number
  readonly people: () => readonly Person[]
  readonly issued: IssuedTokens
  readonly backendUrl: string
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

/** Older ones are forgotten; what was found in them is not. */
const KEPT = 200

/** Everything that the app sent, searched for values of profiles as it arrives. */
export function createTraffic({ now, people, issued, backendUrl }: TrafficParts) {
  let sent: Sent[] = []
  let found: string[] = []
  let count = 0

  const leaksOf = (arrival: Arrival): string[] =>
    people().flatMap((person) => findLeaks([arrival], secretsOf(person), issued, backendUrl))

  return {
    /** Returns what to call with the status once there is an answer. */
    open(to: Recipient, arrival: Arrival): (status: number) => void {
      count += 1
      const leaks = [...new Set(leaksOf(arrival))]
      if (to === 'elsewhere') leaks.push(`a request to ${arrival.url.host}, which is not emulated`)
      found = [...found, ...leaks]
      const entry: Mutable<Sent> = { id: count, at: now(), to, arrival, status: null, leaks }
      sent = [entry, ...sent].slice(0, KEPT)
      return (status) => void (entry.status = status)
    },
    /** Newest first. */
    list: (): readonly Sent[] => sent,
    /** How many were searched, kept or not. */
    count: (): number => count,
    leaks: (): readonly string[] => [...new Set(found)],
    clear(): void {
      sent = []
      found = []
      count = 0
    },
  }
}

export type Traffic = ReturnType<typeof createTraffic>
