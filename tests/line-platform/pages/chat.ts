import { html } from 'hono/html'
import type { Channel, Person } from '../model'
import type { ChatEntry, ChatMessage } from '../stores/chats'
import { page, type Html } from './layout'
import { richMenuPart, type ShownRichMenu } from './richMenu'

export interface ChatPage {
  readonly action: string
  readonly person: Person
  readonly people: readonly Person[]
  readonly account: Channel
  readonly isFriend: boolean
  readonly entries: readonly ChatEntry[]
  /** LINE shows it to friends alone. */
  readonly menu: ShownRichMenu | null
  /** Name of the window in which links open. */
  readonly target: string
}

const ADDRESS = /(https?:\/\/\S+)/

/** Addresses become links, as in LINE's chats. They open a window of their own, as LINE opens its browser. */
const linked = (text: string, target: string): Html[] =>
  text
    .split(ADDRESS)
    .map((part, index) =>
      index % 2 === 1 ? html`<a href="${part}" target="${target}" rel="opener">${part}</a>` : html`${part}`,
    )

/** The words of a message; of anything but text its JSON, in which addresses can be followed too. */
const words = (message: ChatMessage, target: string): Html[] =>
  linked(
    typeof message['text'] === 'string' ? message['text'] : JSON.stringify(message).replaceAll('"', ' '),
    target,
  )

const entry = ({ account, person, target }: ChatPage, { from, message }: ChatEntry): Html =>
  html`<li><strong>${from === 'bot' ? account.name : person.name}:</strong> ${words(message, target)}</li>`

const hidden = ({ person, account, target }: ChatPage): Html =>
  html`<input type="hidden" name="person" value="${person.id}" />
    <input type="hidden" name="account" value="${account.channelId}" />
    <input type="hidden" name="target" value="${target}" />`

const switcher = (view: ChatPage): Html =>
  html`<form class="row" method="get" action="${view.action}">
    <input type="hidden" name="account" value="${view.account.channelId}" />
    <input type="hidden" name="target" value="${view.target}" />
    <label
      >Person
      <select name="person">
        ${view.people.map(
          ({ id }) => html`<option value="${id}" ${id === view.person.id ? 'selected' : ''}>${id}</option>`,
        )}
      </select></label
    >
    <button>Show</button>
  </form>`

/** A person's chat with an official account, from the person's side. */
export const chatPage = (view: ChatPage): Html =>
  page(
    `Chat with ${view.account.name}`,
    html`<main>
      <h1>Chat with ${view.account.name}</h1>
      ${switcher(view)}
      <ul aria-label="Messages">
        ${view.entries.map((one) => entry(view, one))}
      </ul>
      <form class="stack" method="post" action="${view.action}">
        ${hidden(view)}
        <label>Message <input name="text" required autocomplete="off" /></label>
        <button class="main" name="do" value="send">Send</button>
      </form>
      ${view.menu ? richMenuPart(view.menu) : ''}
      <form class="stack" method="post" action="${view.action}">
        ${hidden(view)}
        ${
          view.isFriend
            ? html`<button name="do" value="block">Block the account</button>`
            : html`<button name="do" value="befriend">Add the account as a friend</button>
                <p class="note">Friends have its rich menu below the chat.</p>`
        }
      </form>
    </main>`,
  )
