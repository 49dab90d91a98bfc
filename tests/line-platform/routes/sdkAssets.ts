import type { LineApp, RouteModule } from '../http/app'

const LEGACY = ['non-ios-extensions_2_22_0.js', 'ios-extensions_2_22_0.js', 'ios-918-extensions_2_22_0.js']

/** SDK 2.31 behaviour: a classic script that must leave this object; what it installs is not emulated. */
const LEGACY_SCRIPT = 'window.liffClientExtension = { install: function (liff, checkers) {} };'

const ALERT = 'alert.android.extBrowser.autoLoginWorkaround'

/** The only keys that SDK 2.31 looks up. */
const WORDS = {
  en: {
    [`${ALERT}.title`]: 'Go back to your browser',
    [`${ALERT}.desc`]: 'Login is complete. Continue in the browser you came from.',
    [`${ALERT}.button.text`]: 'Close',
  },
  ja: {
    [`${ALERT}.title`]: 'ブラウザに戻ってください',
    [`${ALERT}.desc`]: 'ログインが完了しました。元のブラウザで続けてください。',
    [`${ALERT}.button.text`]: '閉じる',
  },
} as const

/** A stand-in for LINE's alert element: shows its texts and fires the event that the SDK waits for. */
const LUI_ALERT = `customElements.define('lui-alert', class extends HTMLElement {
  connectedCallback() {
    const dialog = document.createElement('dialog');
    const title = document.createElement('h2');
    const message = document.createElement('p');
    const button = document.createElement('button');
    title.textContent = this.getAttribute('title');
    message.textContent = this.getAttribute('message');
    button.textContent = 'OK';
    button.onclick = () => { dialog.close(); this.dispatchEvent(new CustomEvent('lui-button-click', { bubbles: true })); };
    dialog.append(title, message, button);
    this.append(dialog);
    dialog.showModal();
  }
});`

function script(app: LineApp, path: string, source: string): void {
  app.get(`/static.line-scdn.net${path}`, (c) => c.body(source, 200, { 'content-type': 'text/javascript' }))
}

/** What the full SDK package loads from LINE's CDN. The pluggable core needs none of it. */
export const sdkAssets: RouteModule = {
  cors: [
    { host: 'liffsdk.line-scdn.net', path: /^\/xlt\//, methods: ['GET'] },
    { host: 'static.line-scdn.net', path: /^\/l(iff|ui)\/edge\//, methods: ['GET'] },
  ],
  mount(app) {
    for (const name of LEGACY) script(app, `/liff/edge/2/${name}`, LEGACY_SCRIPT)
    script(app, '/lui/edge/versions/1.13.0/luivendor.js', 'export {};')
    script(app, '/lui/edge/versions/1.13.0/lui-alert.js', LUI_ALERT)
    app.get('/liffsdk.line-scdn.net/xlt/manifest.json', (c) =>
      c.json({ languages: { en: 'en.json', ja: 'ja.json' } }),
    )
    app.get('/liffsdk.line-scdn.net/xlt/en.json', (c) => c.json(WORDS.en))
    app.get('/liffsdk.line-scdn.net/xlt/ja.json', (c) => c.json(WORDS.ja))
  },
}
