import type { Context } from 'hono'
import { befriend } from '../bot/events'
import type { Scope } from '../model'
import type { Attempt, SignedIn, WebLogin } from '../stores/attempts'
import type { World } from '../world'
import { friendOptionOf, showFriendScreen } from './webSteps'
import { returnWithCode } from './webReturn'

/** What the person ticked on the consent screen of a website. */
export interface WebConsent {
  readonly profile: boolean
  readonly email: boolean
  readonly friend: boolean
}

const isGranted = (scope: Scope, { profile, email }: WebConsent): boolean =>
  scope === 'profile' ? profile : scope === 'email' ? email : true

/** Adds the friend who was ticked. Tells whether that changed anything (LINE docs, `friendship_status_changed`). */
async function addFriend(world: World, login: WebLogin, personId: string, ticked: boolean): Promise<boolean> {
  const changes = ticked && friendOptionOf(world, login, personId) === 'offered'
  if (changes) await befriend(world, personId, login.channelId)
  return changes
}

/** The person allowed. With `bot_prompt=aggressive` another screen follows (LINE docs). */
export async function allowWeb(
  c: Context,
  world: World,
  attempt: Attempt<WebLogin>,
  who: SignedIn,
  consent: WebConsent,
): Promise<Response> {
  const { login } = attempt
  const granted = login.scopes.filter((scope) => isGranted(scope, consent))
  world.consents.save(who.personId, login.channelId, { granted, asked: login.scopes })
  const option = friendOptionOf(world, login, who.personId)
  if (option === 'none') return returnWithCode(c, world, attempt, who)
  if (login.botPrompt === 'aggressive' && option === 'offered') return showFriendScreen(c, world, attempt)
  const changed = await addFriend(world, login, who.personId, consent.friend)
  return returnWithCode(c, world, attempt, who, changed)
}

/** The answer of the screen that `bot_prompt=aggressive` opens. */
export async function answerFriendScreen(
  c: Context,
  world: World,
  attempt: Attempt<WebLogin>,
  who: SignedIn,
  friend: boolean,
): Promise<Response> {
  const changed = await addFriend(world, attempt.login, who.personId, friend)
  return returnWithCode(c, world, attempt, who, changed)
}
