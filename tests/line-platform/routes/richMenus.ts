import * as v from 'valibot'
import type { Context } from 'hono'
import { requireBot } from '../http/channelBearer'
import { parseJson } from '../http/input'
import { apiError, invalidBody } from '../http/replies'
import type { LineApp, RouteModule } from '../http/app'
import { EVERYBODY, type RichMenu } from '../stores/richMenus'
import type { World } from '../world'

/** LINE docs, create rich menu. Of areas and sizes only that they are there is checked. */
const Menu = v.looseObject({
  size: v.object({ width: v.number(), height: v.number() }),
  selected: v.boolean(),
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
  chatBarText: v.pipe(v.string(), v.minLength(1), v.maxLength(14)),
  areas: v.pipe(v.array(v.looseObject({})), v.maxLength(20)),
})

const notFound = (c: Context) => apiError(c, 404, 'Not found')

async function create(c: Context, world: World, channelId: string): Promise<Response> {
  const body = await parseJson(Menu, c)
  if (body.tag === 'bad') return invalidBody(c, body.param)
  return c.json({ richMenuId: world.richMenus.add(channelId, body.value).richMenuId })
}

/** Runs `answer` for the menu in the path, if it is this bot's. */
const withMenu = (c: Context, world: World, answer: (menu: RichMenu, channelId: string) => Response) =>
  requireBot(c, world, ({ channelId }) => {
    const menu = world.richMenus.find(channelId, c.req.param('richMenuId') ?? '')
    return menu ? answer(menu, channelId) : notFound(c)
  })

/** Whose menu the path means: one person's or everybody's. */
function subjectOf(c: Context, world: World): string | undefined {
  const userId = c.req.param('userId') ?? ''
  return userId === 'all' ? EVERYBODY : world.people.findByUserId(userId)?.id
}

function mountMenus(app: LineApp, world: World): void {
  const MENU = '/api.line.me/v2/bot/richmenu'
  app.post(MENU, (c) => requireBot(c, world, ({ channelId }) => create(c, world, channelId)))
  app.get(`${MENU}/list`, (c) =>
    requireBot(c, world, ({ channelId }) => c.json({ richmenus: world.richMenus.list(channelId) })),
  )
  app.get(`${MENU}/:richMenuId`, (c) => withMenu(c, world, (menu) => c.json(menu)))
  app.delete(`${MENU}/:richMenuId`, (c) =>
    withMenu(c, world, ({ richMenuId }) => {
      world.richMenus.remove(richMenuId)
      return c.json({})
    }),
  )
}

function mountSubjects(app: LineApp, world: World): void {
  const OF = '/api.line.me/v2/bot/user/:userId/richmenu'
  app.post(`${OF}/:richMenuId`, (c) =>
    withMenu(c, world, ({ richMenuId }, channelId) => {
      const who = subjectOf(c, world)
      if (who === undefined) return notFound(c)
      world.richMenus.link(channelId, who, richMenuId)
      return c.json({})
    }),
  )
  app.get(OF, (c) =>
    requireBot(c, world, ({ channelId }) => {
      const menu = world.richMenus.of(channelId, subjectOf(c, world) ?? '')
      return menu ? c.json({ richMenuId: menu.richMenuId }) : notFound(c)
    }),
  )
  app.delete(OF, (c) =>
    requireBot(c, world, ({ channelId }) => {
      const who = subjectOf(c, world)
      if (who !== undefined) world.richMenus.unlink(channelId, who)
      return c.json({})
    }),
  )
}

/** LINE docs: rich menus and per-user rich menus, without pictures, aliases and batches. */
export const richMenus: RouteModule = {
  cors: [],
  mount(app, world) {
    mountMenus(app, world)
    mountSubjects(app, world)
  },
}
