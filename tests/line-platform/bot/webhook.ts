import { createHmac, randomInt } from 'node:crypto'
import { changedJson } from '../http/payloads'
import type { Channel } from '../model'
import type { World } from '../world'

/** One event as it stands in a webhook (LINE docs, "Webhook Event Objects"). */
export interface WebhookEvent {
  readonly type: string
  readonly [member: string]: unknown
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** LINE docs: a ULID. Only its look matters here. */
const newEventId = (): string =>
  `01${Array.from({ length: 24 }, () => CROCKFORD.charAt(randomInt(CROCKFORD.length))).join('')}`

/** What all events share (LINE docs, "Common properties"). */
export const commonProperties = (world: World, userId: string) => ({
  mode: 'active',
  timestamp: world.clock.now(),
  source: { type: 'user', userId },
  webhookEventId: newEventId(),
  deliveryContext: { isRedelivery: false },
})

/** LINE docs, "Verify webhook signature": Base64 of HMAC-SHA256 of the body with the channel secret. */
const signatureOf = ({ secret }: Channel, body: string): string =>
  createHmac('sha256', secret).update(body).digest('base64')

async function send(world: World, request: Request): Promise<number | null> {
  try {
    return (await world.webhookFetch(request)).status
  } catch {
    // A bot's server that is down is no trouble of LINE's; the delivery's record says it.
    return null
  }
}

/** Posts a body to the bot's server, signed, and keeps a record. */
async function post(world: World, channel: Channel, url: string, body: string): Promise<number | null> {
  const signature = signatureOf(channel, body)
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'LineBotWebhook/2.0',
    'x-line-signature': signature,
  }
  const at = world.clock.now()
  const status = await send(world, new Request(url, { method: 'POST', body, headers }))
  world.webhooks.record({ at, channelId: channel.channelId, url, body, signature, status })
  return status
}

/**
 * Delivers events to the bot's server. Nothing happens where no webhook URL is set. LINE does not wait for the answer before it
 * goes on; here it does, so that a test sees what came of it.
 *
 * @returns the status of the bot's server; `null` where none came
 */
export async function deliver(
  world: World,
  channelId: string,
  events: readonly WebhookEvent[],
): Promise<number | null> {
  const channel = world.apps.getChannel(channelId)
  const url = world.webhooks.urlOf(channelId)
  if (url === undefined || !channel.bot) return null
  const payload = { destination: channel.bot.userId, events }
  const body = world.knobs.payloads === 'changed' ? changedJson(payload) : JSON.stringify(payload)
  return post(world, channel, url, body)
}
