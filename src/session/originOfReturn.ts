import { isRecent, readOwn } from '../storage/ownStorage'

/**
 * Whose sign-in LINE's code answers. `here`: one begun in this browser just now. `elsewhere`: none was ever begun here
 * (LINE returns to the phone's default browser, and the PKCE verifier is in the first one). `long_ago`: a return address
 * that was kept and opened again. `none`: no code came back.
 */
export type OriginOfReturn = 'none' | 'here' | 'elsewhere' | 'long_ago'

/** A sign-in at LINE takes minutes: its code lives ten of them (LINE Login v2.1). */
const SIGN_IN_LIFE = 10 * 60_000

/** @param now ms since the epoch */
export function originOfReturn(now: number): OriginOfReturn {
  if (readOwn('unfinished-return') === null) return 'none'
  if (isRecent('sign-in-started', SIGN_IN_LIFE, now)) return 'here'
  return readOwn('sign-in-started') === null ? 'elsewhere' : 'long_ago'
}
