import { html } from 'hono/html'
import type { Person, Scope } from '../model'
import type { Html } from './layout'
import { ownWindow } from './ownWindow'
import { SCOPE_WORDS } from './scopeWords'

export interface PermissionPage {
  readonly action: string
  readonly msit: string
  readonly appName: string
  readonly person: Person
  readonly scopes: readonly Scope[]
}

/** LINE's sub-window that asks for what the app is registered for and was not granted yet. */
export const permissionPage = ({ action, msit, appName, person, scopes }: PermissionPage): Html =>
  ownWindow(
    'Permissions',
    { action, fields: { msit } },
    html`<h1>${appName} asks <bdi lang="${person.language}">${person.name}</bdi> for</h1>
      <ul>
        ${scopes.map((scope) => html`<li>${SCOPE_WORDS[scope]}</li>`)}
      </ul>
      <button class="main" name="answer" value="allow">Allow</button>
      <button name="answer" value="cancel">Not now</button>`,
  )
