import { html } from 'hono/html'
import type { OpenStart } from '../openStart'
import type { Site } from '../site'
import type { Visit } from '../visits'
import { alert, form, layout, type Html } from './layout'
import { linePerson } from './person'

interface Shown {
  readonly visit: Visit
  readonly open: OpenStart
  /** What was typed with a wrong password. */
  readonly email?: string
}

export function linkPage(site: Site, { visit, open, email }: Shown): Html {
  return layout(
    site,
    'Sign in to link your account',
    html`
      ${alert(email === undefined ? null : 'The e-mail address or the password is wrong.')}
      ${linePerson(open.start.lineUser)}
      <p>
        The account that you sign in to will be linked to this LINE account, after you have confirmed it on
        the next page. If this LINE account is not yours, cancel.
      </p>
      ${signedIn(site, visit, open)}
      ${form(
        site,
        visit,
        'line/link',
        html`${startField(open)} ${credentialFields(email)}
          <button class="main">Sign in and continue</button>`,
      )}
      ${form(
        site,
        visit,
        'line/link/elsewhere',
        html`${startField(open)}<button>Continue with Example ID</button>`,
      )}
      <p><a class="way" href="${site.base}line/register?start=${open.handle}">I am new here</a></p>
      ${cancelForm(site, visit, open)}
    `,
  )
}

function signedIn(site: Site, visit: Visit, open: OpenStart): Html | '' {
  if (visit.accountId === null) return ''
  const { label } = site.service.accounts.get(visit.accountId)
  return html`<h2>You are signed in as ${label}</h2>
    ${form(
      site,
      visit,
      'line/link/continue',
      html`${startField(open)}<button class="main">Continue with ${label}</button>`,
    )}
    <h2>Or use another account</h2>`
}

export const startField = ({ handle }: OpenStart): Html =>
  html`<input type="hidden" name="start" value="${handle}" />`

export const credentialFields = (email = ''): Html =>
  html`<label
      >E-mail address
      <input type="email" name="email" value="${email}" autocomplete="username" required />
    </label>
    <label
      >Password
      <input type="password" name="password" autocomplete="current-password" required />
    </label>`

export const cancelForm = (site: Site, visit: Visit, open: OpenStart): Html =>
  form(site, visit, 'line/cancel', html`${startField(open)}<button>Cancel</button>`)
