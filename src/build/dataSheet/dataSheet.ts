import type { AppConfig, Localized } from '../../config/appConfig'
import { OWN_KEYS, ROUTER_RECORD } from '../../storage/allRecords'
import { AREAS, SDK_PREFIX } from '../../storage/ownStorage'
import { connectSources } from '../headers/csp'
import { en } from './texts/en'
import { ja } from './texts/ja'
import type { SheetTexts } from './texts/sheetTexts'

const LANGUAGES = { en, ja } as const satisfies Readonly<Record<string, SheetTexts>>

/** The languages that a sheet can be had in. */
export type SheetLanguage = keyof typeof LANGUAGES

export const SHEET_LANGUAGES: readonly SheetLanguage[] = ['en', 'ja']

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
export function dataSheet(config: AppConfig, language: SheetLanguage = 'en'): string {
  const say: SheetTexts = LANGUAGES[language]
  const inLanguage = (text: Localized): string => textOf(text, language)
  const { own } = say
  return `${[
    `# ${say.title(inLanguage(config.service.name), config.stage)}`,
    say.intro(config.endpointUrl, config.liffId),
    `## ${say.data.heading}`,
    table(
      say.data.columns,
      dataOf(config, say, inLanguage).map(({ what, stored, receives, until, withdraw }) => [
        what,
        stored,
        receives,
        until,
        withdraw,
      ]),
    ),
    `## ${own.heading}`,
    own.intro,
    table(own.columns, [
      ...OWN_KEYS.map((key) => [
        `\`genkan:${key}\``,
        say.records[key].what,
        AREAS[key] === 'session' ? own.session : own.local,
        say.records[key].until,
      ]),
      [`\`${ROUTER_RECORD}\``, own.router.what, own.session, own.router.until],
    ]),
    `## ${say.hosts.heading}`,
    table(say.hosts.columns, hostsOf(config, say)),
    say.hosts.outro,
    `## ${say.withdrawing.heading}`,
    bullets(withdrawalOf(config, say, inLanguage)),
    `## ${say.line.heading}`,
    say.line.text,
  ].join('\n\n')}\n`
}

type In = (text: Localized) => string

function dataOf(config: AppConfig, say: SheetTexts, inLanguage: In): readonly Datum[] {
  const backend = new URL(config.backendUrl).hostname
  // SDK 2.31: inside LINE in sessionStorage, elsewhere in localStorage and a cookie for the same time as the access token.
  const stored = say.sdk.stored(SDK_PREFIX)
  const shown = { stored, receives: say.byToken(backend), until: say.sdk.until, withdraw: say.signOut }
  const { emailPurpose } = config.texts
  return [
    { ...shown, what: say.userId, receives: say.userIdReceives(backend) },
    { ...shown, what: say.name, ...(config.miniApp ? { withdraw: say.refuse } : {}) },
    { ...shown, what: say.picture, receives: say.pictureReceives(hostNames(config.pictureOrigins)) },
    ...(emailPurpose === undefined
      ? []
      : [{ ...shown, what: say.email(inLanguage(emailPurpose)), withdraw: say.refuse }]),
    {
      ...shown,
      what: say.idToken.what,
      receives: say.idToken.receives(backend, idTokenUses(config, say)),
      until: say.idToken.until,
    },
    {
      ...shown,
      what: say.accessToken.what,
      receives: say.accessToken.receives(backend, accessTokenUses(config, say)),
      until: say.accessToken.until,
    },
    { ...say.request, receives: backend, withdraw: say.closeTab },
    { ...say.cookies, what: say.cookies.what(backend), receives: backend, withdraw: say.signOut },
    ...(config.features.linking ? linkingData(backend, say) : []),
    ...featureData(config, say),
  ]
}

function featureData({ features, officialAccountId = '' }: AppConfig, say: SheetTexts): readonly Datum[] {
  const passing = { stored: say.shown.stored, until: say.shown.until }
  const { friendship, share } = say
  return [
    ...(features.friendship
      ? [
          {
            ...passing,
            what: friendship.what(officialAccountId),
            receives: say.shown.fromLine,
            withdraw: friendship.withdraw,
          },
        ]
      : []),
    ...(features.share ? [{ ...passing, ...share }] : []),
  ]
}

function linkingData(backend: string, say: SheetTexts): readonly Datum[] {
  const { link, shown, secrets } = say
  return [
    { ...link, stored: link.stored(backend), receives: backend, withdraw: say.unlink },
    {
      what: say.label,
      stored: shown.stored,
      receives: shown.fromBackend,
      until: shown.until,
      withdraw: say.unlink,
    },
    { ...secrets, receives: secrets.receives(backend), withdraw: say.closeTab },
  ]
}

const idTokenUses = ({ token, features }: AppConfig, { uses }: SheetTexts): string =>
  [token === 'id' ? [uses.signIn] : [], features.linking ? [uses.linkAndUnlink] : []]
    .flat()
    .join(uses.comma) || uses.none

const accessTokenUses = ({ token, features }: AppConfig, { uses }: SheetTexts): string =>
  [token === 'access' ? [uses.signIn] : [], features.linking ? [uses.unlink] : [], [uses.signOut]]
    .flat()
    .join(uses.comma)

function hostsOf(config: AppConfig, { hosts }: SheetTexts): readonly (readonly string[])[] {
  const backend = new URL(config.backendUrl).origin
  const others = connectSources(config).filter((source) => new URL(source).origin !== backend)
  return [
    [new URL(config.endpointUrl).host, hosts.app],
    [new URL(backend).host, hosts.backend],
    ...others.map((source) => [new URL(source).host, hosts.line]),
    ...config.pictureOrigins.map((origin) => [new URL(origin).host, hosts.picture]),
    ['access.line.me, ' + new URL(config.liffUrl).host, hosts.pages],
  ]
}

function withdrawalOf(
  { features, service, endpointUrl }: AppConfig,
  { withdrawing }: SheetTexts,
  inLanguage: In,
): readonly string[] {
  const support = service.supportUrl ?? service.privacyPolicyUrl
  return [
    withdrawing.signOut,
    ...(features.linking ? [withdrawing.unlink] : []),
    withdrawing.inLine,
    withdrawing.siteData(new URL(endpointUrl).host),
    withdrawing.ask(support === undefined ? '' : inLanguage(support)),
  ]
}

const hostNames = (origins: readonly string[]): string =>
  origins.map((origin) => new URL(origin).host).join(', ')

/** The sheet's own language where the config has it. */
const textOf = (text: Localized, language: SheetLanguage): string =>
  typeof text === 'string' ? text : (text[language] ?? Object.values(text)[0] ?? '')

const bullets = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n')

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [head, head.map(() => '---'), ...rows].map(line).join('\n')
}
