import * as v from 'valibot'
import { lineUserId } from '../lineUserId'

const User = v.object({ type: v.literal('user'), userId: lineUserId })
const common = { webhookEventId: v.optional(v.string()), source: User }

/** Somebody wrote to the official account (Messaging API reference, "Message event"). */
const TextMessage = v.object({
  ...common,
  type: v.literal('message'),
  replyToken: v.string(),
  message: v.object({ type: v.literal('text'), text: v.string() }),
})

/** LINE's account-link page was left (Messaging API reference, "Account link event"). */
const AccountLink = v.object({
  ...common,
  type: v.literal('accountLink'),
  link: v.object({ result: v.picklist(['ok', 'failed']), nonce: v.string() }),
})

const Event = v.variant('type', [TextMessage, AccountLink])
const Webhook = v.object({ events: v.array(v.unknown()) })

export type BotEvent = v.InferOutput<typeof Event>

/** The events that this bot understands. LINE sends many others, and may add members and types at any time. */
export function readEvents(body: string): readonly BotEvent[] {
  const webhook = v.safeParse(Webhook, jsonOf(body))
  const events = webhook.success ? webhook.output.events : []
  return events.flatMap((event) => {
    const read = v.safeParse(Event, event)
    return read.success ? [read.output] : []
  })
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
