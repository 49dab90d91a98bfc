import { hasSdkCookie, readSdkRecord } from '../storage/ownStorage'
import type { Liff } from './liff'
import { storedSessionOf } from './storedSession'

/**
 * What the SDK stored of a sign-in in an external browser, read without loading it: its records in `localStorage`, which it
 * throws away at the next init if its cookie is gone (SDK 2.31). In the LIFF browser it keeps them elsewhere.
 */
export function storedSignIn(liffId: string): Pick<Liff, 'isLoggedIn' | 'storedSession'> {
  const stored = storedSessionOf(
    readSdkRecord(liffId, 'IDToken'),
    readSdkRecord(liffId, 'accessToken'),
    readSdkRecord(liffId, 'decodedIDToken'),
  )
  const isLoggedIn = stored.accessToken !== null && hasSdkCookie(liffId)
  return { isLoggedIn: () => isLoggedIn, storedSession: () => stored }
}
