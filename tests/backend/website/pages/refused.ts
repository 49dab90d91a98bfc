import { html } from 'hono/html'
import type { Why } from '../refusal'
import type { Site } from '../site'
import { layout, type Html } from './layout'

const AGAIN_IN_APP = 'Go back to LINE and start linking again.'
const AGAIN_HERE = 'Please try again from the sign-in page.'

/** Title and one sentence for each. Nothing from the address or from LINE is ever quoted. */
const WORDS: Readonly<Record<Why, readonly [title: string, text: string]>> = {
  start_unknown: ['This link does not work', AGAIN_IN_APP],
  start_expired: ['This link has expired', `It works for ten minutes. ${AGAIN_IN_APP}`],
  start_taken: [
    'This link was opened somewhere else',
    `It works in the browser that opened it first. ${AGAIN_IN_APP}`,
  ],
  form_refused: [
    'That did not come from this page',
    'Nothing was done. Go back, reload the page and try again.',
  ],
  nothing_to_confirm: ['There is nothing to confirm', AGAIN_HERE],
  suspended: ['This account may not use Sakura Books', 'Please write to our support.'],
  ticket_spent: ['This took too long', AGAIN_HERE],
  elsewhere_refused: [
    'Example ID does not open inside LINE',
    "Open this page in your phone's browser, or sign in with your password.",
  ],
  login_unknown: ['This login was not started here', AGAIN_HERE],
  login_cancelled: ['You did not log in with LINE', 'Nothing was done. You can sign in another way.'],
  login_misconfigured: ['Logging in with LINE is set up wrongly', 'Please sign in another way.'],
  login_failed: ['Logging in with LINE did not work', AGAIN_HERE],
  line_unavailable: ['LINE does not answer', 'Please try again in a minute.'],
  not_found: ['There is no such page', 'The address may have been typed wrongly.'],
  internal: ['Something went wrong here', 'Please try again in a minute.'],
}

const fromApp: readonly Why[] = ['start_unknown', 'start_expired', 'start_taken']

export function refusedPage(site: Site, why: Why): Html {
  const [title, text] = WORDS[why]
  const way = fromApp.includes(why)
    ? html`<a class="way" href="${site.service.endpointUrl}link">Start again</a>`
    : html`<a class="way" href="${site.base}sign-in">Sign in</a>`
  return layout(
    site,
    title,
    html`<p>${text}</p>
      <p>${way}</p>`,
  )
}
