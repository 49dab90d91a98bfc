import { recordsEn } from './recordsEn'

export const en = {
  title: (service: string, stage: string) => `Data sheet: ${service}, stage ${stage}`,
  intro: (endpoint: string, liffId: string) =>
    `Made by \`npm run data-sheet\` for ${endpoint}, LIFF ID ${liffId}. It says what the app in the browser does. What your backend stores, for how long, and on which legal ground, is yours to add.`,
  data: {
    heading: 'What is processed',
    columns: ['Datum', 'Stored where', 'Who receives it', 'How long', 'How to withdraw'],
  },
  own: {
    heading: 'What the app itself stores in the browser',
    intro:
      'No token, no name and nothing that follows a person. What is kept for a tab ends with the tab at the latest.',
    columns: ['Record', 'What it is', 'Where', 'Until'],
    session: 'this tab (sessionStorage)',
    local: 'this browser (localStorage)',
    router: {
      what: 'the addresses of the pages of the app that were opened, and how far each was scrolled',
      until: 'the tab is closed',
    },
  },
  records: recordsEn,
  hosts: {
    heading: 'Who is contacted',
    columns: ['Host', 'Why'],
    app: 'the files of the app',
    backend: 'the service: signs the person in, with the token alone',
    line: 'LINE: sign-in and what belongs to it',
    picture: "LINE: the person's own picture",
    pages: 'LINE, opened as a page: its sign-in, and the way back into LINE',
    outro:
      'The content security policy of every answer allows no other. Every request tells the host that it reaches the IP address and the browser ("user agent"), as on any page; no request carries a referrer. The app has no analytics, no advertising, no fonts or scripts of others, and reports no errors to anybody.',
  },
  sdk: {
    stored: (prefix: string) =>
      `the browser, by LINE's SDK (\`${prefix}…\`): inside LINE for the window, elsewhere for the browser`,
    until:
      'until sign-out or until the window inside LINE is closed; outside LINE, until the first visit after 12 hours',
  },
  signOut: 'Sign out in the app',
  refuse: 'Do not allow it when LINE asks; sign out in the app',
  unlink: 'Unlink in the app',
  closeTab: 'Close the tab',
  byToken: (backend: string) =>
    `${backend}, by verifying the token below with LINE; the app itself only shows it`,
  userId: 'LINE user ID',
  userIdReceives: (backend: string) =>
    `${backend}, by verifying the token below with LINE; the app itself does not even show it`,
  name: 'Display name',
  picture: 'Profile picture (its address)',
  pictureReceives: (hosts: string) => `as the name; the picture itself is loaded from ${hosts}`,
  email: (purpose: string) => `E-mail address, where it was allowed ("${purpose}")`,
  idToken: {
    what: 'ID token (signed by LINE; it holds what is listed above)',
    receives: (backend: string, uses: string) => `${backend}: ${uses}`,
    until: 'LINE lets it expire after one hour; stored as the above',
  },
  accessToken: {
    what: 'Access token (lets its holder ask LINE for the profile)',
    receives: (backend: string, uses: string) => `LINE (api.line.me); ${backend}: ${uses}`,
    until: 'good for at most 12 hours, revoked at sign-out; stored as the above',
  },
  uses: {
    signIn: 'to sign in',
    linkAndUnlink: 'to link and unlink',
    unlink: 'to unlink',
    signOut: 'to sign out, so that it is revoked',
    none: 'not sent',
    comma: ', ',
  },
  request: {
    what: 'A random number per request (`request_id`), and the key of the destination that was opened',
    stored: 'the tab, until the request is answered',
    until: 'until it is answered; the backend keeps it for ten minutes',
  },
  cookies: {
    what: (backend: string) => `The cookies of ${backend}, where it sets any`,
    stored: 'the browser',
    until: 'as the backend says',
  },
  link: {
    what: 'The link between the LINE user and the account at the service',
    stored: (backend: string) => `${backend}; nothing in the browser`,
    until: 'until it is undone',
  },
  shown: {
    stored: 'nowhere: it is in memory while it is shown',
    until: 'until the page is closed',
    fromBackend: 'nobody: it comes from the backend',
    fromLine: 'nobody: it comes from LINE',
  },
  label: 'The label of the linked account, such as a masked e-mail address, and since when',
  secrets: {
    what: 'One-time secrets of a linking (tickets, link tokens)',
    stored: 'the address bar or the tab, until they are used',
    receives: (backend: string) => `${backend}; LINE (access.line.me) where it began in a chat`,
    until: 'ten minutes',
  },
  friendship: {
    what: (account: string) => `Whether ${account} is a friend`,
    withdraw: 'Block or remove the account in LINE',
  },
  share: {
    what: 'That an invitation was shared',
    receives: 'LINE, which asks to whom; this app is not told',
    withdraw: 'Do not share',
  },
  withdrawing: {
    heading: 'Withdrawing',
    signOut:
      '**Sign out** in the app: the browser forgets the tokens and everything of LINE, the backend is asked to revoke the access token.',
    unlink:
      '**Unlink** in the app: the backend ends the link and tells LINE that the consent is withdrawn ("deauthorize"), as LINE requires.',
    inLine:
      '**In LINE**: Settings › Account › Authorized apps › this service › Deauthorize. LINE then gives no token any more; what the service has stored stays, so ask it as well.',
    siteData: (host: string) =>
      `**Delete the site data** of ${host} in the browser: all that the app and LINE's SDK have stored there.`,
    ask: (support: string) =>
      `**Ask the service** to delete what it has stored${support === '' ? '' : `: ${support}`}.`,
  },
  line: {
    heading: 'What LINE does with it',
    text: 'LINE Login is a service of LY Corporation: its own privacy policy holds for what LINE learns (that somebody signs in here, when, and from where). Link it.',
  },
} as const
