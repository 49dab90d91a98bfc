import type { Context } from 'hono'
import { RichMenuBody } from '../bot/richMenu'
import type { RouteModule } from '../http/app'
import { requireBot } from '../http/channelBearer'
import { parseJson } from '../http/input'
import { invalidBody } from '../http/replies'
import { withRichMenu } from '../http/withRichMenu'
import type { World } from '../world'

const PATH = '/api.line.me/v2/bot/richmenu'

async function create(c: Context, world: World, channelId: string): Promise<Response> {
  const body = await parseJson(RichMenuBody, c)
  if (body.tag === 'bad') return invalidBody(c, body.param)
  return c.json({ richMenuId: world.richMenus.add(channelId, body.value).richMenuId })
}

async function validate(c: Context): Promise<Response> {
  const body = await parseJson(RichMenuBody, c)
  return body.tag === 'bad' ? invalidBody(c, body.param) : c.json({})
}

/** LINE docs: create, validate, list, read and delete rich menus. */
export const richMenus: RouteModule = {
  cors: [],
  mount(app, world) {
    app.post(PATH, (c) => requireBot(c, world, ({ channelId }) => create(c, world, channelId)))
    app.post(`${PATH}/validate`, (c) => requireBot(c, world, () => validate(c)))
    app.get(`${PATH}/list`, (c) =>
      requireBot(c, world, ({ channelId }) => c.json({ richmenus: world.richMenus.list(channelId) })),
    )
    app.get(`${PATH}/:richMenuId`, (c) => withRichMenu(c, world, (menu) => c.json(menu)))
    app.delete(`${PATH}/:richMenuId`, (c) =>
      withRichMenu(c, world, ({ richMenuId }) => {
        world.richMenus.remove(richMenuId)
        return c.json({})
      }),
    )
  },
}
