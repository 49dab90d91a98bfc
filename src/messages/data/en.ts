import type { Widened } from '../widened'

/** What "your data" says: loaded with that screen. The source of all languages. */
export const en = {
  title: 'Your data',
  pageTitle: (service: string) => `Your data – ${service}`,
  lead: (service: string) => `What LINE shares with ${service}, and what this browser keeps of it.`,
  shared: (service: string) => `Shared with ${service}`,
  userId: 'LINE user ID',
  name: 'Name',
  picture: 'Picture',
  email: 'E-mail',
  yes: 'Shared',
  no: 'Not shared',
  linked: 'Linked account',
  linkedSince: (date: string) => `Linked since ${date}`,
  signedInSince: (date: string) => `Signed in here since ${date}`,
  stored: 'Kept in this browser',
  storedText: 'This goes nowhere but to LINE and, as your sign-in, to the service.',
  sdk: 'LINE’s sign-in with what is listed above, until you sign out',
  pages:
    'The pages you opened in this tab and how far you scrolled, so that Back works; until the tab is closed',
  kinds: {
    language: 'The language you picked',
    sign_in: 'How far a sign-in has come, so that nothing is done twice',
    person: 'A mark that tells whether somebody else uses this tab; your ID cannot be read from it',
    linking: 'How far the linking of your account has come',
    choice: 'What you have answered here, so that you are not asked again',
    page: 'Which version of this page was loaded again',
  },
  unlink: 'Unlink your account',
  clear: 'Sign out and clear this browser',
  clearText:
    'What the service itself has stored stays there. To end the sharing as well, unlink your account.',
  back: 'Back',
  cleared: 'Signed out and cleared',
  clearedText: (service: string) =>
    `${service} keeps nothing about you in this browser any more. LINE itself stays signed in.`,
  start: 'Go to the start page',
} as const

/** What every language says on that screen. A missing or a surplus text does not compile. */
export type DataTexts = Widened<typeof en>
