import { DEVICE_COOKIE, DEVICE_KEY } from './names'

/**
 * Source of the script that makes a tab look like the device it plays. The dev server must put it before everything
 * else in the page: the SDK reads the user agent when it is imported, and waits for ever for LINE's bridge without
 * `_liff.features` (SDK 2.31 behaviour).
 */
export const deviceScript = (): string => `(() => {
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
})();`
