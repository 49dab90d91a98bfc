import { html } from 'hono/html'
import type { Person } from '../model'
import { page, type Html } from './layout'

export interface PeoplePage {
  readonly appName: string
  readonly loginState: string
  readonly action: string
  readonly people: readonly Person[]
  readonly pictureUrl: (picture: string) => string
}

const face = (person: Person, pictureUrl: PeoplePage['pictureUrl']): Html =>
  person.picture === undefined
    ? html`<span class="blank"></span>`
    : html`<img src="${pictureUrl(person.picture)}" alt="" width="40" height="40" />`

/** Logs this person in: it stands for all that one would type or scan. */
export const personButton = (
  person: Person,
  pictureUrl: PeoplePage['pictureUrl'],
  continueAs: (name: Html) => Html = (name) => html`Continue as ${name}`,
): Html =>
  html`<button class="person" name="person" value="${person.id}">
    ${face(person, pictureUrl)}
    <span>${continueAs(html`<bdi lang="${person.language}">${person.name}</bdi>`)}</span>
  </button>`

/** Stands for LINE's login form: one button per person. No password, since anybody may be anybody here. */
export const peoplePage = ({ appName, loginState, action, people, pictureUrl }: PeoplePage): Html =>
  page(
    'Log in to LINE (emulator)',
    html`<main>
      <h1>Log in to LINE</h1>
      <p>to continue to ${appName}</p>
      <form class="stack" method="post" action="${action}">
        <input type="hidden" name="loginState" value="${loginState}" />
        ${people.map((person) => personButton(person, pictureUrl))}
      </form>
    </main>`,
  )
