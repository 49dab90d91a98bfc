import * as v from 'valibot'
import type { Context } from 'hono'
import { rememberSso } from '../http/identity'
import { parseForm, parseQuery, text } from '../http/input'
import type { RouteModule } from '../http/app'
import { denialUrl } from '../liff/return'
import type { Scope } from '../model'
import { errorPage } from '../pages/error'
import type { Attempt } from '../stores/attempts'
import type { World } from '../world'
import {
  CONSENT_PATH,
  finish,
  LOGIN_PATH,
  offersFriendship,
  proceed,
  showPeople,
  stepUrl,
} from './loginSteps'

const Step = v.object({ loginState: text })
const Login = v.object({ loginState: text, person: text })
const Answer = v.object({
  loginState: text,
  answer: v.picklist(['allow', 'cancel']),
  email: v.optional(v.literal('yes')),
  friend: v.optional(v.literal('yes')),
})

const lost = (c: Context) =>
  c.html(errorPage('400 Bad Request', 'This login has ended. Start again from the app.'), 400)

function allow(c: Context, world: World, attempt: Attempt, answer: v.InferOutput<typeof Answer>) {
  const { progress, login } = attempt
  if (progress.tag === 'anonymous') return lost(c)
  const { personId, amr } = progress
  const { channelId, scopes } = login.app
  const granted = scopes.filter((scope: Scope) => scope !== 'email' || answer.email === 'yes')
  const offered = offersFriendship(world, attempt, personId)
  world.consents.save(personId, channelId, { granted, asked: scopes })
  if (!offered) return finish(c, world, attempt, { personId, amr })
  const friendshipChanged = answer.friend === 'yes'
  if (friendshipChanged) world.friends.add(personId, channelId)
  return finish(c, world, attempt, { personId, amr, friendshipChanged })
}

/** LINE's login and consent pages; their addresses are the ones seen in reports of real logins. */
export const loginPages: RouteModule = {
  cors: [],
  mount(app, world) {
    app.get(`/access.line.me${LOGIN_PATH}`, (c) => {
      const query = parseQuery(Step, c)
      const attempt = query.tag === 'ok' ? world.attempts.find(query.value.loginState) : undefined
      return attempt ? showPeople(c, world, attempt) : lost(c)
    })

    app.post(`/access.line.me${LOGIN_PATH}`, async (c) => {
      const form = await parseForm(Login, c)
      if (form.tag === 'bad') return lost(c)
      const attempt = world.attempts.find(form.value.loginState)
      const person = world.people.find(form.value.person)
      if (!attempt || !person) return lost(c)
      rememberSso(c, world, person.id)
      return c.redirect(stepUrl(world, CONSENT_PATH, world.attempts.signIn(attempt, person.id, 'pwd')), 303)
    })

    app.get(`/access.line.me${CONSENT_PATH}`, (c) => {
      const query = parseQuery(Step, c)
      const attempt = query.tag === 'ok' ? world.attempts.find(query.value.loginState) : undefined
      return attempt ? proceed(c, world, attempt) : lost(c)
    })

    app.post(`/access.line.me${CONSENT_PATH}`, async (c) => {
      const form = await parseForm(Answer, c)
      const attempt = form.tag === 'ok' ? world.attempts.find(form.value.loginState) : undefined
      if (form.tag === 'bad' || !attempt) return lost(c)
      const { app: liffApp, state } = attempt.login
      if (form.value.answer === 'cancel') return c.redirect(denialUrl(world, liffApp, state), 303)
      return allow(c, world, attempt, form.value)
    })
  },
}
