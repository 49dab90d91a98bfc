import { html, raw } from 'hono/html'
import type { Channel, LiffAppRegistration, Person } from '../model'
import { page, type Html } from './layout'

export interface ConsolePage {
  readonly base: string
  readonly apps: readonly LiffAppRegistration[]
  readonly people: readonly Person[]
  /** Messaging API channels. */
  readonly accounts: readonly Channel[]
}

const WAYS = [
  ['external', 'External browser'],
  ['liff-ios', 'LIFF browser, iOS'],
  ['liff-android', 'LIFF browser, Android'],
  ['in-app', 'LINE in-app browser'],
] as const

const COLUMNS = ['Time', 'Method', 'Address', 'Status', 'Carried']

const script = (base: string): string => `
  const body = document.querySelector('tbody');
  const row = (cells) => {
    const tr = document.createElement('tr');
    for (const text of cells) tr.insertCell().textContent = text;
    return tr;
  };
  const poll = async () => {
    try {
      const rows = await (await fetch('${base}/__console/requests.json')).json();
      body.replaceChildren(...rows.map((r) => row([r.time, r.method, r.address, r.status, r.note])));
    } catch {}
    setTimeout(poll, 1000);
  };
  poll();
`

const appOptions = (apps: ConsolePage['apps']): Html[] =>
  apps.map(({ liffId }) => html`<option>${liffId}</option>`)

const personOptions = (people: ConsolePage['people']): Html[] =>
  people.map(({ id }) => html`<option value="${id}">${id}</option>`)

const openForm = ({ base, apps, people }: ConsolePage): Html =>
  html`<form class="stack" method="get" action="${base}/__open" target="_blank" rel="noopener">
    <div class="row">
      <label
        >App
        <select name="liffId">
          ${appOptions(apps)}
        </select></label
      >
      <label
        >Person inside LINE
        <select name="person">
          ${personOptions(people)}
        </select></label
      >
      <label>Path <input name="path" placeholder="/link" /></label>
    </div>
    <div class="row">
      ${WAYS.map(([value, label]) => html`<button class="main" name="as" value="${value}">${label}</button>`)}
    </div>
  </form>`

const chats = ({ base, accounts }: ConsolePage): Html[] =>
  accounts.map(
    ({ channelId, name }) =>
      html`<p><a href="${base}/__chat?account=${channelId}" target="_blank">Chat with ${name}</a></p>`,
  )

/** The developer's console: open the app as any device, watch what it sends, start over. */
export const consolePage = (view: ConsolePage): Html =>
  page(
    'LINE emulator',
    html`<main>
        <h1>LINE emulator</h1>
        <h2>Open the app in</h2>
        ${openForm(view)} ${chats(view)}
        <h2>Requests, newest first</h2>
        <form method="post" action="${view.base}/__console/reset"><button>Reset everything</button></form>
        <div class="scroll" tabindex="0" role="region" aria-label="Requests">
          <table>
            <thead>
              <tr>
                ${COLUMNS.map((name) => html`<th scope="col">${name}</th>`)}
              </tr>
            </thead>
            <tbody></tbody>
          </table>
        </div>
      </main>
      <script>
        ${raw(script(view.base))}
      </script>`,
    'wide',
  )
