import { html, raw } from 'hono/html'
import { page, type Html } from './layout'

/** Posts an answer to the website at once (OAuth 2.0 Form Post Response Mode, section 2). */
export const formPostPage = (action: string, params: Readonly<Record<string, string>>): Html =>
  page(
    'Returning…',
    html`<form class="stack" method="post" action="${action}">
        ${Object.entries(params).map(
          ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
        )}
        <button class="main">Continue</button>
      </form>
      <script>
        ${raw('document.forms[0].submit();')}
      </script>`,
  )
