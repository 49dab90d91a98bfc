import type { Context } from 'hono'
import { makeContextToken, type ContextOrder } from '../credentials/contextToken'
import { readBearer, requireBearer } from '../http/bearer'
import { userAgentOf } from '../http/input'
import { isLiffUserAgent } from '../device/userAgents'
import { apiError } from '../http/replies'
import type { CorsRule, LineApp, RouteModule } from '../http/app'
import type { LiffAppRegistration } from '../model'
import { randomToken } from '../random'
import type { World } from '../world'

const rule = (last: string): CorsRule => ({
  host: 'api.line.me',
  path: new RegExp(`^/liff/v2/apps/[^/]+/${last}$`),
  methods: ['GET'],
})

/** Answers with the app, or 404 / 403 (the real statuses and bodies are not documented). */
function withApp(
  c: Context,
  world: World,
  answer: (app: LiffAppRegistration) => Response | Promise<Response>,
) {
  const app = world.apps.find(c.req.param('liffId') ?? '')
  if (!app) return apiError(c, 404, 'Not found')
  if (!app.published) return apiError(c, 403, 'This channel is now developing status')
  return answer(app)
}

function contextToken(c: Context, world: World, app: LiffAppRegistration): Response {
  const bearer = readBearer(c, world)
  if (bearer.tag === 'refused') return bearer.response
  const { multipleLiffTransition } = world.knobs
  // Inside LINE this call is made by an app that was not opened through its LIFF URL (type inferred).
  const type = isLiffUserAgent(userAgentOf(c)) ? 'none' : 'external'
  const order: ContextOrder = { app, type, multipleLiffTransition }
  if (bearer.tag === 'absent') return c.json({ contextToken: makeContextToken(order) })
  const holder = { person: bearer.person, accessToken: bearer.token.value }
  return c.json({ contextToken: makeContextToken({ ...order, holder }) })
}

function mount(app: LineApp, world: World): void {
  app.get('/api.line.me/liff/v2/apps/:liffId/contextToken', (c) =>
    withApp(c, world, (liffApp) => contextToken(c, world, liffApp)),
  )
  app.get('/api.line.me/liff/v2/apps/:liffId/featureToken', (c) =>
    withApp(c, world, () =>
      requireBearer(c, world, null, () => c.json({ featureToken: randomToken(32), features: null })),
    ),
  )
}

/** SDK 2.31 behaviour: the context (anonymous or signed in) and the feature token of a LIFF app. */
export const context: RouteModule = { cors: [rule('contextToken'), rule('featureToken')], mount }
