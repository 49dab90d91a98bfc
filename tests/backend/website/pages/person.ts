import { html } from 'hono/html'
import type { LineUser } from '../../lineUsers'
import type { Html } from './layout'

/** Characters of a name that are shown. LINE allows twenty; nothing here relies on it. */
const MAX_NAME = 60

const isPicture = (url: string | null): url is string => url !== null && /^https?:/.test(url)

/**
 * Who is about to be linked, as LINE told the backend: a name is chosen freely and may be anybody's, so it comes with the
 * picture and is set apart from the page's own words.
 */
export const linePerson = ({ name, picture }: LineUser): Html =>
  html`<div class="person" data-testid="line-user">
    ${
      isPicture(picture)
        ? html`<img src="${picture}" alt="" referrerpolicy="no-referrer" />`
        : html`<span class="blank"></span>`
    }
    <p>
      LINE account
      <strong><bdi>${name === null ? 'Name not shared with us' : shortened(name)}</bdi></strong>
    </p>
  </div>`

export const accountPerson = (label: string): Html =>
  html`<div class="person" data-testid="account">
    <span class="blank"></span>
    <p>Sakura Books account <strong>${label}</strong></p>
  </div>`

function shortened(name: string): string {
  const characters = [...name]
  return characters.length > MAX_NAME ? `${characters.slice(0, MAX_NAME).join('')}…` : name
}
