import type { Widened } from '../widened'

/** What is said about linking: loaded with the screens that say it. The source of all languages. */
export const en = {
  pageTitle: {
    link: (service: string) => `Link your account – ${service}`,
    unlink: (service: string) => `Unlink your account – ${service}`,
  },
  entry: {
    link: 'Link your account',
    unlink: 'Unlink',
    owner: 'For the owner of this service',
    openid:
      'Linking needs the ID token: tick openid among the scopes of the LIFF app in the LINE Developers Console.',
  },
  explain: {
    title: (service: string) => `Link your ${service} account`,
    benefit: (service: string) => `Your ${service} account, straight from LINE. No more signing in.`,
    chat: (service: string) => `The chat with ${service} asks you to link your account.`,
    shared: (service: string) =>
      `${service} learns which LINE user you are. Your friends and chats stay private.`,
    how: (service: string) =>
      `You sign in to ${service} on its own page. Nothing is linked until you confirm here.`,
    undo: 'You can unlink again at any time, on this page.',
    begin: 'Continue',
    later: 'Not now',
    asking: (service: string) => `Asking ${service}…`,
    leaving: (service: string) => `Opening ${service}…`,
    haveAccount: 'I have an account',
    amNew: 'I am new here',
  },
  browser: {
    title: 'Go on in your browser',
    text: (service: string) =>
      `The sign-in of ${service} does not work inside LINE, so it opens in your browser.`,
    open: 'Open browser',
    back: 'Finished there? Then come back to LINE and check.',
    check: 'Check',
    checking: 'Checking…',
    notYet: 'Nothing is linked yet. Please finish in the browser first.',
  },
  away: {
    title: 'Back to LINE',
    text: (service: string) => `You have signed in to ${service}. Finish in LINE, where you began.`,
    back: 'Back to LINE',
    here: 'Continue here',
  },
  sides: {
    line: 'LINE',
    account: (service: string) => `Account at ${service}`,
    current: 'Linked now',
    wanted: 'To be linked',
    otherUser: 'Another LINE user',
  },
  confirm: {
    title: 'Link these two?',
    text: 'Confirm only if both are yours.',
    undo: 'You can unlink again at any time.',
    confirm: 'Yes, link them',
    cancel: 'Cancel',
    linking: 'Linking…',
    notMe: 'Not my LINE account',
  },
  lineUserLinked: {
    title: 'Your LINE account is already linked',
    text: 'It can be linked to one account only. If you replace the account, the current link ends.',
    replace: 'Replace the account',
    keep: 'Keep the current link',
  },
  accountLinked: {
    title: 'This account is linked to another LINE user',
    text: 'If that was you, you can move the link to this LINE account. The other LINE user is then no longer linked.',
    both: 'Your LINE account also loses the account it is linked to now.',
    replace: 'Move the link to me',
    keep: 'Leave it as it is',
    another: 'Use another account',
  },
  help: 'Get help',
  linked: {
    titleNow: 'Your accounts are linked',
    titleBefore: 'Your accounts are already linked',
    undo: 'You can unlink again at any time.',
    start: 'Go to the start page',
    another: 'Link another account',
    unlink: 'Unlink',
  },
  toLine: {
    title: 'One last step in LINE',
    text: 'LINE now connects the chat and shows you the result. Then close that page to come back to the chat.',
    go: 'Continue to LINE',
    friend: (account: string) => `This works only for friends of ${account}. Not a friend yet?`,
    addFriend: 'Add as a friend',
  },
  unlink: {
    title: 'Unlink your account?',
    told: (service: string) =>
      `LINE is told that you no longer use ${service} here. It asks for your permission again next time.`,
    stays: (service: string) => `Your account at ${service} stays, with everything in it.`,
    signedOut: 'You are signed out here.',
    unlink: 'Unlink',
    keep: 'Keep it linked',
    unlinking: 'Unlinking…',
  },
  unlinked: {
    title: 'Your account is unlinked',
    text: (service: string) =>
      `LINE was told, and you are signed out here. Signing in to ${service} again is a new start.`,
    signIn: 'Sign in again',
  },
  notLinked: {
    title: 'Nothing is linked',
    text: (service: string) => `Your LINE account is not linked to an account at ${service}.`,
  },
  close: 'Close',
} as const

/** What every language says about linking. A missing or a surplus text does not compile. */
export type LinkingTexts = Widened<typeof en>
