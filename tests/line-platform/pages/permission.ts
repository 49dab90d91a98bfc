import { html, raw } from 'hono/html'
import type { Person, Scope } from '../model'
import { page, type Html } from './layout'
import { SCOPE_WORDS } from './scopeWords'

export interface PermissionPage {
  readonly action: string
  readonly msit: string
  readonly appName: string
  readonly person: Person
  readonly scopes: readonly Scope[]
}

/** Closing the window by other means than its buttons is an answer too, as LINE's app sees it. */
const script = (action: string, msit: string): string => `
  let answered = false;
  addEventListener('submit', () => { answered = true; });
  addEventListener('pagehide', () => {
    if (!answered) navigator.sendBeacon(${JSON.stringify(action)}, new URLSearchParams({ msit: ${JSON.stringify(msit)}, answer: 'close' }));
  });
`

/** LINE's sub-window that asks for what the app is registered for and was not granted yet. */
export const permissionPage = ({ action, msit, appName, person, scopes }: PermissionPage): Html =>
  page(
    'Permissions (emulator)',
    html`<main>
        <form class="stack" method="post" action="${action}">
          <input type="hidden" name="msit" value="${msit}" />
          <button name="answer" value="close" aria-label="Close this window" style="justify-self: end">
            ✕
          </button>
          <h1>${appName} asks <bdi lang="${person.language}">${person.name}</bdi> for</h1>
          <ul>
            ${scopes.map((scope) => html`<li>${SCOPE_WORDS[scope]}</li>`)}
          </ul>
          <button class="main" name="answer" value="allow">Allow</button>
          <button name="answer" value="cancel">Not now</button>
        </form>
      </main>
      <script>
        ${raw(script(action, msit))}
      </script>`,
  )

/** LINE's app closes its sub-window by itself; a browser does so only where it likes. */
export const permissionDonePage = (): Html =>
  page(
    'Done (emulator)',
    html`<main><p>Done. This window can be closed.</p></main>
      <script>
        window.close()
      </script>`,
  )
