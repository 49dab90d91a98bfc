import type { Widened } from './widened'

/**
 * The source of all texts: the other languages are complete because their types are made from this object. Written for
 * the people who sign in; only `owner` lines speak to whoever runs the service. A text with a value in it is a function
 * that returns the whole sentence, so that every language can put its words in its own order.
 */
export const en = {
  language: 'Language',
  pageTitle: {
    signIn: (service: string) => `Sign in to ${service}`,
    profile: (service: string) => `Your profile – ${service}`,
    problem: (service: string) => `Sign-in problem – ${service}`,
    notFound: (service: string) => `Page not found – ${service}`,
  },
  starting: {
    opening: 'Opening…',
    slow: 'This is taking longer than usual. Please wait a moment.',
  },
  signIn: {
    title: (service: string) => `Sign in to ${service}`,
    text: 'Use your LINE account. There is no new password to remember.',
    button: 'Log in with LINE',
    leaving: 'Opening LINE…',
    privacy:
      'LINE asks you first what you want to share. It may also send you a message about this sign-in: that is normal.',
    openInLine: 'Open in LINE',
    openInLineText: 'Open this page in LINE to be signed in at once.',
    continueHere: 'Or continue here:',
    withoutLine: 'Continue without LINE',
  },
  signedOut: {
    title: 'You are signed out',
    text: (service: string) => `You are signed out of ${service} here. LINE itself stays signed in.`,
  },
  profile: {
    signedIn: 'Signed in with LINE',
    nameless: 'LINE user',
    notYou: 'Not you?',
    email: 'E-mail',
    privacy: (service: string) => `Only your sign-in is sent to ${service}, which checks it with LINE.`,
  },
  service: {
    sending: (service: string) => `Signing you in to ${service}…`,
    signedIn: (service: string) => `You are signed in to ${service}`,
    linked: 'Linked account',
    linkedSince: (date: string) => `Since ${date}`,
    notLinked: 'Not linked to an account yet',
    continue: (service: string) => `Continue to ${service}`,
  },
  signOut: {
    button: 'Sign out',
    title: (service: string) => `Sign out of ${service}?`,
    text: 'You will be signed out here only. LINE itself stays signed in.',
    cancel: 'Stay signed in',
  },
  close: 'Close',
  go: {
    title: (service: string) => `Opening ${service}…`,
    text: 'If nothing happens, use the button.',
  },
  footer: {
    label: 'About this service',
    privacyPolicy: 'Privacy policy',
    terms: 'Terms of use',
    help: 'Help',
  },
  testVersion: (stage: string) => `Test version: ${stage}`,
  partMissing: {
    title: 'This page did not load completely',
    text: 'There may be no connection, or a newer version. Please reload the page.',
    reload: 'Reload the page',
  },
} as const

/** What every language says. A missing or a surplus text does not compile. */
export type Messages = Widened<typeof en>
