import * as v from 'valibot'
import type { Context } from 'hono'
import { deliver } from '../bot/webhook'
import { requireBot } from '../http/channelBearer'
import { parseJson } from '../http/input'
import { apiError } from '../http/replies'
import type { RouteModule } from '../http/app'
import type { World } from '../world'

/** LINE docs, set webhook endpoint URL: HTTPS, at most 500 characters. */
const Endpoint = v.object({
  endpoint: v.pipe(v.string(), v.url(), v.startsWith('https://'), v.maxLength(500)),
})

async function setEndpoint(c: Context, world: World, channelId: string): Promise<Response> {
  const body = await parseJson(Endpoint, c)
  if (body.tag === 'bad') return apiError(c, 400, 'Invalid webhook endpoint URL')
  world.webhooks.setUrl(channelId, body.value.endpoint)
  return c.json({})
}

async function test(c: Context, world: World, channelId: string): Promise<Response> {
  const statusCode = (await deliver(world, channelId, [])) ?? 0
  const success = statusCode === 200
  return c.json({
    success,
    timestamp: new Date(world.clock.now()).toISOString(),
    statusCode,
    reason: success ? 'OK' : 'COULD_NOT_CONNECT',
    detail: String(statusCode),
  })
}

/** LINE docs: set, get and test the webhook endpoint. */
export const botWebhook: RouteModule = {
  cors: [],
  mount(app, world) {
    const PATH = '/api.line.me/v2/bot/channel/webhook/endpoint'
    app.put(PATH, (c) => requireBot(c, world, ({ channelId }) => setEndpoint(c, world, channelId)))
    app.get(PATH, (c) =>
      requireBot(c, world, ({ channelId }) => {
        const endpoint = world.webhooks.urlOf(channelId)
        return endpoint === undefined
          ? apiError(c, 404, 'Webhook endpoint not found')
          : c.json({ endpoint, active: true })
      }),
    )
    app.post('/api.line.me/v2/bot/channel/webhook/test', (c) =>
      requireBot(c, world, ({ channelId }) => test(c, world, channelId)),
    )
  },
}
