import { html } from 'hono/html'
import type { Person, Scope } from '../model'
import { page, type Html } from './layout'
import { SCOPE_WORDS } from './scopeWords'

export interface ConsentPage {
  readonly appName: string
  readonly loginState: string
  readonly action: string
  readonly switchUrl: string
  readonly person: Person
  readonly scopes: readonly Scope[]
  readonly offerFriendship: boolean
}

/** LINE docs: the e-mail address may be refused by itself; the rest goes together. */
const row = (scope: Scope): Html =>
  scope === 'email'
    ? html`<li>
        <label><input type="checkbox" name="email" value="yes" checked /> ${SCOPE_WORDS.email}</label>
      </li>`
    : html`<li>${SCOPE_WORDS[scope]}</li>`

const friendship = (): Html =>
  html`<p>
    <label
      ><input type="checkbox" name="friend" value="yes" checked /> Add the official account as a friend</label
    >
  </p>`

/** LINE's consent screen. */
export const consentPage = (view: ConsentPage): Html =>
  page(
    'Allow access (emulator)',
    html`<main>
      <h1>${view.appName} asks for</h1>
      <form class="stack" method="post" action="${view.action}">
        <input type="hidden" name="loginState" value="${view.loginState}" />
        <ul>
          ${view.scopes.map(row)}
        </ul>
        ${view.offerFriendship ? friendship() : ''}
        <button class="main" name="answer" value="allow">Allow</button>
        <button name="answer" value="cancel">Cancel</button>
      </form>
      <p>
        You are <bdi lang="${view.person.language}">${view.person.name}</bdi>. Not you?
        <a href="${view.switchUrl}">Use another account</a>
      </p>
    </main>`,
  )
