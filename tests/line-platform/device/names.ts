/** sessionStorage: JSON `{kind, userAgent}` of the device that a tab plays. */
export const DEVICE_KEY = 'emulator:device'

/** Tells the emulator's LIFF URLs which device the tab plays: a page cannot change its User-Agent header. */
export const DEVICE_COOKIE = 'emulator_device'

/** LINE's own LIFF app that asks for more permissions (SDK 2.31, `@liff/permission`). */
export const PERMISSION_SCREEN = '1656032314-Xgrw5Pmk'

/** LINE's own LIFF app that offers to add an official account (SDK 2.31, `@liff/request-friendship`). */
export const ADD_FRIEND_SCREEN = '1656032314-CWSCEjzU'

/** Who is signed in to LINE on that device. */
export const PERSON_COOKIE = 'emulator_person'
