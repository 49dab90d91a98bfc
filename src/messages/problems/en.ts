import type { Widened } from '../widened'

/** What is said when something does not go well: loaded with the screen that says it. The source of all languages. */
export const en = {
  problem: {
    supportCode: 'Support code',
    copy: 'Copy',
    copied: 'Copied',
    linkHint: 'Paste it into the address bar of another browser, such as Safari or Chrome.',
    linkCopied: 'Link copied',
    linkSelected: 'This browser does not let us copy. The link is selected, so please copy it yourself.',
    owner: 'For the owner of this service',
    wait: (clock: string) => `You can try again in ${clock}.`,
  },
  actions: {
    retry: 'Try again',
    retry_service: 'Try again',
    retry_change: 'Try again',
    check: 'Check what happened',
    start_linking: 'Start linking again',
    reload: 'Reload the page',
    sign_in: 'Sign in again',
    continue_here: 'Continue here',
    continue_as_shown: 'Use this account',
    open_in_line: 'Open in LINE',
    copy_link: 'Copy link',
    go_to_start: 'Go to the start page',
    continue_without_line: 'Continue without LINE',
    contact_support: 'Get help',
    close: 'Close',
    sign_out: 'Sign out',
  },
  outcomes: {
    offline: {
      title: 'You are offline',
      text: 'Connect to the internet, then try again.',
    },
    line_unreachable: {
      title: 'LINE is not answering',
      text: 'Please try again in a moment. A content blocker or a company network may also be in the way.',
    },
    line_busy: {
      title: 'LINE is busy right now',
      text: 'Please wait a moment, then try again.',
    },
    storage_blocked: {
      title: 'This browser does not save anything',
      text: 'Signing in needs a little storage. Allow site data for this page, or open it in LINE.',
    },
    storage_full: {
      title: 'This browser’s storage is full',
      text: 'Free up some space on this device, then try again.',
    },
    sign_in_unfinished: {
      title: 'Sign-in did not finish',
      text: 'Please sign in again. It usually takes one tap.',
    },
    sign_in_elsewhere: {
      title: 'You came back in another browser',
      text: 'Your sign-in began in a different browser or app. You can continue here, or go on in LINE.',
    },
    sign_in_keeps_failing: {
      title: 'Signing in does not work in this browser',
      text: 'Private mode and browsers inside other apps often prevent it. Please use LINE itself or another browser.',
    },
    consent_refused: {
      title: 'Access was not allowed',
      text: 'You are not signed in. You can change your mind and sign in again at any time.',
    },
    sign_in_expired: {
      title: 'Your sign-in has expired',
      text: 'Please sign in again to continue.',
    },
    clock_wrong: {
      title: 'This device’s clock looks wrong',
      text: 'Turn on automatic date and time in the device’s settings, then try again.',
    },
    link_unsafe: {
      title: 'This link is damaged or unsafe',
      text: 'For your safety it was not opened. Please continue from the start page.',
    },
    open_in_line: {
      title: 'Please open this page in LINE',
      text: 'The LINE app did not respond. Opening the page again usually helps.',
    },
    browser_too_old: {
      title: 'This version is too old',
      text: 'Update LINE or your browser, then open this page again.',
    },
    account_changed: {
      title: 'The LINE account has changed',
      text: 'Another LINE account is signed in now. Continue with it, or sign out.',
    },
    not_configured: {
      title: 'This page is not set up correctly',
      text: 'This is not your fault. Please tell the service the support code below.',
      owner:
        'Compare the LIFF ID and the endpoint URL in liff.config.json with those in the LINE Developers Console.',
    },
    not_public: {
      title: 'Not open to the public yet',
      text: 'Only invited testers can sign in at the moment.',
      owner: 'Publish the channel in the LINE Developers Console, or invite this person as a tester.',
    },
    openid_missing: {
      title: 'This page is not set up correctly',
      text: 'This is not your fault. Please tell the service the support code below.',
      owner: 'Tick openid among the scopes of the LIFF app in the LINE Developers Console.',
    },
    app_error: {
      title: 'Something went wrong on this page',
      text: 'Please reload it. If this happens again, tell the service the support code below.',
    },
    part_missing: {
      title: 'This page did not load completely',
      text: 'There may be no connection, or a newer version. Please reload the page.',
    },
    page_not_found: {
      title: 'This page does not exist',
      text: 'The link may be old or mistyped.',
    },
    destination_unknown: {
      title: 'This link leads nowhere',
      text: 'The page it led to is no longer here.',
      owner: 'Add the last part of this address to destinations in liff.config.json.',
    },
    service_bad_request: {
      title: 'The service did not understand this page',
      text: 'This is not your fault. Please tell the service the support code below.',
      owner: 'The backend refused the parameters. Compare it with the backend contract.',
    },
    service_token_refused: {
      title: 'The service did not accept your sign-in',
      text: 'This is not your fault. Please tell the service the support code below.',
      owner: 'Check that the backend verifies tokens with the channel ID of this LIFF app.',
    },
    service_refused: {
      title: 'The service did not let you in',
      text: 'Please ask the service for help and tell it the support code below.',
      owner: 'If this happens to everybody, check that the backend accepts the origin of this page.',
    },
    account_suspended: {
      title: 'Your account is suspended',
      text: 'Please ask the service for help.',
    },
    service_not_found: {
      title: 'The service is not where it should be',
      text: 'This is not your fault. Please tell the service the support code below.',
      owner: 'Check backendUrl in liff.config.json and the paths of the backend.',
    },
    service_maintenance: {
      title: 'Closed for maintenance',
      text: 'The service will be back soon. There is nothing you need to do.',
    },
    service_busy: {
      title: 'The service is busy',
      text: 'Please wait a moment, then try again.',
    },
    service_down: {
      title: 'The service has a problem right now',
      text: 'Please try again in a moment.',
    },
    service_unreachable: {
      title: 'The service cannot be reached',
      text: 'Check your connection, then try again.',
      owner: 'If this happens to everybody, check the CORS headers of the backend.',
    },
    service_odd_answer: {
      title: 'The service gave an unexpected answer',
      text: 'This is not your fault. Please tell the service the support code below.',
      owner: 'The answer does not follow the backend contract.',
    },
    network_sign_in: {
      title: 'This network asks you to sign in first',
      text: 'Open the sign-in page of the Wi-Fi, then try again.',
    },
    link_cancelled: {
      title: 'Linking was cancelled',
      text: 'Nothing was changed. You can start again at any time.',
    },
    ticket_damaged: {
      title: 'This link is not complete',
      text: 'Nothing was changed. Please start linking again.',
    },
    ticket_unknown: {
      title: 'This link was used already',
      text: 'For your safety it works only once. Nothing was changed now; the start page shows what is linked.',
    },
    ticket_expired: {
      title: 'Linking was not finished in time',
      text: 'For your safety, linking has to be finished within ten minutes. Nothing was changed.',
    },
    ticket_mismatch: {
      title: 'This belongs to another LINE account',
      text: 'Linking was begun by another LINE user than the one signed in here. Nothing was changed.',
    },
    line_user_linked: {
      title: 'Your LINE account is already linked',
      text: 'The start page shows which account it is linked to. Nothing was changed.',
    },
    account_linked: {
      title: 'This account is linked to another LINE user',
      text: 'Nothing was changed. You can link another account, or ask the service for help.',
    },
    link_unsure: {
      title: 'We do not know whether it worked',
      text: 'The connection broke while your accounts were being linked. Check, or try again: it is done only once.',
    },
    unlink_unsure: {
      title: 'We do not know whether it worked',
      text: 'The connection broke while your account was being unlinked. Check, or try again: it is done only once.',
    },
    chat_link_lost: {
      title: 'Please open the link in the chat again',
      text: 'This page no longer knows what the chat sent with it. Nothing was changed.',
    },
    chat_link_unknown: {
      title: 'This link was used already',
      text: 'For your safety it works only once. Please ask for a new one in the chat.',
    },
    chat_link_expired: {
      title: 'This link has expired',
      text: 'It is good for ten minutes. Please ask for a new one in the chat.',
    },
    chat_link_foreign: {
      title: 'This link is for somebody else',
      text: 'It was sent to another LINE user. Nothing was changed. Please ask for your own in the chat.',
    },
    service_address_refused: {
      title: 'This page is not set up correctly',
      text: 'This is not your fault. Please tell the service the support code below.',
      owner: 'The backend named a page that is not under serviceUrls in liff.config.json.',
    },
  },
} as const

/** What every language says when something does not go well. A missing or a surplus text does not compile. */
export type ProblemTexts = Widened<typeof en>
