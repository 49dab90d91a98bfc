import type { Messages } from './en'

/** One chunk per language: a page downloads its own and no other. */
const LOADERS = {
  ja: async () => (await import('./ja')).ja,
  en: async () => (await import('./en')).en,
  th: async () => (await import('./th')).th,
} as const satisfies Record<string, () => Promise<Messages>>

/** The languages that have texts. The config may name more; those fall back to one that does. */
export type CataloguedLocale = keyof typeof LOADERS

/** Each language in its own words, for the one list that shows them all. */
export const LANGUAGE_NAMES: Readonly<Record<CataloguedLocale, string>> = {
  ja: '日本語',
  en: 'English',
  th: 'ไทย',
}

export function loadMessages(locale: CataloguedLocale): Promise<Messages> {
  return LOADERS[locale]()
}

export function isCatalogued(locale: string): locale is CataloguedLocale {
  return Object.hasOwn(LOADERS, locale)
}

/** The languages of the config that a person can be offered, in the config's order; English where there is none. */
export function offeredLocales(
  configured: readonly string[],
): readonly [CataloguedLocale, ...CataloguedLocale[]] {
  const [first = 'en', ...others] = configured.filter(isCatalogued)
  return [first, ...others]
}
