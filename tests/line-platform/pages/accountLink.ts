import { html } from 'hono/html'
import { page, type Html } from './layout'

/** The end of an account link: LINE shows the result itself (how it looks is inferred). */
export const accountLinkedPage = (name: string): Html =>
  page(
    'Accounts linked',
    html`<main>
      <h1>Your accounts are linked</h1>
      <p>${name} knows you in LINE now. Close this page and go back to the chat.</p>
    </main>`,
  )

/** Somebody else opened the link than it was made for. */
export const accountNotLinkedPage = (name: string): Html =>
  page(
    'Accounts not linked',
    html`<main>
      <h1>Your accounts could not be linked</h1>
      <p>This link was not made for you. Ask ${name} for one in the chat.</p>
    </main>`,
  )
