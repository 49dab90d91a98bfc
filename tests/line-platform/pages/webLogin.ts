import { html } from 'hono/html'
import type { Person, Scope } from '../model'
import type { LoginMethod } from '../stores/attempts'
import { page, type Html } from './layout'
import { personButton } from './people'
import type { WebWords } from './webWords'

/** What every page of a web login knows. */
export interface WebPage {
  readonly words: WebWords
  readonly appName: string
  readonly loginState: string
  /** Where its form goes. */
  readonly action: string
  readonly pictureUrl: (picture: string) => string
}

export interface LoginScreen extends WebPage {
  readonly method: LoginMethod
  /** Where the other method is; absent with `switch_amr=false`. */
  readonly otherMethodUrl?: string
  readonly people: readonly Person[]
}

const state = ({ loginState }: WebPage): Html =>
  html`<input type="hidden" name="loginState" value="${loginState}" />`

const methodName = (words: WebWords, method: LoginMethod): string =>
  method === 'pwd' ? words.withEmail : words.withQrCode

const otherMethod = ({ words, method, otherMethodUrl }: LoginScreen): Html =>
  otherMethodUrl === undefined
    ? html``
    : html`<p><a href="${otherMethodUrl}">${methodName(words, method === 'pwd' ? 'lineqr' : 'pwd')}</a></p>`

/** LINE's login screen. No password and no code to scan, since anybody may be anybody here. */
export const loginScreen = (view: LoginScreen): Html =>
  page(
    view.words.logIn,
    html`<main lang="${view.words.language}">
      <h1>${view.words.logIn}</h1>
      <p>${view.words.continueTo(view.appName)}</p>
      <h2>${methodName(view.words, view.method)}</h2>
      <form class="stack" method="post" action="${view.action}">
        ${state(view)}
        <input type="hidden" name="method" value="${view.method}" />
        ${view.people.map((person) => personButton(person, view.pictureUrl, view.words.continueAs))}
      </form>
      ${otherMethod(view)}
    </main>`,
  )

export interface SsoScreen extends WebPage {
  readonly person: Person
  readonly otherAccountUrl: string
}

/** LINE docs, "Single Sign On (SSO) login": the confirmation screen that shows "Continue as". */
export const ssoScreen = (view: SsoScreen): Html =>
  page(
    view.words.logIn,
    html`<main lang="${view.words.language}">
      <h1>${view.words.logIn}</h1>
      <p>${view.words.continueTo(view.appName)}</p>
      <form class="stack" method="post" action="${view.action}">
        ${state(view)}
        <input type="hidden" name="method" value="linesso" />
        ${personButton(view.person, view.pictureUrl, view.words.continueAs)}
      </form>
      <p><a href="${view.otherAccountUrl}">${view.words.otherAccount}</a></p>
    </main>`,
  )

/** What the consent screen says of the official account (LINE docs, add friend option). */
export type FriendOption = 'none' | 'offered' | 'is-friend'

export interface ConsentScreen extends SsoScreen {
  readonly scopes: readonly Scope[]
  readonly friendOption: FriendOption
}

/** LINE docs: "users may access your web app without granting it some or all of the requested permissions". */
const scopeRow = ({ words }: ConsentScreen, scope: Scope): Html =>
  scope === 'openid'
    ? html`<li>${words.scopes.openid}</li>`
    : html`<li>
        <label><input type="checkbox" name="${scope}" value="yes" checked /> ${words.scopes[scope]}</label>
      </li>`

const friendOption = ({ words, friendOption }: ConsentScreen): Html => {
  if (friendOption === 'none') return html``
  if (friendOption === 'is-friend') return html`<p>${words.isFriend}</p>`
  return html`<p>
    <label><input type="checkbox" name="friend" value="yes" /> ${words.addFriend}</label>
  </p>`
}

/** LINE's consent screen for websites. */
export const consentScreen = (view: ConsentScreen): Html =>
  page(
    view.words.asksFor(view.appName),
    html`<main lang="${view.words.language}">
      <h1>${view.words.asksFor(view.appName)}</h1>
      <form class="stack" method="post" action="${view.action}">
        ${state(view)}
        <ul>
          ${view.scopes.map((scope) => scopeRow(view, scope))}
        </ul>
        ${friendOption(view)}
        <button class="main" name="answer" value="allow">${view.words.allow}</button>
        <button name="answer" value="cancel">${view.words.cancel}</button>
      </form>
      <p>
        <bdi lang="${view.person.language}">${view.person.name}</bdi> ·
        <a href="${view.otherAccountUrl}">${view.words.otherAccount}</a>
      </p>
    </main>`,
  )

/** LINE docs, `bot_prompt=aggressive`: a screen of its own after the consent screen. */
export const friendScreen = (view: WebPage): Html =>
  page(
    view.words.addFriend,
    html`<main lang="${view.words.language}">
      <h1>${view.words.addFriend}</h1>
      <form class="stack" method="post" action="${view.action}">
        ${state(view)}
        <p>
          <label><input type="checkbox" name="friend" value="yes" /> ${view.words.addFriend}</label>
        </p>
        <button class="main">${view.words.next}</button>
      </form>
    </main>`,
  )
