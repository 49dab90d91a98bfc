import { html, raw } from 'hono/html'
import { page, type Html } from './layout'

/** What a window of LINE's asks, and where its answer goes. */
export interface Question {
  readonly action: string
  /** What the answer carries along. */
  readonly fields: Readonly<Record<string, string>>
}

/** Closing the window by other means than its buttons is an answer too, as LINE's app sees it. */
const script = ({ action, fields }: Question): string => `
  let answered = false;
  addEventListener('submit', () => { answered = true; });
  addEventListener('pagehide', () => {
    if (!answered) navigator.sendBeacon(${JSON.stringify(action)}, new URLSearchParams(${JSON.stringify({ ...fields, answer: 'close' }).replaceAll('<', '\\u003c')}));
  });
`

/** A window that LINE's app opens over a LIFF app. Its buttons are named "answer". */
export const ownWindow = (title: string, question: Question, body: Html): Html =>
  page(
    `${title} (emulator)`,
    html`<main>
        <form class="stack" method="post" action="${question.action}">
          ${Object.entries(question.fields).map(
            ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
          )}
          <button name="answer" value="close" aria-label="Close this window" style="justify-self: end">
            ✕
          </button>
          ${body}
        </form>
      </main>
      <script>
        ${raw(script(question))}
      </script>`,
  )

/** LINE's app closes its windows by itself; a browser does so only where it likes. */
export const windowDonePage = (): Html =>
  page(
    'Done (emulator)',
    html`<main><p>Done. This window can be closed.</p></main>
      <script>
        window.close()
      </script>`,
  )
