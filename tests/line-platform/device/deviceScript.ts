import { CLOCK_CHANNEL, CONFIG_NAME, DEVICE_COOKIE, DEVICE_KEY, PERSON_COOKIE } from './names'
import { playDevice, type PlayOrder } from './playDevice'

/**
 * Source of the part of LINE's app that takes over navigations to `liff://…` and `line://…` (SDK 2.31 behaviour), which leave
 * the page as it is. Three of them open a window: a LIFF app of LINE's, the share target picker, and the question for a
 * shortcut (Android). Needs a browser with the Navigation API.
 *
 * @param liffBase where `liff.line.me` is reached
 */
const liffSchemeScript = (liffBase: string): string => `
  window.navigation?.addEventListener('navigate', (event) => {
    const { url } = event.destination;
    if (!/^(liff|line):/.test(url)) return;
    event.preventDefault();
    const query = url.slice(url.indexOf('?'));
    const asked = new URLSearchParams(query);
    const open = (path) => window.open('${liffBase}' + path, '_blank', 'popup,noopener,width=400,height=640');
    if (url.startsWith('liff://subwindow?'))
      open(new URL(asked.get('url')).pathname + '?msit=' + encodeURIComponent(asked.get('msit')));
    if (url.startsWith('line://picker?')) open('/__picker' + query);
    if (url.startsWith('line://shortcut/liff?')) open('/__shortcut' + query);
  });`

/** LINE's app closes the window (SDK 2.31: `liff://close`); a page in a frame can only say so to the page around it. */
const CLOSING = `
  window.navigation?.addEventListener('navigate', ({ destination }) => {
    if (!destination.url.startsWith('liff://close')) return;
    if (parent === window) window.close();
    else parent.postMessage('emulator:closed', location.origin);
  });`

/**
 * Source of the part of LINE's app for iOS that answers `liff.getAppLanguage()` (SDK 2.31): a prompt that nobody sees.
 *
 * @param language BCP 47, as code that runs in the page
 */
export const appLanguageScript = (language: string): string => `
  const ask = window.prompt.bind(window);
  window.prompt = (question, preset) =>
    question === 'LIFF:GET_APP_LANGUAGE' ? ${language} : ask(question, preset);`

/**
 * Source of what LINE's app does in its browser beside the native bridge: it takes over `liff://…` and `line://…`, and on iOS
 * it answers which language it is set to (the browser's, here).
 *
 * @param liffBase where `liff.line.me` is reached
 */
export const lineAppScript = (liffBase: string): string =>
  `if (/iPhone/.test(navigator.userAgent)) {${appLanguageScript('navigator.language')}}${liffSchemeScript(liffBase)}`

/**
 * Source of the script that makes a tab look like the device it plays. The dev server must put it before everything
 * else in the page.
 *
 * @param liffBase where `liff.line.me` is reached
 * @param ahead by how many ms the platform's clock is ahead of the system's
 */
export function deviceScript(liffBase: string, ahead = 0): string {
  return `if (${playText({ ahead, onPage: 'app' })}) {${lineAppScript(liffBase)}${CLOSING}}`
}

/** Source of the script for LINE's own pages, which look as the device's theme wants it. */
export const themeScript = (): string => playText({ ahead: 0, onPage: 'line' })

function playText(rest: Pick<PlayOrder, 'ahead' | 'onPage'>): string {
  const order: PlayOrder = {
    key: DEVICE_KEY,
    deviceCookie: DEVICE_COOKIE,
    personCookie: PERSON_COOKIE,
    configName: CONFIG_NAME,
    channel: CLOCK_CHANNEL,
    servicePath: '/__backend__/',
    ...rest,
  }
  return `(${playDevice.toString()})(${JSON.stringify(order)})`
}
