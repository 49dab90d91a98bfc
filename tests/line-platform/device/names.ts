/** sessionStorage: JSON of the device that a tab plays, see playedDevice.ts. */
export const DEVICE_KEY = 'emulator:device'

/** Tells the emulator's LIFF URLs which device the tab plays: a page cannot change its User-Agent header. */
export const DEVICE_COOKIE = 'emulator_device'

/** LINE's own LIFF app that asks for more permissions (SDK 2.31, `@liff/permission`). */
export const PERMISSION_SCREEN = '1656032314-Xgrw5Pmk'

/** LINE's own LIFF app that offers to add an official account (SDK 2.31, `@liff/request-friendship`). */
export const ADD_FRIEND_SCREEN = '1656032314-CWSCEjzU'

/** Who is signed in to LINE on that device. */
export const PERSON_COOKIE = 'emulator_person'

/** BroadcastChannel: a number says by how many ms the platform's clock is ahead of the system's from now on. */
export const CLOCK_CHANNEL = 'emulator:clock'

/** A member of `window`: what of the app's configuration is another in this tab. */
export const CONFIG_NAME = '__emulatedConfig'
