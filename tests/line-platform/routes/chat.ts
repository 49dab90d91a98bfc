import * as v from 'valibot'
import type { Context } from 'hono'
import { setCookie } from 'hono/cookie'
import { befriend, block, sendText } from '../bot/events'
import { PERSON_COOKIE } from '../device/names'
import { isAndroid } from '../device/userAgents'
import { playedUserAgentOf } from '../http/identity'
import { parseForm, parseQuery, text } from '../http/input'
import type { RouteModule } from '../http/app'
import type { Channel, Person } from '../model'
import { chatPage } from '../pages/chat'
import { errorPage } from '../pages/error'
import type { ShownRichMenu } from '../pages/richMenu'
import type { World } from '../world'
import { opensFromChat } from '../liff/opensFromChat'

/** Where what is opened from the chat shows itself: a window of its own, or the frame of that name. */
const target = v.optional(v.picklist(['_blank', 'phone']), '_blank')

const Seen = v.object({ person: v.optional(v.string()), account: text, target })
const Deed = v.object({
  person: text,
  account: text,
  do: v.picklist(['send', 'befriend', 'block']),
  text: v.optional(v.string(), ''),
  target,
})

type Target = v.InferOutput<typeof target>

interface Chat {
  readonly person: Person
  readonly account: Channel
}

function chatOf(world: World, personId: string | undefined, accountId: string): Chat | undefined {
  const person = world.people.find(personId ?? world.knobs.deviceUser)
  const account = world.apps.channel(accountId)
  return person && account?.bot ? { person, account } : undefined
}

const missing = (c: Context) =>
  c.html(errorPage('404 Not Found', 'There is no such person or official account.'), 404)

const base = (world: World): string => `${world.baseUrlOf('liff.line.me')}/__chat`

/** The person's own menu or everybody's, its tiles leading to what LINE's app would open. */
function menuSeenBy(
  c: Context,
  world: World,
  { person: { id: personId }, account: { channelId } }: Chat,
  target: Target,
): ShownRichMenu | null {
  const menu = world.richMenus.seenBy(channelId, personId)
  if (!menu || !world.friends.has(personId, channelId)) return null
  const phone = isAndroid(playedUserAgentOf(c)) ? 'android' : 'ios'
  return {
    name: menu.chatBarText,
    target,
    isLabelled: target === 'phone',
    isOpen: menu.selected,
    picture: `${world.baseUrlOf('liff.line.me')}/__richmenu/${menu.richMenuId}`,
    size: menu.size,
    tiles: menu.areas.map(({ bounds, action }) => ({
      bounds,
      label: action.label ?? action.type,
      href: action.type === 'uri' ? opensFromChat(world, personId, action.uri, phone) : null,
    })),
  }
}

function show(c: Context, world: World, { person, account }: Chat, target: Target) {
  // What is opened from the chat is opened by the person who is chatting.
  setCookie(c, PERSON_COOKIE, person.id, { path: '/' })
  return c.html(
    chatPage({
      action: base(world),
      person,
      people: world.people.list(),
      account,
      isFriend: world.friends.has(person.id, account.channelId),
      entries: world.chats.between(person.id, account.channelId),
      menu: menuSeenBy(c, world, { person, account }, target),
      target,
    }),
  )
}

async function act(c: Context, world: World): Promise<Response> {
  const form = await parseForm(Deed, c)
  const chat = form.tag === 'ok' ? chatOf(world, form.value.person, form.value.account) : undefined
  if (form.tag === 'bad' || !chat) return missing(c)
  const { person, account } = chat
  const { channelId } = account
  switch (form.value.do) {
    case 'send':
      await sendText(world, person.id, channelId, form.value.text)
      break
    case 'befriend':
      await befriend(world, person.id, channelId)
      break
    case 'block':
      await block(world, person.id, channelId)
      break
    default:
      return form.value.do satisfies never
  }
  const { target } = form.value
  const elsewhere = target === '_blank' ? {} : { target }
  const query = new URLSearchParams({ person: person.id, account: channelId, ...elsewhere })
  return c.redirect(`${base(world)}?${query}`, 303)
}

/** Development only: LINE's chat, where a person writes to an official account and follows its links. */
export const chat: RouteModule = {
  cors: [],
  mount(app, world) {
    app.get('/liff.line.me/__chat', (c) => {
      const query = parseQuery(Seen, c)
      const found = query.tag === 'ok' ? chatOf(world, query.value.person, query.value.account) : undefined
      return query.tag === 'ok' && found ? show(c, world, found, query.value.target) : missing(c)
    })
    app.post('/liff.line.me/__chat', (c) => act(c, world))
  },
}
