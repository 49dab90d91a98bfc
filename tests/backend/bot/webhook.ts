import { readCapped } from '../form'
import type { Service } from '../service'
import { readEvents, type BotEvent } from './events'
import { answerMessage } from './replies'
import { isSignedByLine } from './signature'

/** How many events are remembered: LINE sends one again when our answer was lost (docs, "Webhook redelivery"). */
const REMEMBERED = 1000

/** What happened at LINE, as LINE's server tells ours. No page calls it: no origin, no cookie, no CORS. */
export function createWebhook(service: Service) {
  const seen = new Set<string>()

  /** Whether this is the first time. Only the last thousand are remembered. */
  function isNew({ webhookEventId }: BotEvent): boolean {
    if (webhookEventId === undefined) return true
    if (seen.has(webhookEventId)) return false
    seen.add(webhookEventId)
    const [oldest] = seen
    if (seen.size > REMEMBERED && oldest !== undefined) seen.delete(oldest)
    return true
  }

  async function handle(bot: NonNullable<Service['bot']>, event: BotEvent): Promise<void> {
    switch (event.type) {
      case 'message': {
        const { source, replyToken, message } = event
        return answerMessage(service, bot, { sub: source.userId, replyToken, text: message.text })
      }
      case 'accountLink':
        noteAccountLink(service, event)
        return
      default:
        return event satisfies never
    }
  }

  return async (request: Request): Promise<Response> => {
    const { bot } = service
    if (bot === null) return new Response(null, { status: 404 })
    if (request.method !== 'POST') return new Response(null, { status: 405, headers: { allow: 'POST' } })
    const body = await readCapped(request.body)
    const signature = request.headers.get('x-line-signature') ?? undefined
    if (!isSignedByLine(body, signature, bot.channelSecret)) return new Response(null, { status: 401 })
    // One that cannot be answered (LINE is busy, the reply token is old) is no reason to have all sent again.
    for (const event of readEvents(body)) if (isNew(event)) await handle(bot, event).catch(() => undefined)
    return new Response(null, { status: 200 })
  }
}

/**
 * The nonce says which pair was confirmed in the app; LINE says which LINE user was on its page. Only if they are the same is
 * the chat linked. `failed` means that it was another one than the link token's, and the nonce is used up all the same.
 */
function noteAccountLink(
  service: Service,
  { source, link }: Extract<BotEvent, { type: 'accountLink' }>,
): void {
  const pair = service.nonces.take(link.nonce)
  if (link.result === 'ok' && pair?.sub === source.userId)
    service.links.confirmInChat(pair.sub, pair.accountId)
}
