import type { Context } from 'hono'
import { tellAccountLink } from '../bot/events'
import { autoLoginPerson, sessionOf } from '../http/identity'
import { accountLinkedPage, accountNotLinkedPage } from '../pages/accountLink'
import { errorPage } from '../pages/error'
import type { AccountLinkVisit, Attempt, Progress } from '../stores/attempts'
import type { LinkToken } from '../stores/linkTokens'
import type { World } from '../world'
import { showPeople } from './liffSteps'

type Visit = Attempt<AccountLinkVisit>

const refused = (c: Context, reason: string) => c.html(errorPage('400 Bad Request', reason), 400)

/** LINE docs: an expired or used link token shows an error, and the bot hears nothing. */
const badToken = (c: Context) => refused(c, 'This link has expired or was used before.')

async function link(
  c: Context,
  world: World,
  { channelId, nonce }: AccountLinkVisit,
  token: LinkToken,
  personId: string,
) {
  const isTheOne = token.personId === personId
  // LINE docs: users must have the official account as a friend. Where LINE looks for that is not said.
  if (isTheOne && !world.friends.has(personId, channelId))
    return refused(c, 'Add the official account as a friend first, then open the link again.')
  world.linkTokens.use(token)
  await tellAccountLink(world, { personId, channelId, nonce }, isTheOne ? 'ok' : 'failed')
  const name = world.apps.getChannel(channelId).name
  return c.html(isTheOne ? accountLinkedPage(name) : accountNotLinkedPage(name))
}

/** The step after the person is known: LINE compares them with whom the link token was issued for. */
export function proceedAccountLink(
  c: Context,
  world: World,
  attempt: Visit,
  personId: string,
): Response | Promise<Response> {
  const token = world.linkTokens.find(attempt.login.linkToken)
  if (!token) return badToken(c)
  return link(c, world, attempt.login, token, personId)
}

function knownPerson(c: Context, world: World): Progress {
  const authenticatedAt = world.clock.now()
  const person = autoLoginPerson(c, world)
  if (person) return { tag: 'signed-in', personId: person.id, amr: 'lineautologin', authenticatedAt }
  const session = sessionOf(c, world)
  return session ? { tag: 'signed-in', ...session, amr: 'linesso' } : { tag: 'anonymous' }
}

/** The account link page: who is in this browser, if need be after a login. */
export function beginAccountLink(
  c: Context,
  world: World,
  linkToken: string,
  nonce: string,
): Response | Promise<Response> {
  const token = world.linkTokens.find(linkToken)
  if (!token) return badToken(c)
  const visit = { tag: 'account-link', channelId: token.channelId, linkToken, nonce } as const
  const progress = knownPerson(c, world)
  const attempt = world.attempts.open(visit, progress)
  return progress.tag === 'signed-in'
    ? proceedAccountLink(c, world, attempt, progress.personId)
    : showPeople(c, world, attempt)
}
