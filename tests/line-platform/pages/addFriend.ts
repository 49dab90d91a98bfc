import { html } from 'hono/html'
import type { Person } from '../model'
import type { Html } from './layout'
import { ownWindow } from './ownWindow'

export interface AddFriendPage {
  readonly action: string
  readonly msit: string
  readonly account: string
  readonly person: Person
  readonly isFriend: boolean
}

/** LINE's sub-window that offers an official account; how it looks, also to a friend, is inferred. */
export const addFriendPage = ({ action, msit, account, person, isFriend }: AddFriendPage): Html =>
  ownWindow(
    'Add friend',
    { action, fields: { msit } },
    html`<h1>${account}</h1>
      <p>
        ${isFriend ? 'is a friend of' : 'wants to be a friend of'}
        <bdi lang="${person.language}">${person.name}</bdi>.
      </p>
      <button class="main" name="answer" value="add">${isFriend ? 'OK' : 'Add friend'}</button>
      <button name="answer" value="cancel">Cancel</button>`,
  )
