import * as v from 'valibot'
import type { LiffAppRegistration, Person } from '../model'
import type { SubWindow } from '../stores/subWindows'
import type { AccessToken } from '../stores/tokens'
import type { World } from '../world'
import { text } from './input'

/** Whom a screen of LINE's asks, and for which app. */
export interface Asked {
  readonly window: SubWindow
  readonly app: LiffAppRegistration
  readonly token: AccessToken
  readonly person: Person
}

/** What the SDK hands over to every screen of LINE's (SDK 2.31 behaviour). */
const AppData = v.object({ liffId: text, accessToken: text })

/** The open sub-window with this `msit`, if it is one for `screen` and its data is of a live token of its app. */
export function askedBy(world: World, msit: string, screen: string): Asked | undefined {
  const window = world.subWindows.find(msit)
  const data = v.safeParse(AppData, window?.appData)
  if (window?.subLiffId !== screen || !window.isOpen || !data.success) return undefined
  const check = world.tokens.check(data.output.accessToken)
  const app = world.apps.find(data.output.liffId)
  if (check.tag !== 'live' || app?.channelId !== check.token.channelId) return undefined
  return { window, app, token: check.token, person: world.people.get(check.token.personId) }
}
