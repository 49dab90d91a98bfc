import { DEVICE_COOKIE, DEVICE_KEY } from './names'

/**
 * Source of the part of LINE's app that takes over navigations to `liff://…` and `line://…` (SDK 2.31 behaviour), which leave
 * the page as it is. Three of them open a window: a LIFF app of LINE's, the share target picker, and the question for a
 * shortcut (Android). Needs a browser with the Navigation API.
 *
 * @param liffBase where `liff.line.me` is reached
 */
export const liffSchemeScript = (liffBase: string): string => `
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
 * Source of the script that makes a tab look like the device it plays. The dev server must put it before everything
 * else in the page: the SDK reads the user agent when it is imported, and waits for ever for LINE's bridge without
 * `_liff.features` (SDK 2.31 behaviour).
 *
 * @param liffBase where `liff.line.me` is reached
 */
export const deviceScript = (liffBase: string): string => `(() => {
  let device = null;
  try { device = JSON.parse(sessionStorage.getItem('${DEVICE_KEY}')); } catch {}
  const tell = () => { document.cookie = '${DEVICE_COOKIE}=' + (device ? device.kind : 'external') + '; path=/'; };
  tell();
  addEventListener('focus', tell);
  if (!device) return;
  Object.defineProperty(navigator, 'userAgent', { get: () => device.userAgent, configurable: true });
  if (!device.kind.startsWith('liff-')) return;
  window._liff = {
    features: [],
    postMessage: (type, featureToken, callbackId, params) => console.info('[LINE emulator] native call', type, params),
  };
  if (device.kind === 'liff-ios') {
    ${appLanguageScript('navigator.language')}
  }
  ${liffSchemeScript(liffBase)}
})();`
