import type { Context } from 'hono'
import type { Bot, Channel } from '../model'
import type { ChannelTokenKind } from '../stores/channelTokens'
import type { World } from '../world'
import { apiError } from './replies'

/** As the Messaging API words it. */
const REFUSED = 'Authentication failed. Confirm that the access token in the authorization header is valid.'

/** Runs `answer` for the channel whose access token the request carries, if it is of one of these kinds. */
export function requireChannel(
  c: Context,
  world: World,
  kinds: readonly ChannelTokenKind[],
  answer: (channel: Channel) => Response | Promise<Response>,
): Response | Promise<Response> {
  const value = /^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? ''
  const token = world.channelTokens.find(value)
  if (!token || !kinds.includes(token.kind)) return apiError(c, 401, REFUSED)
  return answer(world.apps.getChannel(token.channelId))
}

/** The same for a Messaging API channel, with any kind of token. */
export const requireBot = (
  c: Context,
  world: World,
  answer: (channel: Channel, bot: Bot) => Response | Promise<Response>,
): Response | Promise<Response> =>
  requireChannel(c, world, ['short-lived', 'stateless', 'v2.1', 'long-lived'], (channel) =>
    channel.bot ? answer(channel, channel.bot) : apiError(c, 403, 'Not a Messaging API channel'),
  )
