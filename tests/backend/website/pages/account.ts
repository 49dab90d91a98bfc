import { html } from 'hono/html'
import type { Site } from '../site'
import type { Visit } from '../visits'
import { form, layout, type Html } from './layout'
import { accountPerson } from './person'

export function accountPage(site: Site, visit: Visit, accountId: string): Html {
  const { accounts, links } = site.service
  const { id, label } = accounts.get(accountId)
  return layout(
    site,
    'Your account',
    html`
      ${accountPerson(label)}
      <p>Member <span data-testid="member">${id}</span></p>
      <p>
        ${
          links.ofAccount(accountId) === undefined
            ? 'No LINE account is linked.'
            : 'A LINE account is linked. You can undo that in the app.'
        }
      </p>
      ${form(site, visit, 'sign-out', html`<button>Sign out</button>`)}
    `,
  )
}
