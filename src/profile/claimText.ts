import { memberOf } from '../lib/memberOf'

/**
 * A claim that the SDK stored, as text to be shown; `null` where it is missing, no text, or nobody would see it.
 *
 * @param stored of `liff.getDecodedIDToken()`
 * @param subject of the same claims, as the token broker judged them: claims of somebody else say nothing
 */
export function claimText(stored: unknown, subject: string | null, name: string): string | null {
  if (subject === null || memberOf(stored, 'sub') !== subject) return null
  const text = memberOf(stored, name)
  return typeof text === 'string' && text.trim() !== '' ? text : null
}
