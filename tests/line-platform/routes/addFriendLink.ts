import * as v from 'valibot'
import type { Context } from 'hono'
import { befriend, block } from '../bot/events'
import { deviceUser } from '../http/identity'
import { parseForm } from '../http/input'
import type { RouteModule } from '../http/app'
import type { Channel } from '../model'
import { addFriendLinkPage } from '../pages/addFriendLink'
import { errorPage } from '../pages/error'
import type { World } from '../world'

const PATH = '/line.me/R/ti/p/:account'
const Deed = v.object({ do: v.picklist(['add', 'block']) })

const accountIn = (c: Context, world: World): Channel | undefined =>
  world.apps.accounts().find(({ bot }) => bot?.basicId === decodeURIComponent(c.req.param('account') ?? ''))

const missing = (c: Context) => c.html(errorPage('404 Not Found', 'There is no such official account.'), 404)

function show(c: Context, world: World): Response | Promise<Response> {
  const account = accountIn(c, world)
  if (!account) return missing(c)
  const person = deviceUser(c, world)
  const action = `${world.baseUrlOf('line.me')}/R/ti/p/${encodeURIComponent(account.bot?.basicId ?? '')}`
  const isFriend = world.friends.has(person.id, account.channelId)
  return c.html(addFriendLinkPage({ action, account: account.name, person, isFriend }))
}

async function act(c: Context, world: World): Promise<Response> {
  const account = accountIn(c, world)
  const form = await parseForm(Deed, c)
  if (!account || form.tag === 'bad') return missing(c)
  const { id } = deviceUser(c, world)
  if (form.value.do === 'add') await befriend(world, id, account.channelId)
  else await block(world, id, account.channelId)
  return show(c, world)
}

/** LINE docs, LINE URL scheme "Open the add friend screen": the link that works everywhere, for the person on this device. */
export const addFriendLink: RouteModule = {
  cors: [],
  mount(app, world) {
    app.get(PATH, (c) => show(c, world))
    app.post(PATH, (c) => act(c, world))
  },
}
