import { randomToken } from '../random'

/** LINE's own sign-in (SSO) on access.line.me: cookie value → person. LINE does not publish how long it lasts. */
export function createSessions() {
  const sessions = new Map<string, string>()
  return {
    open(personId: string): string {
      const id = randomToken(24)
      sessions.set(id, personId)
      return id
    },
    personOf: (id: string): string | undefined => sessions.get(id),
    reset: (): void => sessions.clear(),
  }
}

export type Sessions = ReturnType<typeof createSessions>
