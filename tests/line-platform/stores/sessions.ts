import type { Clock } from '../clock'
import { randomToken } from '../random'

/** A person signed in to LINE in one browser. */
export interface Session {
  readonly personId: string
  /** When the person last proved who they are. Milliseconds since the epoch. */
  readonly authenticatedAt: number
}

/** LINE's own sign-in (SSO) on access.line.me, by cookie value. LINE does not publish how long it lasts. */
export function createSessions(clock: Clock) {
  const sessions = new Map<string, Session>()
  return {
    open(personId: string): string {
      const id = randomToken(24)
      sessions.set(id, { personId, authenticatedAt: clock.now() })
      return id
    },
    find: (id: string): Session | undefined => sessions.get(id),
    reset: (): void => sessions.clear(),
  }
}

export type Sessions = ReturnType<typeof createSessions>
