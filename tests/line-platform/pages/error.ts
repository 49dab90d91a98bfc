import { html } from 'hono/html'
import { page, type Html } from './layout'

/** LINE's own error page: what a wrong app or redirect_uri ends on, instead of a redirect (LINE docs). */
export const errorPage = (heading: string, reason: string): Html =>
  page(
    heading,
    html`<main>
      <h1>${heading}</h1>
      <p>${reason}</p>
    </main>`,
  )
