import type { Context } from 'hono'
import { autoLoginPerson, sessionOf } from '../http/identity'
import { consentScreen, friendScreen, loginScreen, ssoScreen, type FriendOption } from '../pages/webLogin'
import { webWords } from '../pages/webWords'
import type { Attempt, LoginMethod, SignedIn, WebLogin } from '../stores/attempts'
import type { Session } from '../stores/sessions'
import type { World } from '../world'
import { CONSENT_PATH, FRIEND_PATH, LOGIN_PATH, stepUrl } from './paths'
import { returnFromFailedAutoLogin, returnUnprompted, returnWithCode } from './webReturn'

type WebAttempt = Attempt<WebLogin>

const webPage = (world: World, { id, login }: WebAttempt, path: string) => ({
  words: webWords(login.uiLocales),
  appName: world.apps.getChannel(login.channelId).name,
  loginState: id,
  action: stepUrl(world, path),
  pictureUrl: world.pictureUrl,
})

/** LINE's login screen, with the way to the other method unless `switch_amr=false`. */
export function showLogin(c: Context, world: World, attempt: WebAttempt, method: LoginMethod) {
  const other = method === 'pwd' ? 'lineqr' : 'pwd'
  return c.html(
    loginScreen({
      ...webPage(world, attempt, LOGIN_PATH),
      method,
      people: world.people.list(),
      ...(attempt.login.canSwitchMethod
        ? { otherMethodUrl: stepUrl(world, LOGIN_PATH, attempt, { method: other }) }
        : {}),
    }),
  )
}

const showSso = (c: Context, world: World, attempt: WebAttempt, { personId }: Session) =>
  c.html(
    ssoScreen({
      ...webPage(world, attempt, LOGIN_PATH),
      person: world.people.get(personId),
      otherAccountUrl: stepUrl(world, LOGIN_PATH, attempt),
    }),
  )

/** Whether a website's `bot_prompt` means anything: an official account must be linked to its channel (LINE docs). */
export function friendOptionOf(
  world: World,
  { botPrompt, channelId }: WebLogin,
  personId: string,
): FriendOption {
  if (botPrompt === 'none' || world.apps.getChannel(channelId).linkedBot === undefined) return 'none'
  return world.friends.has(personId, channelId) ? 'is-friend' : 'offered'
}

const showConsent = (c: Context, world: World, attempt: WebAttempt, personId: string) =>
  c.html(
    consentScreen({
      ...webPage(world, attempt, CONSENT_PATH),
      person: world.people.get(personId),
      otherAccountUrl: stepUrl(world, LOGIN_PATH, attempt),
      scopes: attempt.login.scopes,
      friendOption:
        attempt.login.botPrompt === 'aggressive' ? 'none' : friendOptionOf(world, attempt.login, personId),
    }),
  )

export const showFriendScreen = (c: Context, world: World, attempt: WebAttempt) =>
  c.html(friendScreen(webPage(world, attempt, FRIEND_PATH)))

const needsConsent = (world: World, { login }: WebAttempt, personId: string): boolean =>
  login.prompt === 'consent' || !world.consents.covers(personId, login.channelId, login.scopes)

/** The step after the person is known: consent where it is needed, else straight back. */
export const proceedSignedIn = (c: Context, world: World, attempt: WebAttempt, who: SignedIn) =>
  needsConsent(world, attempt, who.personId)
    ? showConsent(c, world, attempt, who.personId)
    : returnWithCode(c, world, attempt, who)

const isRecent = (world: World, { maxAge }: WebLogin, { authenticatedAt }: Session): boolean =>
  maxAge === undefined || world.clock.now() - authenticatedAt <= maxAge * 1000

/** The single sign-on session, unless the website wants the person to prove themselves again. */
export function usableSession(c: Context, world: World, login: WebLogin): Session | undefined {
  const session = login.prompt === 'login' ? undefined : sessionOf(c, world)
  return session && isRecent(world, login, session) ? session : undefined
}

/** LINE docs: auto login goes before single sign-on; `prompt=login` and `disable_auto_login` switch it off. */
function autoLogin(c: Context, world: World, login: WebLogin): SignedIn | undefined {
  if (login.autoLoginDisabled || login.prompt === 'login') return undefined
  const person = autoLoginPerson(c, world)
  if (!person) return undefined
  return {
    tag: 'signed-in',
    personId: person.id,
    amr: 'lineautologin',
    authenticatedAt: world.clock.now(),
  }
}

/**
 * `prompt=none`: through without a screen or back with an error. LINE's two codes for that overlap in its docs; here nobody
 * signed in is LOGIN_REQUIRED and a missing consent is INTERACTION_REQUIRED (inferred).
 */
function proceedUnprompted(c: Context, world: World, attempt: WebAttempt, who: SignedIn | undefined) {
  const session = usableSession(c, world, attempt.login)
  const known = who ?? (session && ({ tag: 'signed-in', ...session, amr: 'linesso' } as const))
  if (!known) return returnUnprompted(c, world, attempt.login, 'LOGIN_REQUIRED')
  return needsConsent(world, attempt, known.personId)
    ? returnUnprompted(c, world, attempt.login, 'INTERACTION_REQUIRED')
    : returnWithCode(c, world, attempt, known)
}

/** The first step of a web login (LINE docs, "User authentication": auto login, then SSO, then the login screen). */
export function beginWebLogin(c: Context, world: World, login: WebLogin): Response | Promise<Response> {
  const who = autoLogin(c, world, login)
  if (who && world.knobs.autoLogin === 'fails') return returnFromFailedAutoLogin(c, world, login)
  const attempt = world.attempts.open(login, who ?? { tag: 'anonymous' })
  if (login.prompt === 'none') return proceedUnprompted(c, world, attempt, who)
  if (who) return proceedSignedIn(c, world, attempt, who)
  const session = usableSession(c, world, login)
  return session ? showSso(c, world, attempt, session) : showLogin(c, world, attempt, login.firstMethod)
}
