import { randomInt } from 'node:crypto'
import { randomToken } from '../random'
import type { World } from '../world'
import { commonProperties, deliver } from './webhook'

const newMessageId = (): string => Array.from({ length: 18 }, () => randomInt(10)).join('')

const userIdOf = (world: World, personId: string): string => world.people.get(personId).userId

/** The account that a LINE Login channel is linked to, or the channel itself. */
const accountOf = (world: World, channelId: string): string =>
  world.apps.getChannel(channelId).linkedBot ?? channelId

/** A person writes to an official account (LINE docs, "Message event"). */
export async function sendText(
  world: World,
  personId: string,
  channelId: string,
  text: string,
): Promise<void> {
  world.chats.add(personId, channelId, 'person', { type: 'text', text })
  const event = {
    type: 'message',
    ...commonProperties(world, userIdOf(world, personId)),
    replyToken: world.replyTokens.issue({ personId, channelId }),
    message: { type: 'text', id: newMessageId(), quoteToken: randomToken(32), text },
  }
  await deliver(world, channelId, [event])
}

/**
 * The person adds the official account as a friend, in LINE or while logging in (LINE docs, "Follow event").
 *
 * @param channelId a Messaging API channel, or a LINE Login channel that one is linked to
 */
export async function befriend(world: World, personId: string, channelId: string): Promise<void> {
  const account = accountOf(world, channelId)
  if (world.friends.has(personId, account)) return
  world.friends.add(personId, account)
  const event = {
    type: 'follow',
    ...commonProperties(world, userIdOf(world, personId)),
    replyToken: world.replyTokens.issue({ personId, channelId: account }),
    follow: { isUnblocked: false },
  }
  await deliver(world, account, [event])
}

/** The person blocks the official account (LINE docs, "Unfollow event": it cannot be answered). */
export async function block(world: World, personId: string, channelId: string): Promise<void> {
  const account = accountOf(world, channelId)
  world.friends.remove(personId, account)
  await deliver(world, account, [{ type: 'unfollow', ...commonProperties(world, userIdOf(world, personId)) }])
}

/** How an account link ended. A failed one cannot be answered (LINE docs, "Account link event"). */
export async function tellAccountLink(
  world: World,
  visit: { readonly personId: string; readonly channelId: string; readonly nonce: string },
  result: 'ok' | 'failed',
): Promise<void> {
  const { personId, channelId, nonce } = visit
  const event = {
    type: 'accountLink',
    ...commonProperties(world, userIdOf(world, personId)),
    ...(result === 'ok' ? { replyToken: world.replyTokens.issue({ personId, channelId }) } : {}),
    link: { result, nonce },
  }
  await deliver(world, channelId, [event])
}
