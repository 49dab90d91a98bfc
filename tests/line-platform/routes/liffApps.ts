import type { Context } from 'hono'
import { requireChannel } from '../http/channelBearer'
import { parseJson } from '../http/input'
import { apiError, invalidBody } from '../http/replies'
import type { RouteModule } from '../http/app'
import { AddBody, changesOf, listed, UpdateBody } from '../liff/appBody'
import type { Channel, LiffAppRegistration } from '../model'
import { randomAlphanumeric } from '../random'
import type { World } from '../world'

/** LINE docs: so many LIFF apps may be in one channel. */
const LIMIT = 30

const appsOf = (world: World, { channelId }: Channel): readonly LiffAppRegistration[] =>
  world.apps.list().filter((app) => app.channelId === channelId)

const notFound = (c: Context) => apiError(c, 404, 'Not found')

async function add(c: Context, world: World, channel: Channel): Promise<Response> {
  const body = await parseJson(AddBody, c)
  if (body.tag === 'bad') return invalidBody(c, body.param)
  if (appsOf(world, channel).length >= LIMIT) return apiError(c, 400, 'LIFF app limit reached')
  const liffId = `${channel.channelId}-${randomAlphanumeric(8)}`
  world.apps.register({
    liffId,
    channelId: channel.channelId,
    endpointUrl: body.value.view.url,
    // LINE docs: what is asked for where nothing is said.
    scopes: ['profile', 'chat_message.write'],
    botPrompt: 'none',
    viewType: body.value.view.type,
    published: channel.published ?? true,
    ...changesOf(body.value),
  })
  return c.json({ liffId })
}

/** Runs `answer` for the app in the path, if it is of this channel (LINE docs: else 404). */
function withApp(
  c: Context,
  world: World,
  answer: (app: LiffAppRegistration) => Response | Promise<Response>,
) {
  return requireChannel(c, world, KINDS, (channel) => {
    const app = appsOf(world, channel).find(({ liffId }) => liffId === c.req.param('liffId'))
    return app ? answer(app) : notFound(c)
  })
}

/** LINE docs: a short-lived or a stateless channel access token. */
const KINDS = ['short-lived', 'stateless'] as const

async function update(c: Context, world: World, app: LiffAppRegistration): Promise<Response> {
  const body = await parseJson(UpdateBody, c)
  if (body.tag === 'bad') return invalidBody(c, body.param)
  world.apps.register({ ...app, ...changesOf(body.value) })
  return c.json({})
}

/** LINE docs: LIFF server API. */
export const liffApps: RouteModule = {
  cors: [],
  mount(app, world) {
    const APPS = '/api.line.me/liff/v1/apps'
    app.post(APPS, (c) => requireChannel(c, world, KINDS, (channel) => add(c, world, channel)))
    app.get(APPS, (c) =>
      requireChannel(c, world, KINDS, (channel) => {
        const apps = appsOf(world, channel)
        return apps.length === 0 ? notFound(c) : c.json({ apps: apps.map(listed) })
      }),
    )
    app.put(`${APPS}/:liffId`, (c) => withApp(c, world, (liffApp) => update(c, world, liffApp)))
    app.delete(`${APPS}/:liffId`, (c) =>
      withApp(c, world, ({ liffId }) => {
        world.apps.remove(liffId)
        return c.json({})
      }),
    )
  },
}
