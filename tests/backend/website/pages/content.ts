import { html } from 'hono/html'
import type { Site } from '../site'
import type { Visit } from '../visits'
import { layout, type Html } from './layout'

export const contentPage = (site: Site, title: string): Html =>
  layout(site, title, html`<p>There is nothing to see here: the shop does not exist.</p>`)

export const homePage = (site: Site, { accountId }: Visit): Html =>
  layout(
    site,
    'Welcome to Sakura Books',
    accountId === null
      ? html`<p><a class="way" href="${site.base}sign-in">Sign in</a></p>`
      : html`<p><a class="way" href="${site.base}account">Your account</a></p>`,
  )
