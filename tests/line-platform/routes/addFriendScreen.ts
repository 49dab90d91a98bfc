import * as v from 'valibot'
import type { Context } from 'hono'
import { befriend } from '../bot/events'
import { ADD_FRIEND_SCREEN } from '../device/names'
import { parseForm, parseQuery, text } from '../http/input'
import { askedBy, type Asked } from '../http/subWindowData'
import type { RouteModule } from '../http/app'
import type { Channel } from '../model'
import { addFriendPage } from '../pages/addFriend'
import { errorPage } from '../pages/error'
import { windowDonePage } from '../pages/ownWindow'
import type { SubWindowResult } from '../stores/subWindows'
import type { World } from '../world'
import { accountOf } from './friendship'

const PATH = `/liff.line.me/${ADD_FRIEND_SCREEN}`

const Opening = v.object({ msit: text })
const Answer = v.object({ msit: text, answer: v.picklist(['add', 'cancel', 'close']) })
const Wanted = v.object({ officialAccountId: v.optional(text) })

interface Offered extends Asked {
  readonly account: Channel
}

function offeredBy(world: World, msit: string): Offered | undefined {
  const asked = askedBy(world, msit, ADD_FRIEND_SCREEN)
  const wanted = v.safeParse(Wanted, asked?.window.appData)
  if (!asked || !wanted.success) return undefined
  const account = accountOf(world, asked.app.channelId, wanted.output.officialAccountId)
  return account && { ...asked, account }
}

async function add(world: World, { person, account }: Offered): Promise<SubWindowResult> {
  const { error } = world.knobs.addFriend
  if (error !== null) return { status: 'submit', result: { ADD_FRIEND_ERROR: error } }
  await befriend(world, person.id, account.channelId)
  return { status: 'submit', result: {} }
}

const nothing = (c: Context) => c.html(errorPage('400 Bad Request', 'Nothing is offered here.'), 400)

async function answer(c: Context, world: World): Promise<Response> {
  const form = await parseForm(Answer, c)
  const offered = form.tag === 'ok' ? offeredBy(world, form.value.msit) : undefined
  if (form.tag === 'bad' || !offered) return nothing(c)
  const { msit, answer: said } = form.value
  world.subWindows.end(msit, said === 'add' ? await add(world, offered) : { status: said, result: {} })
  return c.html(windowDonePage())
}

/** LINE's own screen that offers to add an official account (SDK 2.31 behaviour, `requestFriendship`). */
export const addFriendScreen: RouteModule = {
  cors: [],
  mount(app, world) {
    app.get(PATH, (c) => {
      const query = parseQuery(Opening, c)
      const offered = query.tag === 'ok' ? offeredBy(world, query.value.msit) : undefined
      if (!offered) return nothing(c)
      const { person, account, window } = offered
      return c.html(
        addFriendPage({
          action: `${world.baseUrlOf('liff.line.me')}/${ADD_FRIEND_SCREEN}`,
          msit: window.msit,
          account: account.name,
          person,
          isFriend: world.friends.has(person.id, account.channelId),
        }),
      )
    })
    app.post(PATH, (c) => answer(c, world))
  },
}
