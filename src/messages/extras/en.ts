import type { Widened } from '../widened'

/** What is said beside the way in: loaded once the screen stands. The source of all languages. */
export const en = {
  beside: {
    tap: 'Sign in with one tap. There is no new password to remember.',
    profile: (service: string) =>
      `Your profile stays in this browser. ${service} only checks your sign-in with LINE.`,
    leave: 'Sign out here whenever you like.',
  },
  phone: {
    title: 'Open this page on your phone',
    text: 'Point your phone’s camera at the code. It only opens this page and signs nobody in.',
    alt: 'QR code of the link below',
  },
  share: {
    button: 'Share this page',
    text: 'Whoever opens this link sees this same page in LINE.',
    copy: 'Copy link',
    copied: 'Link copied',
    selected: 'This browser does not let us copy. The link is selected, so please copy it yourself.',
    close: 'Close',
  },
  notYou: {
    title: 'Use another LINE account',
    outside: 'Sign out here first. Then sign in again and choose the other account on LINE’s page.',
    app: 'On a phone, LINE may use the account of its own app without asking. Switch accounts there first.',
    inside:
      'In LINE, this page always uses the account of the LINE app. Switch accounts in the app, then open this page again: you will be signed in automatically.',
    signOut: 'Sign out',
    stay: 'Stay signed in',
    close: 'Close',
  },
  more: {
    title: 'More',
    friend: (service: string) => `${service} on LINE`,
    isFriend: 'Added',
    invite: 'Invite somebody',
    shortcut: 'Add to home screen',
    browser: 'Open in your browser',
    data: 'Your data',
    loading: 'Loading…',
  },
} as const

/** What every language says beside the way in. A missing or a surplus text does not compile. */
export type ExtraTexts = Widened<typeof en>
