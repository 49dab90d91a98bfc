import { AREAS, hasSdkSignIn, readOwn, removeOwn, type OwnKey } from './ownStorage'

/** The names of all records that the app itself may keep. */
export const OWN_KEYS = Object.keys(AREAS).filter((key): key is OwnKey => Object.hasOwn(AREAS, key))

/**
 * What vue-router keeps in this tab (5.5): how far each page was scrolled, by its address. So it says as well which pages
 * were opened.
 */
export const ROUTER_RECORD = 'vue-router:scroll'

/** What is kept here at this moment: the names of our own records, and whether the SDK keeps any. */
export function keptRecords(): { readonly own: readonly OwnKey[]; readonly sdk: boolean } {
  const own = OWN_KEYS.filter((key) => readOwn(key) !== null)
  return { own, sdk: hasSdkSignIn() }
}

/**
 * Removes every record of ours, and of the router, but that the person signed out, which keeps this tab from signing them
 * in again.
 */
export function removeAllOwn(): void {
  removeOwn(...OWN_KEYS.filter((key) => key !== 'signed-out'))
  try {
    sessionStorage.removeItem(ROUTER_RECORD)
  } catch {
    // Blocked meanwhile.
  }
}
