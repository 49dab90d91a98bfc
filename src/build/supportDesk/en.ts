import type { Widened } from '../../messages/widened'

/** What the service's support desk reads about each outcome. Only the build reads this; no page does. */
export const en = {
  title: 'Support desk',
  intro:
    'What each support code means. The words that the person has on the screen stand first, so that you can find the row without the code.',
  columns: {
    code: 'Code',
    seen: 'The person reads',
    happened: 'What happened',
    tell: 'What to tell the person',
    fixes: 'Who fixes it',
  },
  fixers: {
    person: 'the person',
    owner: 'the owner of the service',
    backend: 'the author of the backend',
    line: 'LINE',
    nobody: 'nobody: wait',
  },
  /** The owner's line of the outcome, where it has one. */
  owner: 'For the owner:',
  parts: {
    title: 'How to read a support code',
    text: 'A support code has five parts with slashes between them. It holds no personal data.',
    rows: {
      what: 'The code of this table; after a dot the detail: a closed word, or the operation of the backend and its HTTP status.',
      build: 'Version of the app, and after the plus sign the commit that it was built from.',
      stage: 'Stage of the configuration: anything but “published” is a test version.',
      sdk: 'Version of the LIFF SDK.',
      where:
        'Where the page was open (“liff”: LINE’s LIFF browser, “line_in_app”: another page inside LINE, “external”: any other browser), and the system (“ios”, “android”, “web”).',
    },
  },
  outcomes: {
    offline: {
      happened: 'The device had no connection.',
      tell: 'Connect to the internet and tap “Try again”.',
    },
    line_unreachable: {
      happened: 'LINE did not answer in time, or something between the device and LINE is in the way.',
      tell: 'Try again in a few minutes, without a content blocker and on another network.',
    },
    line_busy: {
      happened: 'LINE refused for now because of too many requests.',
      tell: 'Wait a minute, then try again once.',
    },
    storage_blocked: {
      happened: 'The browser blocks site data, without which LINE’s sign-in does not run.',
      tell: 'Allow site data (cookies) for this page, or open the page in LINE.',
    },
    storage_full: {
      happened: 'The device or the browser has no storage left.',
      tell: 'Free up some space on the device, then try again.',
    },
    sign_in_unfinished: {
      happened:
        'The person came back from LINE, but the sign-in was not completed: interrupted, too slow, or in two tabs at once.',
      tell: 'Sign in once more, in one tab only. If that fails, open the page in LINE.',
    },
    sign_in_elsewhere: {
      happened:
        'The sign-in began in one browser and LINE returned to another. Phones do this when the default browser is a different one.',
      tell: 'Tap “Continue here”, or open the page in LINE.',
    },
    sign_in_keeps_failing: {
      happened:
        'Two sign-ins in a row did not finish in this tab: usually private mode, or a browser inside another app.',
      tell: 'Open the page in LINE, or copy the link into Safari or Chrome.',
    },
    consent_refused: {
      happened: 'The person refused on LINE’s consent screen, or closed it.',
      tell: 'Nothing is wrong. They may sign in again and allow it, or go on without LINE.',
    },
    sign_in_expired: {
      happened: 'LINE’s token has expired or was revoked; that is normal after about an hour.',
      tell: 'Sign in again; inside LINE, open the page again.',
    },
    clock_wrong: {
      happened: 'The device’s clock differs so much that valid tokens look expired.',
      tell: 'Turn on automatic date and time in the device’s settings.',
    },
    link_unsafe: {
      happened:
        'The address was damaged or looked like an attack and was not followed. The detail says which check refused it.',
      tell: 'Start from your rich menu or website, not from that link. Ask where they got the link.',
    },
    open_in_line: {
      happened: 'The page took itself to be inside LINE, but the LINE app did not answer.',
      tell: 'Close the page and open it again in LINE; if needed, update LINE.',
    },
    browser_too_old: {
      happened: 'The browser or the LINE app lacks something that sign-in needs.',
      tell: 'Update LINE and the browser, or use another device.',
    },
    account_changed: {
      happened: 'Meanwhile another LINE account signed in in the same browser.',
      tell: 'Reload to go on with the new account, or sign out.',
    },
    not_configured: {
      happened:
        'LINE does not know this app as it is configured: LIFF ID, endpoint URL or scopes do not fit.',
      tell: 'It is not their fault, and you are on it.',
    },
    not_public: {
      happened: 'The channel is not published, and this person is not one of its testers.',
      tell: 'The service is not open yet.',
    },
    openid_missing: {
      happened: 'LINE gave no ID token because the LIFF app does not ask for “openid”.',
      tell: 'It is not their fault, and you are on it.',
    },
    app_error: {
      happened: 'The page itself has a fault.',
      tell: 'Reload. If it comes again, note device, browser and what they did before.',
    },
    part_missing: {
      happened: 'A file of the page did not load: no connection, or a newer version was put online.',
      tell: 'Reload the page.',
    },
    page_not_found: {
      happened: 'The address names no page of this app: an old or mistyped link.',
      tell: 'Start from your rich menu or website.',
    },
    destination_unknown: {
      happened: 'The link names a destination that the configuration does not have (any more).',
      tell: 'Start from your rich menu or website. Correct the link where they found it.',
    },
    service_bad_request: {
      happened: 'The backend refused the request as malformed (400, 409, 413 or 422).',
      tell: 'It is not their fault, and you are on it.',
    },
    service_token_refused: {
      happened:
        'The backend did not accept a token that LINE had issued, usually because it verifies with another channel ID.',
      tell: 'It is not their fault, and you are on it.',
    },
    service_refused: {
      happened:
        'The backend answered 403. For everybody: it does not accept the page’s origin. For one person: that person is not allowed.',
      tell: 'You will look into it; ask for the support code.',
    },
    account_suspended: {
      happened: 'The service has suspended this account.',
      tell: 'Why, and how to object.',
    },
    service_not_found: {
      happened: 'There is no such operation at the backend’s address (404, 405, 410 or 415).',
      tell: 'It is not their fault, and you are on it.',
    },
    service_maintenance: {
      happened: 'The backend said that it is closed for maintenance.',
      tell: 'When it will be back.',
    },
    service_busy: {
      happened: 'The backend refused for now because of too many requests (429).',
      tell: 'Wait as long as the screen says, then try again.',
    },
    service_down: {
      happened: 'The backend failed or did not answer in time, three times in a row.',
      tell: 'Try again in a few minutes.',
    },
    service_unreachable: {
      happened:
        'The browser could not reach the backend: connection, DNS, certificate, or missing CORS headers.',
      tell: 'Check the connection, try another network, then try again.',
    },
    service_odd_answer: {
      happened:
        'The backend, or something in front of it, answered against the contract (a redirect, a page of HTML, missing members).',
      tell: 'It is not their fault, and you are on it.',
    },
    network_sign_in: {
      happened: 'The Wi-Fi wants its own sign-in first (status 511).',
      tell: 'Open the sign-in page of the Wi-Fi, then try again.',
    },
    link_cancelled: {
      happened: 'The person cancelled on the service’s own page; nothing was linked.',
      tell: 'Start linking again, if they want it.',
    },
    ticket_damaged: {
      happened: 'The address that came back from the service’s page held no whole ticket; nothing was sent.',
      tell: 'Start linking again from the start page.',
    },
    ticket_unknown: {
      happened: 'The ticket was used already, or the backend never issued it (404 `ticket_unknown`).',
      tell: 'See on the start page what is linked; start again if it is not.',
    },
    ticket_expired: {
      happened:
        'More than ten minutes went by since the sign-in at the service, or the ticket was made invalid (410 `ticket_expired`).',
      tell: 'Start linking again and finish it at once.',
    },
    ticket_mismatch: {
      happened:
        'The linking was begun by another LINE user (403 `ticket_mismatch`). A link from somebody else ends here too.',
      tell: 'Start again in the person’s own LINE; open no linking links from others.',
    },
    line_user_linked: {
      happened: 'The LINE account has another account of the service (409 `line_user_linked`).',
      tell: 'Unlink that account first, or replace it while linking.',
    },
    account_linked: {
      happened: 'The account of the service belongs to another LINE user (409 `account_linked`).',
      tell: 'Find out whose account it is; the person may move the link if it is theirs.',
    },
    link_unsure: {
      happened: 'The answer to the confirmation was lost: it may have gone through.',
      tell: 'Tap “Check what happened”. Trying again is safe: it is done only once.',
    },
    unlink_unsure: {
      happened: 'The answer to the unlinking was lost: it may have gone through.',
      tell: 'Tap “Check what happened”. Trying again is safe: it is done only once.',
    },
    chat_link_lost: {
      happened:
        'The page does not have, or no longer has, the link token of the chat: another browser, or more than ten minutes.',
      tell: 'Open the link in the chat again, in LINE.',
    },
    chat_link_unknown: {
      happened: 'The link token of the chat was used already (404 `ticket_unknown`).',
      tell: 'Ask the bot for a new link.',
    },
    chat_link_expired: {
      happened: 'The link token of the chat is older than ten minutes (410 `ticket_expired`).',
      tell: 'Ask the bot for a new link.',
    },
    chat_link_foreign: {
      happened: 'The link token of the chat was issued for another LINE user (403 `ticket_mismatch`).',
      tell: 'Ask the bot for a link of their own; do not open anybody else’s.',
    },
    service_address_refused: {
      happened: 'The backend named a sign-in page outside the allowed addresses.',
      tell: 'Nothing the person can do; thank them for the code.',
    },
  },
} as const

export type SupportDeskTexts = Widened<typeof en>
