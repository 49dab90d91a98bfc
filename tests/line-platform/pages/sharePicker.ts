import { html, raw } from 'hono/html'
import type { Person } from '../model'
import type { Html } from './layout'
import { ownWindow } from './ownWindow'

export interface SharePickerPage {
  readonly action: string
  readonly liffId: string
  readonly ott: string
  /** What the app wants to share, as JSON; `null` in a pop-up, whose opener tells it. */
  readonly data: string | null
  /** Whom it can be sent to. */
  readonly people: readonly Person[]
}

/** The pop-up's half of the hand-over outside LINE (SDK 2.31 behaviour). */
const HANDSHAKE = `
  addEventListener('message', ({ data, source, origin }) => {
    if (data?.name === 'healthcheck') source.postMessage({ name: 'receivedHealthcheck', body: {} }, origin);
    if (data?.name === 'ready') {
      document.querySelector('[name=data]').value = JSON.stringify(data.body);
      document.querySelector('[value=send]').disabled = false;
    }
  });
`

/** LINE's choice of whom to send something to. How it looks is inferred. */
export const sharePickerPage = ({ action, liffId, ott, data, people }: SharePickerPage): Html =>
  ownWindow(
    'Share',
    { action, fields: { liffId, ott } },
    html`<h1>Choose whom to send it to</h1>
      <input type="hidden" name="data" value="${data ?? ''}" />
      ${people.map(
        ({ id, name, language }, index) =>
          html`<label
            ><input type="checkbox" name="to" value="${id}" ${index === 0 ? 'checked' : ''} />
            <bdi lang="${language}">${name}</bdi></label
          >`,
      )}
      <button class="main" name="answer" value="send" ${data === null ? 'disabled' : ''}>Send</button>
      <button name="answer" value="cancel">Cancel</button>
      ${
        data === null
          ? html`<script>
              ${raw(HANDSHAKE)}
            </script>`
          : ''
      }`,
  )
