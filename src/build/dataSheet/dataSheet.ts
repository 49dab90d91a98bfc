import type { AppConfig, Localized } from '../../config/appConfig'
import { AREAS, ROUTER_RECORD, SDK_PREFIX, type OwnKey } from '../../storage/ownStorage'
import { connectSources } from '../headers/csp'
import { OWN_RECORDS } from './ownRecords'

/** One datum as privacy laws ask about it. */
interface Datum {
  readonly what: string
  readonly stored: string
  readonly receives: string
  readonly until: string
  readonly withdraw: string
}

/**
 * The data sheet of one stage for whoever writes the privacy policy: each datum, where it is stored, who receives it, how long,
 * and how to withdraw. Made of the config and of the code's own lists, so that it cannot say what is not so. What the
 * service's backend does with what it receives is the service's to add.
 */
export function dataSheet(config: AppConfig): string {
  return `${[
    `# Data sheet: ${textOf(config.service.name)}, stage ${config.stage}`,
    `Made by \`npm run data-sheet\` for ${config.endpointUrl}, LIFF ID ${config.liffId}. It says what the app in the browser does. What your backend stores, for how long, and on which legal ground, is yours to add.`,
    '## What is processed',
    table(
      ['Datum', 'Stored where', 'Who receives it', 'How long', 'How to withdraw'],
      dataOf(config).map(({ what, stored, receives, until, withdraw }) => [
        what,
        stored,
        receives,
        until,
        withdraw,
      ]),
    ),
    '## What the app itself stores in the browser',
    'No token, no name and nothing that follows a person. What is kept for a tab ends with the tab at the latest.',
    table(
      ['Record', 'What it is', 'Where', 'Until'],
      [
        ...OWN_KEYS.map((key) => [
          `\`genkan:${key}\``,
          OWN_RECORDS[key].what,
          AREAS[key] === 'session' ? THIS_TAB : 'this browser (localStorage)',
          OWN_RECORDS[key].until,
        ]),
        [
          `\`${ROUTER_RECORD}\``,
          'the addresses of the pages of the app that were opened, and how far each was scrolled',
          THIS_TAB,
          'the tab is closed',
        ],
      ],
    ),
    '## Who is contacted',
    table(['Host', 'Why'], hostsOf(config)),
    'The content security policy of every answer allows no other. Every request tells the host that it reaches the IP address and the browser ("user agent"), as on any page; no request carries a referrer. The app has no analytics, no advertising, no fonts or scripts of others, and reports no errors to anybody.',
    '## Withdrawing',
    bullets(withdrawalOf(config)),
    '## What LINE does with it',
    'LINE Login is a service of LY Corporation: its own privacy policy holds for what LINE learns (that somebody signs in here, when, and from where). Link it.',
  ].join('\n\n')}\n`
}

const OWN_KEYS = Object.keys(AREAS).filter((name): name is OwnKey => Object.hasOwn(AREAS, name))

const THIS_TAB = 'this tab (sessionStorage)'

/** SDK 2.31: inside LINE in sessionStorage, elsewhere in localStorage and a cookie for the same time as the access token. */
const SDK_STORE = `the browser, by LINE's SDK (\`${SDK_PREFIX}…\`): inside LINE for the window, elsewhere for the browser`
const SDK_LIFE =
  'until sign-out or until the window inside LINE is closed; outside LINE, until the first visit after 12 hours'

function dataOf(config: AppConfig): readonly Datum[] {
  const backend = new URL(config.backendUrl).hostname
  const signOut = 'Sign out in the app'
  const shown = {
    stored: SDK_STORE,
    receives: `${backend}, by verifying the token below with LINE; the app itself only shows it`,
    until: SDK_LIFE,
    withdraw: signOut,
  }
  return [
    {
      ...shown,
      what: 'LINE user ID',
      receives: `${backend}, by verifying the token below with LINE; the app itself does not even show it`,
    },
    {
      ...shown,
      what: 'Display name',
      ...(config.miniApp ? { withdraw: `Do not allow it when LINE asks; ${signOut.toLowerCase()}` } : {}),
    },
    {
      ...shown,
      what: 'Profile picture (its address)',
      receives: `as the name; the picture itself is loaded from ${hostNames(config.pictureOrigins)}`,
    },
    ...(config.texts.emailPurpose === undefined
      ? []
      : [
          {
            ...shown,
            what: `E-mail address, where it was allowed ("${textOf(config.texts.emailPurpose)}")`,
            withdraw: `Do not allow it when LINE asks; ${signOut.toLowerCase()}`,
          },
        ]),
    {
      what: 'ID token (signed by LINE; it holds what is listed above)',
      stored: SDK_STORE,
      receives: `${backend}: ${idTokenUses(config)}`,
      until: 'LINE lets it expire after one hour; stored as the above',
      withdraw: signOut,
    },
    {
      what: 'Access token (lets its holder ask LINE for the profile)',
      stored: SDK_STORE,
      receives: `LINE (api.line.me); ${backend}: ${accessTokenUses(config)}`,
      until: 'good for at most 12 hours, revoked at sign-out; stored as the above',
      withdraw: signOut,
    },
    {
      what: 'A random number per request (`request_id`), and the key of the destination that was opened',
      stored: 'the tab, until the request is answered',
      receives: backend,
      until: 'until it is answered; the backend keeps it for ten minutes',
      withdraw: 'Close the tab',
    },
    {
      what: `The cookies of ${backend}, where it sets any`,
      stored: 'the browser',
      receives: backend,
      until: 'as the backend says',
      withdraw: signOut,
    },
    ...(config.features.linking ? linkingData(backend) : []),
    ...featureData(config),
  ]
}

