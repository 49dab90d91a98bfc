import type { Widened } from '../widened'

/** What a MINI App says to ask for name and picture: loaded with the part that says it. The source of all languages. */
export const en = {
  title: 'Show your name and picture',
  reason: (service: string) =>
    `LINE has not shared your name and picture yet. If you allow it, you see them here, and they become part of the sign-in that ${service} checks with LINE.`,
  button: 'Ask LINE to share them',
  asking: 'LINE is asking you in another window…',
  notNow: 'Not now',
  declined: 'Your name and picture stay with LINE. Everything else works without them.',
  again: 'Show my name and picture',
  reopen: 'Open this page again in LINE to see your name and picture.',
  reopenButton: 'Open again in LINE',
  unavailable: 'LINE does not offer this here. Everything else works without it.',
  failed: 'That did not work. Nothing has changed. Please try again in a moment.',
  retry: 'Try again',
} as const

/** What every language says about it. A missing or a surplus text does not compile. */
export type ProfilePermissionTexts = Widened<typeof en>
