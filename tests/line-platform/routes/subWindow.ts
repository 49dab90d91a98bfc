import * as v from 'valibot'
import type { Context } from 'hono'
import { requireBearer } from '../http/bearer'
import { parseJson, parseQuery, text } from '../http/input'
import { apiError } from '../http/replies'
import type { RouteModule } from '../http/app'
import type { LiffAppRegistration, Scope } from '../model'
import type { AccessToken } from '../stores/tokens'
import type { World } from '../world'

const Order = v.object({
  mainLiffId: text,
  subLiffId: text,
  mstChallenge: text,
  appData: v.optional(v.unknown()),
})
const Subscription = v.object({ msit: text, mstChallenge: text })
const App = v.object({ liffId: text })

/** The app that is asked for, if the token is of its channel. */
function ownApp(world: World, liffId: string, token: AccessToken): LiffAppRegistration | undefined {
  const app = world.apps.find(liffId)
  return app?.channelId === token.channelId ? app : undefined
}

const open = (c: Context, world: World) =>
  requireBearer(c, world, null, async (_, token) => {
    const order = await parseJson(Order, c)
    if (order.tag === 'bad') return apiError(c, 400, `invalid parameter: ${order.param}`)
    const { mainLiffId, mstChallenge, subLiffId, appData } = order.value
    if (!ownApp(world, mainLiffId, token)) return apiError(c, 403, 'mainLiffId is of another channel')
    if (!world.subWindows.mayOpen(mstChallenge, token)) return apiError(c, 400, 'invalid mstChallenge')
    return c.json({ msit: world.subWindows.open({ mstChallenge, subLiffId, appData }).msit })
  })

/** The two secrets say enough: a call repeated after the answer "allow" still bears the access token that is revoked by it. */
async function waitResult(c: Context, world: World): Promise<Response> {
  const form = await parseJson(Subscription, c)
  const { msit, mstChallenge } = form.tag === 'ok' ? form.value : { msit: '', mstChallenge: '' }
  const result = await world.subWindows.wait(msit, mstChallenge)
  return result ? c.json(result) : c.json({ errorDetail: 'invalid msit' }, 400)
}

/** What the app is registered for and this token does not carry. */
export const missingScopes = (app: LiffAppRegistration, token: AccessToken): readonly Scope[] =>
  app.scopes.filter((scope) => !token.scopes.includes(scope))

const unauthorizedPermissions = (c: Context, world: World) =>
  requireBearer(c, world, null, (_, token) => {
    const query = parseQuery(App, c)
    const app = query.tag === 'ok' ? ownApp(world, query.value.liffId, token) : undefined
    return app ? c.json(missingScopes(app, token)) : apiError(c, 400, 'invalid liffId')
  })

/**
 * What the main window asks LINE for around a sub-window in the LIFF browser (SDK 2.31 behaviour). The statuses and texts
 * of refusals are inferred. The opened window's own calls (`mst`, `appData`, `result`) are not emulated: the screens that
 * LINE opens there are pages of the emulator.
 */
export const subWindow: RouteModule = {
  cors: [
    { host: 'api.line.me', path: /^\/liff\/v2\/sub\/msit$/, methods: ['POST'] },
    { host: 'liff.line.me', path: /^\/liff\/v2\/sub\/waitResult$/, methods: ['POST'] },
    {
      host: 'liff.line.me',
      path: /^\/liff\/v2\/incrementalAgreement\/unauthorizedPermissions$/,
      methods: ['GET'],
    },
  ],
  mount(app, world) {
    app.post('/api.line.me/liff/v2/sub/msit', (c) => open(c, world))
    app.post('/liff.line.me/liff/v2/sub/waitResult', (c) => waitResult(c, world))
    app.get('/liff.line.me/liff/v2/incrementalAgreement/unauthorizedPermissions', (c) =>
      unauthorizedPermissions(c, world),
    )
  },
}
