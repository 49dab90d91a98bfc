import { html, raw } from 'hono/html'
import { DEVICE_COOKIE, DEVICE_KEY, PERSON_COOKIE } from '../device/names'
import type { DeviceSettings, PlayedDevice } from '../device/playedDevice'
import { userAgentOfKind, type DeviceKind } from '../device/userAgents'
import { page, type Html } from './layout'

export interface DeviceOpening {
  /** Without settings: those that the tab has already. */
  readonly device: Omit<PlayedDevice, 'settings'> & { readonly settings?: DeviceSettings }
  readonly url: string
}

/** What the page must do to become that device. */
export const deviceOpening = (
  kind: DeviceKind,
  personId: string,
  url: string,
  settings?: DeviceSettings,
): DeviceOpening => ({
  device: {
    kind,
    userAgent: userAgentOfKind(kind),
    personId,
    ...(settings === undefined ? {} : { settings }),
  },
  url,
})

/** `<` is escaped because the text stands inside a script element. */
const scriptJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c')

const script = (opening: DeviceOpening): string => `
  const { device, url } = ${scriptJson(opening)};
  for (const key of Object.keys(sessionStorage)) if (key.startsWith('LIFF_STORE:')) sessionStorage.removeItem(key);
  const { settings = {} } = JSON.parse(sessionStorage.getItem('${DEVICE_KEY}')) ?? {};
  sessionStorage.setItem('${DEVICE_KEY}', JSON.stringify({ settings, ...device }));
  document.cookie = '${DEVICE_COOKIE}=' + device.kind + '; path=/';
  document.cookie = '${PERSON_COOKIE}=' + encodeURIComponent(device.personId) + '; path=/';
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
