import * as v from 'valibot'
import type { Context } from 'hono'
import type { RouteModule } from '../http/app'
import { requireBot } from '../http/channelBearer'
import { parseJson, text } from '../http/input'
import { apiError, invalidBody } from '../http/replies'
import { noSuchMenu, withRichMenu } from '../http/withRichMenu'
import type { World } from '../world'
import { EVERYBODY } from '../stores/richMenus'

/** LINE docs, link or unlink a rich menu to multiple users: at most 500. */
const UserIds = v.pipe(v.array(text), v.minLength(1), v.maxLength(500))
const BulkLink = v.object({ richMenuId: text, userIds: UserIds })
const BulkUnlink = v.object({ userIds: UserIds })

const ONE = '/api.line.me/v2/bot/user/:userId/richmenu'
const BULK = '/api.line.me/v2/bot/richmenu/bulk'

/** Whose menu the path means: one person's or everybody's. */
function subjectOf(c: Context, world: World): string | undefined {
  const userId = c.req.param('userId') ?? ''
  return userId === 'all' ? EVERYBODY : world.people.findByUserId(userId)?.id
}

/** The wording is reported, not documented. */
const withoutPicture = (c: Context) =>
  apiError(c, 400, 'must upload richmenu image before applying it to user')

const link = (c: Context, world: World) =>
  withRichMenu(c, world, ({ richMenuId }, channelId) => {
    if (!world.richMenus.picture(richMenuId)) return withoutPicture(c)
    const who = subjectOf(c, world)
    if (who === undefined) return noSuchMenu(c)
    world.richMenus.link(channelId, who, richMenuId)
    return c.json({})
  })

const peopleOf = (world: World, userIds: readonly string[]): readonly string[] =>
  userIds.flatMap((userId) => world.people.findByUserId(userId)?.id ?? [])

/** LINE docs: 202, done in the background; people who do not exist are passed over. */
async function linkMany(c: Context, world: World, channelId: string): Promise<Response> {
  const body = await parseJson(BulkLink, c)
  if (body.tag === 'bad') return invalidBody(c, body.param)
  const { richMenuId, userIds } = body.value
  if (!world.richMenus.find(channelId, richMenuId)) return noSuchMenu(c)
  if (!world.richMenus.picture(richMenuId)) return withoutPicture(c)
  for (const who of peopleOf(world, userIds)) world.richMenus.link(channelId, who, richMenuId)
  return c.json({}, 202)
}

async function unlinkMany(c: Context, world: World, channelId: string): Promise<Response> {
  const body = await parseJson(BulkUnlink, c)
  if (body.tag === 'bad') return invalidBody(c, body.param)
  for (const who of peopleOf(world, body.value.userIds)) world.richMenus.unlink(channelId, who)
  return c.json({}, 202)
}

/** LINE docs: the default rich menu, and those of single people. */
export const richMenusOfPeople: RouteModule = {
  cors: [],
  mount(app, world) {
    app.post(`${BULK}/link`, (c) => requireBot(c, world, ({ channelId }) => linkMany(c, world, channelId)))
    app.post(`${BULK}/unlink`, (c) =>
      requireBot(c, world, ({ channelId }) => unlinkMany(c, world, channelId)),
    )
    app.post(`${ONE}/:richMenuId`, (c) => link(c, world))
    app.get(ONE, (c) =>
      requireBot(c, world, ({ channelId }) => {
        const menu = world.richMenus.of(channelId, subjectOf(c, world) ?? '')
        return menu ? c.json({ richMenuId: menu.richMenuId }) : noSuchMenu(c)
      }),
    )
    app.delete(ONE, (c) =>
      requireBot(c, world, ({ channelId }) => {
        const who = subjectOf(c, world)
        if (who !== undefined) world.richMenus.unlink(channelId, who)
        return c.json({})
      }),
    )
  },
}
