import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { DEVICE_COOKIE, PERSON_COOKIE } from '../device/names'
import {
  DEVICE_KINDS,
  isExternalDevice,
  isInLineUserAgent,
  isLiffDevice,
  isLiffUserAgent,
  userAgentOfKind,
  type DeviceKind,
} from '../device/userAgents'
import type { Person } from '../model'
import type { Progress } from '../stores/attempts'
import type { Session } from '../stores/sessions'
import type { World } from '../world'
import { userAgentOf } from './input'

const SSO_COOKIE = 'emulator_sso'

/** Who is signed in to LINE on the device that sent this request. */
export function deviceUser(c: Context, world: World): Person {
  const chosen = getCookie(c, PERSON_COOKIE)
  return (
    (chosen === undefined ? undefined : world.people.find(chosen)) ?? world.people.get(world.knobs.deviceUser)
  )
}

/** What a LIFF URL takes this browser for. A desktop in development says so by cookie: it cannot change its header. */
export function deviceOf(c: Context): DeviceKind | 'unsaid' {
  const userAgent = userAgentOf(c)
  if (isLiffUserAgent(userAgent)) return /android/i.test(userAgent) ? 'liff-android' : 'liff-ios'
  const cookie = getCookie(c, DEVICE_COOKIE)
  return DEVICE_KINDS.find((kind) => kind === cookie) ?? 'unsaid'
}

/** What this browser calls itself: by its header, or in development by the device that its tab plays. */
export function playedUserAgentOf(c: Context): string {
  const device = deviceOf(c)
  return (device === 'unsaid' ? null : userAgentOfKind(device)) ?? userAgentOf(c)
}

/** LINE's single sign-on: by cookie, or inside LINE by being LINE. */
export function ssoProgress(c: Context, world: World): Progress {
  const session = sessionOf(c, world)
  if (session) return { tag: 'signed-in', ...session, amr: 'linesso' }
  const device = deviceOf(c)
  if (device === 'unsaid' || !isLiffDevice(device)) return { tag: 'anonymous' }
  return {
    tag: 'signed-in',
    personId: deviceUser(c, world).id,
    amr: 'lineautologin',
    authenticatedAt: world.clock.now(),
  }
}

/**
 * Whom LINE's app can log in to a website without a question: in LINE's own browsers, and elsewhere where LINE's app is on
 * the device (LINE docs, "Auto login").
 */
export function autoLoginPerson(c: Context, world: World): Person | undefined {
  const device = deviceOf(c)
  const isInLine = isInLineUserAgent(userAgentOf(c)) || (device !== 'unsaid' && !isExternalDevice(device))
  return isInLine || world.knobs.lineAppOnDevice ? deviceUser(c, world) : undefined
}

/** The person who signed in to LINE in this browser before (LINE docs: a cookie of access.line.me). */
export const sessionOf = (c: Context, world: World): Session | undefined =>
  world.sessions.find(getCookie(c, SSO_COOKIE) ?? '')

/** Remembers the person on access.line.me. */
export function rememberSso(c: Context, world: World, personId: string): void {
  const base = new URL(world.baseUrlOf('access.line.me'))
  setCookie(c, SSO_COOKIE, world.sessions.open(personId), {
    path: base.pathname,
    httpOnly: true,
    sameSite: 'Lax',
    secure: base.protocol === 'https:',
  })
}
