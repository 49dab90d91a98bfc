import type { Widened } from '../widened'

/**
 * What is said about the official account, invitations, the home screen and the phone's browser: loaded with the tap that asks
 * for it. The source of all languages. LINE does not tell an account that was never added from one that is blocked, so no
 * text does.
 */
export const en = {
  close: 'Close',
  friend: {
    title: (service: string) => `${service} on LINE`,
    checking: 'Asking LINE…',
    friend: (service: string) => `You have added ${service} on LINE and get its messages.`,
    not_friend: (service: string) => `You do not get messages from ${service} on LINE at the moment.`,
    unknown: (service: string) => `LINE does not tell this page whether you get messages from ${service}.`,
    add: 'Add as a friend',
    asking: 'LINE is asking you in another window…',
    cancelled: 'Nothing was changed.',
    busy: 'LINE asks for a short pause. The link works all the same.',
    unavailable: 'LINE does not offer this here. The link works all the same.',
    failed: 'That did not work. Please try again, or use the link.',
    link: (account: string) => `Open ${account} in LINE`,
    hint: 'You can add or unblock the account there. When you come back, this page looks again.',
  },
  invite: {
    title: (service: string) => `Invite somebody to ${service}`,
    text: 'This is what you send. Nothing about you is in it.',
    choose: 'Choose whom to send it to',
    choosing: 'LINE is asking whom to send it to…',
    shared: 'Your invitation was sent.',
    cancelled: 'Nothing was sent.',
    unavailable: 'LINE does not offer this here. You can share the link instead.',
    failed: 'LINE did not say whether it was sent. Please look in the chat before you try again.',
    share: 'Share',
    handedOver: 'Your invitation was handed to your device’s share menu.',
    copy: 'Copy link',
    copied: 'Link copied',
    selected: 'This browser does not let us copy. The link is selected, so please copy it yourself.',
    code: 'Or let somebody point their phone’s camera at this code:',
    codeAlt: 'QR code of the invitation’s link',
    open: 'Open in LINE',
  },
  shortcut: {
    title: (service: string) => `${service} on your home screen`,
    text: 'LINE asks you before anything is added.',
    add: 'Add to home screen',
    asking: 'One moment…',
    asked: 'Please go on in LINE. This page is not told what you choose there.',
    unavailable: 'LINE does not offer this here. A newer version of LINE may help.',
    failed: 'That did not work. Please try again in a moment.',
    ios: 'Open your browser’s share menu and choose “Add to Home Screen”.',
    android: 'Open your browser’s menu and choose “Add to Home screen”.',
  },
  browser: {
    title: 'Open in your browser',
    text: 'This page opens in the browser of your phone. There you sign in with LINE once more.',
    open: 'Open browser',
    preparing: 'One moment…',
    opened: 'Your browser should be open now.',
    failed: 'That did not work. Please copy the link and open it in your browser.',
  },
} as const

/** What every language says about these. A missing or a surplus text does not compile. */
export type FeatureTexts = Widened<typeof en>
