import type { Context } from 'hono'
import { userAgentOf } from '../http/input'
import { returnUrl } from '../liff/return'
import { consentPage } from '../pages/consent'
import { peoplePage } from '../pages/people'
import type { Amr, Attempt } from '../stores/attempts'
import type { World } from '../world'

export const LOGIN_PATH = '/oauth2/v2.1/login'
export const CONSENT_PATH = '/oauth2/v2.1/authorize/consent'

export const stepUrl = (world: World, path: string, attempt?: Attempt): string =>
  `${world.baseUrlOf('access.line.me')}${path}${attempt ? `?loginState=${attempt.id}` : ''}`

export const offersFriendship = (world: World, { login: { app } }: Attempt, personId: string): boolean =>
  app.botPrompt !== 'none' && !world.friends.has(personId, app.channelId)

export const showPeople = (c: Context, world: World, attempt: Attempt) =>
  c.html(
    peoplePage({
      appName: world.apps.getChannel(attempt.login.app.channelId).name,
      loginState: attempt.id,
      action: stepUrl(world, LOGIN_PATH),
      people: world.people.list(),
      pictureUrl: world.pictureUrl,
    }),
  )

const showConsent = (c: Context, world: World, attempt: Attempt, personId: string) =>
  c.html(
    consentPage({
      appName: world.apps.getChannel(attempt.login.app.channelId).name,
      loginState: attempt.id,
      action: stepUrl(world, CONSENT_PATH),
      switchUrl: stepUrl(world, LOGIN_PATH, attempt),
      person: world.people.get(personId),
      scopes: attempt.login.app.scopes,
      offerFriendship: offersFriendship(world, attempt, personId),
    }),
  )

/** Back to the app, with a code. 303 so that the browser never repeats a form there. */
export function finish(
  c: Context,
  world: World,
  attempt: Attempt,
  who: { readonly personId: string; readonly amr: Amr; readonly friendshipChanged?: boolean },
) {
  return c.redirect(returnUrl(world, { ...who, login: attempt.login, userAgent: userAgentOf(c) }), 303)
}

/** The next step: who are you, may we, or straight back when LINE already knows both (LINE docs: SSO). */
export function proceed(c: Context, world: World, attempt: Attempt) {
  const { progress, login } = attempt
  if (progress.tag === 'anonymous') return showPeople(c, world, attempt)
  const { personId } = progress
  if (!world.consents.covers(personId, login.app.channelId, login.app.scopes))
    return showConsent(c, world, attempt, personId)
  return finish(c, world, attempt, progress)
}
