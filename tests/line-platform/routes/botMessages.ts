import { randomInt } from 'node:crypto'
import type { Context } from 'hono'
import { Push, Reply } from '../bot/messages'
import { requireBot } from '../http/channelBearer'
import { parseJson } from '../http/input'
import { apiError, invalidBody } from '../http/replies'
import type { RouteModule } from '../http/app'
import { randomToken } from '../random'
import type { ChatMessage } from '../stores/chats'
import type { World } from '../world'

const newId = (): string => Array.from({ length: 18 }, () => randomInt(10)).join('')

/** Puts the messages into the chat. Someone who is no friend sees none, and LINE says nothing of it (LINE docs, FAQ). */
function put(world: World, personId: string, channelId: string, messages: readonly ChatMessage[]) {
  for (const message of messages) world.chats.add(personId, channelId, 'bot', message)
  return { sentMessages: messages.map(() => ({ id: newId(), quoteToken: randomToken(32) })) }
}

async function reply(c: Context, world: World, channelId: string): Promise<Response> {
  const body = await parseJson(Reply, c)
  if (body.tag === 'bad') return invalidBody(c, body.param)
  const address = world.replyTokens.take(body.value.replyToken, channelId)
  if (!address) return apiError(c, 400, 'Invalid reply token')
  return c.json(put(world, address.personId, channelId, body.value.messages))
}

async function push(c: Context, world: World, channelId: string): Promise<Response> {
  const body = await parseJson(Push, c)
  if (body.tag === 'bad') return invalidBody(c, body.param)
  const { to, messages } = body.value
  const person = world.people.findByUserId(to)
  if (!person)
    return apiError(c, 400, "The property, 'to', in the request body is invalid (line: -, column: -)")
  const seen = world.friends.has(person.id, channelId) ? messages : []
  put(world, person.id, channelId, seen)
  return c.json({ sentMessages: messages.map(() => ({ id: newId(), quoteToken: randomToken(32) })) })
}

/** LINE docs: send reply message, send push message. */
export const botMessages: RouteModule = {
  cors: [],
  mount(app, world) {
    app.post('/api.line.me/v2/bot/message/reply', (c) =>
      requireBot(c, world, ({ channelId }) => reply(c, world, channelId)),
    )
    app.post('/api.line.me/v2/bot/message/push', (c) =>
      requireBot(c, world, ({ channelId }) => push(c, world, channelId)),
    )
  },
}
