import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { DEVICE_COOKIE, PERSON_COOKIE } from '../device/names'
import { isLiffDevice, isLiffUserAgent, type DeviceKind } from '../device/userAgents'
import type { Person } from '../model'
import type { Progress } from '../stores/attempts'
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

const DEVICES = ['external', 'liff-ios', 'liff-android', 'in-app-ios', 'in-app-android'] as const

/** What a LIFF URL takes this browser for. A desktop in development says so by cookie: it cannot change its header. */
export function deviceOf(c: Context): DeviceKind | 'unsaid' {
  const userAgent = userAgentOf(c)
  if (isLiffUserAgent(userAgent)) return /android/i.test(userAgent) ? 'liff-android' : 'liff-ios'
  const cookie = getCookie(c, DEVICE_COOKIE)
  return DEVICES.find((kind) => kind === cookie) ?? 'unsaid'
}

/** LINE's single sign-on: by cookie, or inside LINE by being LINE. */
export function ssoProgress(c: Context, world: World): Progress {
  const personId = world.sessions.personOf(getCookie(c, SSO_COOKIE) ?? '')
  if (personId !== undefined) return { tag: 'signed-in', personId, amr: 'linesso' }
  const device = deviceOf(c)
  if (device === 'unsaid' || !isLiffDevice(device)) return { tag: 'anonymous' }
  return { tag: 'signed-in', personId: deviceUser(c, world).id, amr: 'lineautologin' }
}

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
