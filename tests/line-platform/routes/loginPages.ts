import * as v from 'valibot'
import type { Context } from 'hono'
import { rememberSso, sessionOf } from '../http/identity'
import { parseForm, parseQuery, text } from '../http/input'
import type { RouteModule } from '../http/app'
import { allowLiff, denyLiff } from '../login/liffSteps'
import { CONSENT_PATH, FRIEND_PATH, LOGIN_PATH, stepUrl } from '../login/paths'
import { isLiff, isWeb, proceed, showLoginOf } from '../login/steps'
import { allowWeb, answerFriendScreen } from '../login/webConsent'
import { returnDenied } from '../login/webReturn'
import { usableSession } from '../login/webSteps'
import { errorPage } from '../pages/error'
import type { Attempt, SignedIn } from '../stores/attempts'
import type { World } from '../world'

const yes = v.optional(
  v.pipe(
    v.literal('yes'),
    v.transform(() => true),
  ),
  undefined,
)
const Step = v.object({ loginState: text, method: v.optional(v.picklist(['pwd', 'lineqr']), 'pwd') })
const Login = v.object({
  loginState: text,
  person: text,
  method: v.optional(v.picklist(['pwd', 'lineqr', 'linesso']), 'pwd'),
})
const Answer = v.object({
  loginState: text,
  answer: v.picklist(['allow', 'cancel']),
  email: yes,
  profile: yes,
  friend: yes,
})
const Friend = v.object({ loginState: text, friend: yes })

const lost = (c: Context) =>
  c.html(errorPage('400 Bad Request', 'This login has ended. Start again from the app.'), 400)

/** Who proved what on the login screen; with `linesso` only the cookie's session proves anything. */
function proofOf(
  c: Context,
  world: World,
  attempt: Attempt,
  { person, method }: v.InferOutput<typeof Login>,
): Omit<SignedIn, 'tag'> | undefined {
  if (method === 'linesso') {
    const session = isWeb(attempt) ? usableSession(c, world, attempt.login) : sessionOf(c, world)
    return session?.personId === person ? { ...session, amr: 'linesso' } : undefined
  }
  const personId = world.people.find(person)?.id
  return personId === undefined ? undefined : { personId, amr: method, authenticatedAt: world.clock.now() }
}

async function logIn(c: Context, world: World): Promise<Response> {
  const form = await parseForm(Login, c)
  const attempt = form.tag === 'ok' ? world.attempts.find(form.value.loginState) : undefined
  if (form.tag === 'bad' || !attempt) return lost(c)
  const proof = proofOf(c, world, attempt, form.value)
  if (!proof) return lost(c)
  if (proof.amr !== 'linesso') rememberSso(c, world, proof.personId)
  return c.redirect(stepUrl(world, CONSENT_PATH, world.attempts.signIn(attempt, proof)), 303)
}

async function consent(c: Context, world: World): Promise<Response> {
  const form = await parseForm(Answer, c)
  const attempt = form.tag === 'ok' ? world.attempts.find(form.value.loginState) : undefined
  if (form.tag === 'bad' || attempt?.progress.tag !== 'signed-in') return lost(c)
  const { answer, email = false, profile = false, friend = false } = form.value
  const { progress } = attempt
  if (isLiff(attempt))
    return answer === 'cancel'
      ? denyLiff(c, world, attempt)
      : allowLiff(c, world, attempt, progress, { email, friend })
  if (!isWeb(attempt)) return lost(c)
  return answer === 'cancel'
    ? returnDenied(c, world, attempt)
    : allowWeb(c, world, attempt, progress, { email, profile, friend })
}

async function friendScreen(c: Context, world: World): Promise<Response> {
  const form = await parseForm(Friend, c)
  const attempt = form.tag === 'ok' ? world.attempts.find(form.value.loginState) : undefined
  if (form.tag === 'bad' || !attempt || !isWeb(attempt) || attempt.progress.tag !== 'signed-in')
    return lost(c)
  const { login, progress } = attempt
  // The screen comes after the consent screen and never instead of it.
  if (!world.consents.find(progress.personId, login.channelId)) return lost(c)
  return answerFriendScreen(c, world, attempt, progress, form.value.friend ?? false)
}

/** LINE's login and consent pages; their addresses are the ones seen in reports of real logins. */
export const loginPages: RouteModule = {
  cors: [],
  mount(app, world) {
    app.get(`/access.line.me${LOGIN_PATH}`, (c) => {
      const query = parseQuery(Step, c)
      const attempt = query.tag === 'ok' ? world.attempts.find(query.value.loginState) : undefined
      if (query.tag === 'bad' || !attempt) return lost(c)
      return showLoginOf(c, world, attempt, query.value.method)
    })
    app.post(`/access.line.me${LOGIN_PATH}`, (c) => logIn(c, world))
    app.get(`/access.line.me${CONSENT_PATH}`, (c) => {
      const query = parseQuery(Step, c)
      const attempt = query.tag === 'ok' ? world.attempts.find(query.value.loginState) : undefined
      return attempt ? proceed(c, world, attempt) : lost(c)
    })
    app.post(`/access.line.me${CONSENT_PATH}`, (c) => consent(c, world))
    app.post(`/access.line.me${FRIEND_PATH}`, (c) => friendScreen(c, world))
  },
}
