import type { Clock } from '../clock'
import type { Scope } from '../model'
import type { People } from './people'

/** `asked` may hold more than `granted`: single permissions can be unticked. */
export interface Consent {
  readonly granted: readonly Scope[]
  readonly asked: readonly Scope[]
}

interface Given extends Consent {
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly email: string | undefined
}

/** LINE docs, "The consent screen may not always be shown": how long a period is not said. Milliseconds. */
export const EMAIL_CONSENT_PERIOD_MS = 90 * 24 * 60 * 60 * 1000

/**
 * Who allowed what to which channel. LINE skips its consent screen when everything was asked before; for the e-mail
 * address it comes again after a period, and when the address has changed (LINE docs).
 */
export function createConsents(clock: Clock, people: People) {
  const consents = new Map<string, Given>()
  const key = (personId: string, channelId: string): string => `${personId} ${channelId}`

  const emailIsStale = (personId: string, { at, email }: Given): boolean =>
    clock.now() - at >= EMAIL_CONSENT_PERIOD_MS || people.find(personId)?.email !== email

  return {
    find: (personId: string, channelId: string): Consent | undefined =>
      consents.get(key(personId, channelId)),
    save: (personId: string, channelId: string, consent: Consent): void =>
      void consents.set(key(personId, channelId), {
        ...consent,
        at: clock.now(),
        email: people.find(personId)?.email,
      }),
    withdraw: (personId: string, channelId: string): void => void consents.delete(key(personId, channelId)),
    covers(personId: string, channelId: string, scopes: readonly Scope[]): boolean {
      const given = consents.get(key(personId, channelId))
      if (!given || !scopes.every((scope) => given.asked.includes(scope))) return false
      return !scopes.includes('email') || !emailIsStale(personId, given)
    },
    reset: (): void => consents.clear(),
  }
}

export type Consents = ReturnType<typeof createConsents>
