import { html } from 'hono/html'
import type { Site } from '../site'
import type { Visit } from '../visits'
import { alert, form, layout, type Html } from './layout'
import { credentialFields } from './link'

interface Shown {
  readonly visit: Visit
  /** What was typed with a wrong password. */
  readonly email?: string
}

export const signInPage = (site: Site, { visit, email }: Shown): Html =>
  layout(
    site,
    'Sign in',
    html`
      ${alert(email === undefined ? null : 'The e-mail address or the password is wrong.')}
      ${form(site, visit, 'sign-in', html`${credentialFields(email)}<button class="main">Sign in</button>`)}
      ${form(site, visit, 'sign-in/line', html`<button>Log in with LINE</button>`)}
    `,
  )
