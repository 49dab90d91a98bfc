import * as v from 'valibot'
import type { Context } from 'hono'
import { requireBearer } from '../http/bearer'
import { parseForm, parseQuery, text } from '../http/input'
import { apiError } from '../http/replies'
import type { RouteModule } from '../http/app'
import type { Channel } from '../model'
import type { World } from '../world'

const Status = v.object({ officialAccountId: v.optional(v.pipe(v.string(), v.startsWith('@'))) })
const Validation = v.object({
  accessToken: text,
  officialAccountId: v.optional(v.pipe(v.string(), v.startsWith('@'))),
  templateId: v.optional(text),
})
const App = v.object({ liffId: text })

/**
 * The official account that an app's questions are about: the one named by its basic ID, else the one that is linked to the
 * app's channel (LINE docs, "Linked LINE Official Account").
 */
export function accountOf(world: World, channelId: string, basicId?: string): Channel | undefined {
  if (basicId !== undefined) return world.apps.accounts().find(({ bot }) => bot?.basicId === basicId)
  const { linkedBot } = world.apps.getChannel(channelId)
  return linkedBot === undefined ? undefined : world.apps.channel(linkedBot)
}

/** LINE docs: `false` for whoever has not added the account, and for whoever has blocked it. */
const status = (c: Context, world: World) =>
  requireBearer(c, world, 'profile', (person, { channelId }) => {
    const query = parseQuery(Status, c)
    if (query.tag === 'bad') return apiError(c, 400, 'Invalid officialAccountId')
    const account = accountOf(world, channelId, query.value.officialAccountId)
    if (!account) return apiError(c, 400, 'There is no login bot linked to this channel.')
    return c.json({ friendFlag: world.friends.has(person.id, account.channelId) })
  })

const invalid = (c: Context, code: string, message: string) =>
  c.json({ valid: false, error: { code, message } })

/** Before the add friend screen opens. LINE's three refusals are answers with 200 (SDK 2.31 behaviour). */
async function validate(c: Context, world: World): Promise<Response> {
  const form = await parseForm(Validation, c)
  if (form.tag === 'bad') return apiError(c, 400, `invalid parameter: ${form.param}`)
  const { accessToken, officialAccountId, templateId } = form.value
  const check = world.tokens.check(accessToken)
  if (check.tag !== 'live') return apiError(c, 401, 'invalid access token')
  if (templateId !== undefined) return invalid(c, 'INVALID_TEMPLATE_ID', 'No such template.')
  return accountOf(world, check.token.channelId, officialAccountId)
    ? c.json({ valid: true })
    : invalid(c, 'BOT_NOT_RESOLVED', 'No official account is linked to this channel.')
}

const rateLimit = (c: Context, world: World) =>
  requireBearer(c, world, null, (person, { channelId }) => {
    const query = parseQuery(App, c)
    const app = query.tag === 'ok' ? world.apps.find(query.value.liffId) : undefined
    if (app?.channelId !== channelId) return apiError(c, 400, 'invalid liffId')
    return world.friendRequests.take(person.id, app.liffId, world.knobs.addFriend.limit)
      ? c.json({})
      : apiError(c, 429, 'Too many requests')
  })

/** LINE docs: friendship status. The two calls before the add friend screen: SDK 2.31 behaviour, texts inferred. */
export const friendship: RouteModule = {
  cors: [
    { host: 'api.line.me', path: /^\/friendship\/v1\/status$/, methods: ['GET'] },
    { host: 'access.line.me', path: /^\/oauth2\/v2\.1\/liff\/friendship\/validate$/, methods: ['POST'] },
    { host: 'liff.line.me', path: /^\/liff\/v2\/oaadd\/rateLimit$/, methods: ['POST'] },
  ],
  mount(app, world) {
    app.get('/api.line.me/friendship/v1/status', (c) => status(c, world))
    app.post('/access.line.me/oauth2/v2.1/liff/friendship/validate', (c) => validate(c, world))
    app.post('/liff.line.me/liff/v2/oaadd/rateLimit', (c) => rateLimit(c, world))
  },
}
