import { html } from 'hono/html'
import type { OpenStart } from '../openStart'
import type { Site } from '../site'
import type { Visit } from '../visits'
import { alert, form, layout, type Html } from './layout'
import { cancelForm, startField } from './link'
import { linePerson } from './person'

export type Mistake = 'email' | 'password' | 'taken'

const WORDS: Readonly<Record<Mistake, string>> = {
  email: 'Please enter an e-mail address.',
  password: 'Please choose a password of at least eight characters.',
  taken: 'There is an account with this e-mail address already. Sign in to it, or enter another address.',
}

interface Shown {
  readonly visit: Visit
  readonly open: OpenStart
  readonly mistake?: Mistake
  /** The address that was typed. */
  readonly typed?: string
}

export function registerPage(site: Site, { visit, open, mistake, typed = '' }: Shown): Html {
  const { email } = open.start.lineUser
  return layout(
    site,
    'Become a member',
    html`
      ${alert(mistake === undefined ? null : WORDS[mistake])} ${linePerson(open.start.lineUser)}
      <p>
        Your new account will be linked to this LINE account, after you have confirmed it on the next page. If
        this LINE account is not yours, cancel.
      </p>
      ${form(
        site,
        visit,
        'line/register',
        html`${startField(open)} ${emailField(email, typed)}
          <label
            >New password
            <input type="password" name="password" autocomplete="new-password" minlength="8" required />
          </label>
          <button class="main">Register and continue</button>`,
      )}
      <p><a class="way" href="${site.base}line/link?start=${open.handle}">I have an account</a></p>
      ${cancelForm(site, visit, open)}
    `,
  )
}

/** What LINE told stays here: it is shown, and does not travel to the browser's form and back. */
const emailField = (fromLine: string | null, typed: string): Html =>
  fromLine === null
    ? html`<label
        >E-mail address
        <input type="email" name="email" value="${typed}" autocomplete="email" required />
      </label>`
    : html`<p>E-mail address from LINE: <strong>${fromLine}</strong></p>
        <label
          >Another e-mail address (optional)
          <input type="email" name="email" value="${typed}" autocomplete="email" />
        </label>`
