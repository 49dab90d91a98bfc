import { html } from 'hono/html'
import type { Person } from '../model'
import { page, type Html } from './layout'

export interface AddFriendLinkPage {
  readonly action: string
  readonly account: string
  readonly person: Person
  readonly isFriend: boolean
}

/** An official account's own page, as its link opens it in LINE's app. How it looks is inferred. */
export const addFriendLinkPage = ({ action, account, person, isFriend }: AddFriendLinkPage): Html =>
  page(
    `${account} (emulator)`,
    html`<main>
      <form class="stack" method="post" action="${action}">
        <h1>${account}</h1>
        <p>
          <bdi lang="${person.language}">${person.name}</bdi>
          ${isFriend ? 'has added it.' : 'gets no messages from it.'}
        </p>
        ${
          isFriend
            ? html`<button name="do" value="block">Block</button>`
            : html`<button class="main" name="do" value="add">Add friend</button>`
        }
      </form>
    </main>`,
  )
