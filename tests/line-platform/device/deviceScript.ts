import { DEVICE_COOKIE, DEVICE_KEY } from './names'

/**
 * Source of the part of LINE's app that takes over navigations to `liff://…` (SDK 2.31 behaviour), which leave the page as it
 * is. For `liff://subwindow` it opens the LIFF URL in it in a window of its own. Needs a browser with the Navigation API.
 *
 * @param liffBase where `liff.line.me` is reached
 */
export const liffSchemeScript = (liffBase: string): string => `
  window.navigation?.addEventListener('navigate', (event) => {
    const { url } = event.destination;
    if (!url.startsWith('liff://')) return;
    event.preventDefault();
    if (!url.startsWith('liff://subwindow?')) return;
    const asked = new URLSearchParams(url.slice(url.indexOf('?')));
    const path = new URL(asked.get('url')).pathname + '?msit=' + encodeURIComponent(asked.get('msit'));
    window.open('${liffBase}' + path, '_blank', 'popup,noopener,width=400,height=640');
  });`

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
  ${liffSchemeScript(liffBase)}
})();`
