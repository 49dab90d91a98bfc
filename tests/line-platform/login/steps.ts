import type { Context } from 'hono'
import type { AccountLinkVisit, Attempt, LiffLogin, Login, LoginMethod, WebLogin } from '../stores/attempts'
import type { World } from '../world'
import { proceedAccountLink } from './accountLinkSteps'
import { proceedLiff, showPeople } from './liffSteps'
import { proceedSignedIn, showLogin } from './webSteps'

const is =
  <Kind extends Login>(tag: Kind['tag']) =>
  (attempt: Attempt): attempt is Attempt<Kind> =>
    attempt.login.tag === tag

export const isLiff = is<LiffLogin>('liff')
export const isWeb = is<WebLogin>('web')
export const isAccountLink = is<AccountLinkVisit>('account-link')

/** The login screen, which is also where "Use another account" leads. */
export const showLoginOf = (c: Context, world: World, attempt: Attempt, method: LoginMethod) =>
  isWeb(attempt) ? showLogin(c, world, attempt, method) : showPeople(c, world, attempt)

/** The next step of whatever brought the browser here. */
export function proceed(c: Context, world: World, attempt: Attempt): Response | Promise<Response> {
  const { progress } = attempt
  if (progress.tag === 'anonymous') return showLoginOf(c, world, attempt, 'pwd')
  if (isWeb(attempt)) return proceedSignedIn(c, world, attempt, progress)
  if (isLiff(attempt)) return proceedLiff(c, world, attempt, progress)
  if (isAccountLink(attempt)) return proceedAccountLink(c, world, attempt, progress.personId)
  throw new Error('An attempt of no known kind.')
}
