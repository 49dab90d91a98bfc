import type { Context } from 'hono'
import { playedUserAgentOf } from '../http/identity'
import { befriend } from '../bot/events'
import { denialUrl, returnUrl } from '../liff/return'
import { consentPage } from '../pages/consent'
import { peoplePage } from '../pages/people'
import type { Attempt, LiffLogin, SignedIn } from '../stores/attempts'
import type { World } from '../world'
import { CONSENT_PATH, LOGIN_PATH, stepUrl } from './paths'

type LiffAttempt = Attempt<LiffLogin>

const offersFriendship = (world: World, { login }: LiffAttempt, personId: string): boolean =>
  login.botPrompt !== 'none' && !world.friends.has(personId, login.channelId)

export const showPeople = (c: Context, world: World, attempt: Attempt) =>
  c.html(
    peoplePage({
      appName: world.apps.getChannel(attempt.login.channelId).name,
      loginState: attempt.id,
      action: stepUrl(world, LOGIN_PATH),
      people: world.people.list(),
      pictureUrl: world.pictureUrl,
    }),
  )

const showConsent = (c: Context, world: World, attempt: LiffAttempt, personId: string) =>
  c.html(
    consentPage({
      appName: world.apps.getChannel(attempt.login.channelId).name,
      loginState: attempt.id,
      action: stepUrl(world, CONSENT_PATH),
      switchUrl: stepUrl(world, LOGIN_PATH, attempt),
      person: world.people.get(personId),
      scopes: attempt.login.scopes,
      offerFriendship: offersFriendship(world, attempt, personId),
    }),
  )

/** Back to the app, with a code. 303 so that the browser never repeats a form there. */
const finish = (
  c: Context,
  world: World,
  { login }: LiffAttempt,
  { personId, amr }: SignedIn,
  friendshipChanged?: boolean,
) =>
  c.redirect(
    returnUrl(world, {
      login,
      personId,
      amr,
      userAgent: playedUserAgentOf(c),
      ...(friendshipChanged === undefined ? {} : { friendshipChanged }),
    }),
    303,
  )

/** May we, or straight back when LINE already knows (LINE docs: SSO). */
export const proceedLiff = (c: Context, world: World, attempt: LiffAttempt, who: SignedIn) =>
  world.consents.covers(who.personId, attempt.login.channelId, attempt.login.scopes)
    ? finish(c, world, attempt, who)
    : showConsent(c, world, attempt, who.personId)

/** What the person ticked on the consent screen. */
export interface LiffConsent {
  readonly email: boolean
  readonly friend: boolean
}

export async function allowLiff(
  c: Context,
  world: World,
  attempt: LiffAttempt,
  who: SignedIn,
  { email, friend }: LiffConsent,
): Promise<Response> {
  const { channelId, scopes } = attempt.login
  const granted = scopes.filter((scope) => scope !== 'email' || email)
  const offered = offersFriendship(world, attempt, who.personId)
  world.consents.save(who.personId, channelId, { granted, asked: scopes })
  if (!offered) return finish(c, world, attempt, who)
  if (friend) await befriend(world, who.personId, channelId)
  return finish(c, world, attempt, who, friend)
}

export const denyLiff = (c: Context, world: World, { login: { app, state } }: LiffAttempt) =>
  c.redirect(denialUrl(world, app, state), 303)