function featureData({ features, officialAccountId = '' }: AppConfig): readonly Datum[] {
  const passing = { stored: 'nowhere: it is in memory while it is shown', until: 'until the page is closed' }
  return [
    ...(features.friendship
      ? [
          {
            ...passing,
            what: `Whether ${officialAccountId} is a friend`,
            receives: 'nobody: it comes from LINE',
            withdraw: 'Block or remove the account in LINE',
          },
        ]
      : []),
    ...(features.share
      ? [
          {
            ...passing,
            what: 'That an invitation was shared',
            receives: 'LINE, which asks to whom; this app is not told',
            withdraw: 'Do not share',
          },
        ]
      : []),
  ]
}

function linkingData(backend: string): readonly Datum[] {
  const withdraw = 'Unlink in the app'
  return [
    {
      what: 'The link between the LINE user and the account at the service',
      stored: `${backend}; nothing in the browser`,
      receives: backend,
      until: 'until it is undone',
      withdraw,
    },
    {
      what: 'The label of the linked account, such as a masked e-mail address, and since when',
      stored: 'nowhere: it is in memory while it is shown',
      receives: 'nobody: it comes from the backend',
      until: 'until the page is closed',
      withdraw,
    },
    {
      what: 'One-time secrets of a linking (tickets, link tokens)',
      stored: 'the address bar or the tab, until they are used',
      receives: `${backend}; LINE (access.line.me) where it began in a chat`,
      until: 'ten minutes',
      withdraw: 'Close the tab',
    },
  ]
}

const idTokenUses = ({ token, features }: AppConfig): string =>
  [token === 'id' ? ['to sign in'] : [], features.linking ? ['to link and unlink'] : []].flat().join(', ') ||
  'not sent'

const accessTokenUses = ({ token, features }: AppConfig): string =>
  [
    token === 'access' ? ['to sign in'] : [],
    features.linking ? ['to unlink'] : [],
    ['to sign out, so that it is revoked'],
  ]
    .flat()
    .join(', ')

function hostsOf(config: AppConfig): readonly (readonly string[])[] {
  const backend = new URL(config.backendUrl).origin
  const others = connectSources(config).filter((source) => new URL(source).origin !== backend)
  return [
    [new URL(config.endpointUrl).host, 'the files of the app'],
    [new URL(backend).host, 'the service: signs the person in, with the token alone'],
    ...others.map((source) => [new URL(source).host, 'LINE: sign-in and what belongs to it']),
    ...config.pictureOrigins.map((origin) => [new URL(origin).host, "LINE: the person's own picture"]),
    [
      'access.line.me, ' + new URL(config.liffUrl).host,
      'LINE, opened as a page: its sign-in, and the way back into LINE',
    ],
  ]
}

function withdrawalOf({ features, service, endpointUrl }: AppConfig): readonly string[] {
  const support = service.supportUrl ?? service.privacyPolicyUrl
  return [
    '**Sign out** in the app: the browser forgets the tokens and everything of LINE, the backend is asked to revoke the access token.',
    ...(features.linking
      ? [
          '**Unlink** in the app: the backend ends the link and tells LINE that the consent is withdrawn ("deauthorize"), as LINE requires.',
        ]
      : []),
    '**In LINE**: Settings › Account › Authorized apps › this service › Deauthorize. LINE then gives no token any more; what the service has stored stays, so ask it as well.',
    `**Delete the site data** of ${new URL(endpointUrl).host} in the browser: all that the app and LINE's SDK have stored there.`,
    `**Ask the service** to delete what it has stored${support === undefined ? '' : `: ${textOf(support)}`}.`,
  ]
}

const hostNames = (origins: readonly string[]): string =>
  origins.map((origin) => new URL(origin).host).join(', ')

/** The English text where there is one: the sheet is in English. */
const textOf = (text: Localized): string =>
  typeof text === 'string' ? text : (text.en ?? Object.values(text)[0] ?? '')

const bullets = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n')

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [head, head.map(() => '---'), ...rows].map(line).join('\n')
}
