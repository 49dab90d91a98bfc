import { html } from 'hono/html'
import type { LinkPreviewAnswer } from '../../../../src/backend/contract'
import type { LineUser } from '../../lineUsers'
import type { Site } from '../site'
import type { Visit } from '../visits'
import { form, layout, type Html } from './layout'
import { accountPerson, linePerson } from './person'

interface Shown {
  readonly visit: Visit
  readonly lineUser: LineUser
  readonly preview: LinkPreviewAnswer
}

export function confirmPage(site: Site, { visit, lineUser, preview }: Shown): Html {
  const { account, conflict } = preview
  return layout(
    site,
    'Link these two?',
    html`
      ${linePerson(lineUser)} ${accountPerson(account.label)} ${warning(preview)}
      <p>You can undo this at any time.</p>
      ${form(
        site,
        visit,
        'line/confirm',
        conflict === undefined
          ? html`<button class="main">Link them</button>`
          : html`<input type="hidden" name="replace" value="true" /><button class="main">
                Replace and link
              </button>`,
      )}
      ${form(site, visit, 'line/confirm/cancel', html`<button>Cancel</button>`)}
    `,
  )
}

function warning({ conflict, current }: LinkPreviewAnswer): Html | '' {
  const mine =
    current === undefined
      ? ''
      : html`<p class="alert">
          This LINE account is linked to <strong>${current.label}</strong> now. That would end.
        </p>`
  return conflict === 'account_linked'
    ? html`<p class="alert">
          This Sakura Books account is linked to another LINE account now. That would end.
        </p>
        ${mine}`
    : mine
}
