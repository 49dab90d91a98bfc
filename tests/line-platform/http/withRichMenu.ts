import type { Context } from 'hono'
import type { RichMenu } from '../bot/richMenu'
import type { World } from '../world'
import { requireBot } from './channelBearer'
import { apiError } from './replies'

export const noSuchMenu = (c: Context) => apiError(c, 404, 'Not found')

/** Runs `answer` for the rich menu in the path, if it is of the bot that asks. */
export const withRichMenu = (
  c: Context,
  world: World,
  answer: (menu: RichMenu, channelId: string) => Response | Promise<Response>,
): Response | Promise<Response> =>
  requireBot(c, world, ({ channelId }) => {
    const menu = world.richMenus.find(channelId, c.req.param('richMenuId') ?? '')
    return menu ? answer(menu, channelId) : noSuchMenu(c)
  })
