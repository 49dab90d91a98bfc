import { memberOf } from '../lib/memberOf'

/** What became of the wish for a shortcut. `asked`: LINE asks the person, and never tells what they chose. */
export type ShortcutEnd = 'asked' | 'unavailable' | 'failed'

/** By `code`: an app that is not verified, and a LINE that is too old, are refused before anything is asked (SDK 2.31). */
export function shortcutEndOf(error: unknown): ShortcutEnd {
  const code = memberOf(error, 'code')
  return code === 'FORBIDDEN' || code === '403' || code === 'UNAUTHORIZED' ? 'unavailable' : 'failed'
}
