import { html } from 'hono/html'
import type { Html } from './layout'
import { ownWindow } from './ownWindow'

export interface ShortcutPage {
  readonly action: string
  readonly liffId: string
  readonly url: string
  readonly appName: string
}

/** LINE's question whether the app may stand on the home screen. How it looks is inferred. */
export const shortcutPage = ({ action, liffId, url, appName }: ShortcutPage): Html =>
  ownWindow(
    'Home screen',
    { action, fields: { liffId, url } },
    html`<h1>Add ${appName} to the home screen?</h1>
      <button class="main" name="answer" value="add">Add</button>
      <button name="answer" value="cancel">Cancel</button>`,
  )
