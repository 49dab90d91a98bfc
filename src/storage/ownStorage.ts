/**
 * The only file, beside `allRecords.ts`, that touches web storage, and the only one that reads a cookie. What the app itself
 * keeps is listed here and nowhere else: no token, no claim, nothing that follows a person. Every access is guarded, because
 * storage may become blocked at any time.
 */

/** Where each of our own records lives, and what for. Times are ms since the epoch. */
export const AREAS = {
  /** This tab: LINE's `code` arrived with a page load whose sign-in is not settled yet. */
  'unfinished-return': 'session',
  /** This tab: the last sign-in came back without signing anybody in. */
  'failed-return': 'session',
  /** This tab: a fingerprint of whom it showed last, too short to tell people apart elsewhere (`personMark.ts`). */
  'person-mark': 'session',
  /** This tab: the build that was loaded again because a part of it was missing. */
  'reloaded-build': 'session',
  /** This browser: when the person last left for LINE's sign-in. */
  'sign-in-started': 'local',
  /** This tab: where to come back to when LINE returns without saying it (after a refusal). */
  'return-target': 'session',
  /** This tab: the one automatic sign-in was used; given back when a backend call succeeds. */
  'automatic-sign-in': 'session',
  /** This browser: when the LIFF URL was last reopened automatically (the reopened window may be a new WebView). */
  'reopened-at': 'local',
  /** This tab: the `request_id` of a `session` call that was not answered yet. */
  'request-id': 'session',
  /** This tab, ten minutes: when and with which one-time secret of the Messaging API a chat opened this app. */
  'link-token': 'session',
  /** This tab: when the person left for the service's own sign-in, so that its return is expected here. */
  'link-begun': 'session',
  /** This tab: the `request_id` of a change that was not answered yet, and a fingerprint of what it is to change. */
  'pending-change': 'session',
  /** This tab: the person signed out here, so nothing signs them in again by itself. */
  'signed-out': 'session',
  /** This tab: the person does not want to share name and picture now. */
  'profile-declined': 'session',
  /** This tab: LINE may have changed whether the official account is a friend, so that it is looked at once more. */
  'friendship-look': 'session',
  /** This browser: the language the person picked. */
  locale: 'local',
} as const

export type OwnKey = keyof typeof AREAS

const PREFIX = 'genkan:'
/** Of all records that the LIFF SDK keeps. */
export const SDK_PREFIX = 'LIFF_STORE:'

/** `full` is told apart because the person can do something about it. */
export type StorageProbe = 'usable' | 'blocked' | 'full'

/** Importing the LIFF SDK throws where web storage is blocked or full (SDK 2.31), so this is asked first. */
export function probeStorage(): StorageProbe {
  try {
    for (const area of [sessionStorage, localStorage]) {
      area.setItem(`${PREFIX}probe`, '1')
      area.removeItem(`${PREFIX}probe`)
    }
    return 'usable'
  } catch (error) {
    return isStorageFull(error) ? 'full' : 'blocked'
  }
}

/** What the probe still has room for may be too much for the SDK, which writes more while it is imported (SDK 2.31). */
export function isStorageFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError'
}

export function readOwn(key: OwnKey): string | null {
  try {
    return areaOf(key).getItem(PREFIX + key)
  } catch {
    return null
  }
}

export function writeOwn(key: OwnKey, value: string): void {
  try {
    areaOf(key).setItem(PREFIX + key, value)
  } catch {
    // Blocked or full meanwhile: each record is a help, never a condition.
  }
}

export function removeOwn(...keys: readonly OwnKey[]): void {
  try {
    for (const key of keys) areaOf(key).removeItem(PREFIX + key)
  } catch {
    // As above.
  }
}

/** A record that holds an instant and is younger than `maxAge` ms. */
export function isRecent(key: OwnKey, maxAge: number, now: number): boolean {
  const at = Number(readOwn(key) ?? Number.NaN)
  return at <= now && now - at < maxAge
}

/**
 * Empties what the SDK stored, for all LIFF IDs of this origin, and leaves our own records. Done before the SDK is
 * imported when fresh credentials arrive: the SDK would keep an old ID token beside a new access token (SDK 2.31).
 */
export function removeSdkRecords(only: (key: string) => boolean = () => true): void {
  try {
    for (const area of [sessionStorage, localStorage]) {
      const keys = Object.keys(area).filter((key) => key.startsWith(SDK_PREFIX) && only(key))
      for (const key of keys) area.removeItem(key)
    }
  } catch {
    // Blocked meanwhile: the SDK's import fails next and says so.
  }
}

/** The SDK remembers "opened as a sub-window" for the whole tab and then waits for ever; also when the flag is garbage. */
export function removeSubWindowFlag(): void {
  removeSdkRecords((key) => key.endsWith(':inSubWindow'))
}

/** What the SDK stored under this name for a LIFF app in an external browser, as JSON (SDK 2.31); `null` where there is nothing. */
export function readSdkRecord(liffId: string, name: 'IDToken' | 'accessToken' | 'decodedIDToken'): unknown {
  try {
    return JSON.parse(localStorage.getItem(`${SDK_PREFIX}${liffId}:${name}`) ?? 'null')
  } catch {
    return null
  }
}

/** Whether the cookie is there without which the SDK forgets what it stored at the next init outside LINE (SDK 2.31). */
export function hasSdkCookie(liffId: string): boolean {
  try {
    return document.cookie.includes(`${SDK_PREFIX}expires:${liffId}=`)
  } catch {
    return false
  }
}

/** Whether the SDK seems to have a sign-in stored. A hint for what to load first, never for what to show. */
export function hasSdkSignIn(): boolean {
  try {
    return [sessionStorage, localStorage].some((area) =>
      Object.keys(area).some((key) => key.startsWith(SDK_PREFIX) && key.endsWith(':accessToken')),
    )
  } catch {
    return false
  }
}

function areaOf(key: OwnKey): Storage {
  return AREAS[key] === 'session' ? sessionStorage : localStorage
}
