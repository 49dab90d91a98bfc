import { html, raw } from 'hono/html'
import { DEVICE_COOKIE, DEVICE_KEY, PERSON_COOKIE } from '../device/names'
import { userAgents, type DeviceKind } from '../device/userAgents'
import { page, type Html } from './layout'

export interface DeviceOpening {
  readonly device: { readonly kind: DeviceKind; readonly userAgent: string } | null
  readonly personId: string
  readonly url: string
}

/** What the page must do to become that device. An external browser is whatever the real one is. */
export const deviceOpening = (kind: DeviceKind, personId: string, url: string): DeviceOpening => ({
  device: kind === 'external' ? null : { kind, userAgent: userAgents[kind] },
  personId,
  url,
})

/** `<` is escaped because the text stands inside a script element. */
const scriptJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c')

const script = (opening: DeviceOpening): string => `
  const { device, personId, url } = ${scriptJson(opening)};
  for (const key of Object.keys(sessionStorage)) if (key.startsWith('LIFF_STORE:')) sessionStorage.removeItem(key);
  if (device) sessionStorage.setItem('${DEVICE_KEY}', JSON.stringify(device));
  else sessionStorage.removeItem('${DEVICE_KEY}');
  document.cookie = '${DEVICE_COOKIE}=' + (device ? device.kind : 'external') + '; path=/';
  document.cookie = '${PERSON_COOKIE}=' + encodeURIComponent(personId) + '; path=/';
  location.replace(url);
`

/**
 * Makes this tab another device, then goes to the app. Works only where the app shares the emulator's origin (the dev
 * server), because the device is remembered in the tab's sessionStorage; a new window in LINE is a new WebView, so
 * what the SDK kept for the tab is dropped.
 */
export const deviceOpeningPage = (opening: DeviceOpening): Html =>
  page(
    'Opening…',
    html`<p>Opening the app…</p>
      <script>
        ${raw(script(opening))}
      </script>`,
  )
