import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { LineUser } from '../lineUsers'
import { newSecret } from '../secrets'
import type { LoginAttempt } from './loginAttempt'

const COOKIE = 'website_session'

/** Milliseconds. */
const LIFE = 12 * 60 * 60 * 1000

/** One browser on the website, from its first page on. */
export interface Visit {
  /** What start handles are claimed for. It stays when the cookie changes, and no browser ever sees it. */
  readonly key: string
  /** In every form of ours and known to nobody else, so that no other page can send one (CSRF). */
  readonly formToken: string
  /** The account that is signed in. */
  readonly accountId: string | null
  /** A "Log in with LINE" that has not come back yet. */
  readonly login: LoginAttempt | null
  /** A linking that began on the website and waits for the person's yes. */
  readonly toConfirm: { readonly ticket: string; readonly lineUser: LineUser } | null
}

interface Kept {
  readonly visit: Visit
  readonly expiresAt: number
}

/** Visits by cookie. The website's own: the app's calls know nothing of it. */
export function createVisits(path: string, now: () => number) {
  const visits = new Map<string, Kept>()
  // `Lax`: comes along when the app, or LINE, sends the browser here, but not with another site's form.
  const attributes = { path, httpOnly: true, secure: true, sameSite: 'Lax' } as const

  const idOf = (c: Context): string => getCookie(c, COOKIE) ?? ''

  function forgetOld(): void {
    for (const [id, { expiresAt }] of visits) if (now() >= expiresAt) visits.delete(id)
  }

  function start(c: Context, members: Partial<Visit>): Visit {
    forgetOld()
    visits.delete(idOf(c))
    const id = newSecret()
    const blank = { key: newSecret(), accountId: null, login: null, toConfirm: null }
    const visit: Visit = { ...blank, ...members, formToken: newSecret() }
    visits.set(id, { visit, expiresAt: now() + LIFE })
    setCookie(c, COOKIE, id, attributes)
    return visit
  }

  function existing(c: Context): Visit | null {
    const kept = visits.get(idOf(c))
    return kept && kept.expiresAt > now() ? kept.visit : null
  }

  return {
    existing,
    of: (c: Context): Visit => existing(c) ?? start(c, {}),
    change(c: Context, changes: Partial<Visit>): void {
      const kept = visits.get(idOf(c))
      if (kept) visits.set(idOf(c), { ...kept, visit: { ...kept.visit, ...changes } })
    },
    /** A new id at each sign-in, so that nobody can plant one beforehand (session fixation). */
    signIn: (c: Context, { key }: Visit, accountId: string, changes: Partial<Visit> = {}): Visit =>
      start(c, { ...changes, key, accountId }),
    end(c: Context): void {
      visits.delete(idOf(c))
      deleteCookie(c, COOKIE, attributes)
    },
  }
}

export type Visits = ReturnType<typeof createVisits>
