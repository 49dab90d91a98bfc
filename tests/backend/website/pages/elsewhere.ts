import { html } from 'hono/html'
import type { OpenStart } from '../openStart'
import type { Site } from '../site'
import type { Visit } from '../visits'
import { form, layout, type Html } from './layout'
import { cancelForm, startField } from './link'
import { linePerson } from './person'

/** The pretend provider: whoever asks is believed. */
export const elsewherePage = (
  site: Site,
  { visit, open }: { readonly visit: Visit; readonly open: OpenStart },
): Html =>
  layout(
    site,
    'Continue with Example ID',
    html`
      ${linePerson(open.start.lineUser)}
      <p>Choose the account to be linked to this LINE account.</p>
      ${site.service.accounts
        .elsewhere()
        .map(({ email }) =>
          form(
            site,
            visit,
            'line/link/elsewhere',
            html`${startField(open)}<input type="hidden" name="email" value="${email}" />
              <button class="main">${email}</button>`,
          ),
        )}
      ${cancelForm(site, visit, open)}
    `,
  )
