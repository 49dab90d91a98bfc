import * as v from 'valibot'
import type { Context } from 'hono'
import { ssoProgress } from '../http/identity'
import { parseQuery, text } from '../http/input'
import type { RouteModule } from '../http/app'
import { isUnderEndpoint } from '../liff/endpoint'
import { errorPage } from '../pages/error'
import type { LiffLogin } from '../stores/attempts'
import type { World } from '../world'
import { proceed } from '../login/steps'

/** SDK 2.31 behaviour: what `liff.login()` puts into the URL. Other parameters are not looked at. */
const Query = v.object({
  app_id: text,
  state: text,
  response_type: v.literal('code'),
  code_challenge_method: v.literal('S256'),
  code_challenge: v.pipe(v.string(), v.regex(/^[\w-]{43}$/)),
  redirect_uri: v.optional(text),
})

type Judgement =
  { readonly tag: 'ok'; readonly login: LiffLogin } | { readonly tag: 'refused'; readonly reason: string }

const refused = (reason: string): Judgement => ({ tag: 'refused', reason })

function judge(c: Context, world: World): Judgement {
  const query = parseQuery(Query, c)
  if (query.tag === 'bad') return refused(`Invalid parameter: ${query.param}.`)
  const { app_id, state, code_challenge, redirect_uri } = query.value
  const app = world.apps.find(app_id)
  if (!app) return refused('Invalid app_id value.')
  if (!app.published)
    return refused('This channel is now developing status. User need to have developer role.')
  const redirectUri = redirect_uri ?? app.endpointUrl
  if (!isUnderEndpoint(redirectUri, app.endpointUrl)) return refused('Invalid redirect_uri value.')
  const { channelId, scopes, botPrompt } = app
  const login = { tag: 'liff', app, channelId, scopes, botPrompt, redirectUri, state } as const
  return { tag: 'ok', login: { ...login, codeChallenge: code_challenge } }
}

/**
 * `liff.login()` begins here. LINE answers a bad request on its own page and never redirects (LINE docs), because the
 * address to go back to is exactly what cannot be trusted then.
 */
export const authorize: RouteModule = {
  cors: [],
  mount(app, world) {
    app.get('/access.line.me/liff/v1/authorize', (c) => {
      const judgement = judge(c, world)
      if (judgement.tag === 'refused') return c.html(errorPage('400 Bad Request', judgement.reason), 400)
      return proceed(c, world, world.attempts.open(judgement.login, ssoProgress(c, world)))
    })
  },
}
