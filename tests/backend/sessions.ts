import { randomBytes } from 'node:crypto'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { BackendContext } from './context'

const COOKIE = 'service_session'

/** Milliseconds. How long is the service's own choice: LINE's token proved who it is at the start and is not kept. */
const LIFE = 12 * 60 * 60 * 1000

interface Session {
  readonly sub: string
  /** Milliseconds since the epoch. */
  readonly expiresAt: number
}

/** The service's own sessions, by cookie. */
export function createSessions(path: string, now: () => number) {
  const sessions = new Map<string, Session>()
  // `Lax` is sent by the app's calls only if the backend is on the same site as the app (api.example.com beside
  // app.example.com): browsers refuse cookies of other sites more and more.
  const attributes = { path, httpOnly: true, secure: true, sameSite: 'Lax' } as const

  const forget = (c: BackendContext): void => void sessions.delete(getCookie(c, COOKIE) ?? '')

  return {
    /** Always a new id, so that nobody can plant one beforehand (session fixation). The previous session ends. */
    start(c: BackendContext, sub: string): void {
      forget(c)
      const id = randomBytes(32).toString('base64url')
      sessions.set(id, { sub, expiresAt: now() + LIFE })
      setCookie(c, COOKIE, id, attributes)
    },
    end(c: BackendContext): void {
      forget(c)
      deleteCookie(c, COOKIE, attributes)
    },
    /** Whom the browser's cookie stands for. */
    subOf(c: BackendContext): string | null {
      const session = sessions.get(getCookie(c, COOKIE) ?? '')
      return session && session.expiresAt > now() ? session.sub : null
    },
    /** Ends all sessions of this LINE user, on every device. */
    endAll(sub: string): void {
      for (const [id, session] of sessions) if (session.sub === sub) sessions.delete(id)
    },
    /** The LINE user IDs that are signed in, once per session. */
    list: (): readonly string[] =>
      [...sessions.values()].filter(({ expiresAt }) => expiresAt > now()).map(({ sub }) => sub),
  }
}

export type Sessions = ReturnType<typeof createSessions>
