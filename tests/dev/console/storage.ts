import { DEVICE_COOKIE, DEVICE_KEY, PERSON_COOKIE } from '../../line-platform/device/names'
import type { PlayedDevice } from '../../line-platform/device/playedDevice'

const AREAS = (): readonly Storage[] => [localStorage, sessionStorage]

/** Forgets what the SDK and the app keep in this browser, as on a device on which the app was never opened. */
export function forgetApp(): void {
  for (const area of AREAS())
    for (const key of Object.keys(area)) if (/^(?:LIFF_STORE:|genkan:)/.test(key)) area.removeItem(key)
}

/** So that the chosen language holds, and not one that was picked in the app before. */
export function forgetLanguage(): void {
  localStorage.removeItem('genkan:locale')
}

/** What is opened in the phone from now on without an opening of its own, such as a tile of the chat's menu. */
export function becomeDevice(device: PlayedDevice): void {
  sessionStorage.setItem(DEVICE_KEY, JSON.stringify(device))
  document.cookie = `${DEVICE_COOKIE}=${device.kind}; path=/`
  document.cookie = `${PERSON_COOKIE}=${encodeURIComponent(device.personId)}; path=/`
}
