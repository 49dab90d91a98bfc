import type { Messages } from './en'

/** One chunk per language: a page downloads its own and no other. */
const LOADERS = {
  ja: async () => (await import('./ja')).ja,
  en: async () => (await import('./en')).en,
  th: async () => (await import('./th')).th,
  'zh-TW': async () => (await import('./zh-TW')).zhTW,
  ko: async () => (await import('./ko')).ko,
  id: async () => (await import('./id')).id,
} as const satisfies Record<string, () => Promise<Messages>>

/** The languages that have texts: those that the config may name, which the compiler checks where the app is mounted. */
export type CataloguedLocale = keyof typeof LOADERS

/** Each language in its own words, for the one list that shows them all. */
export const LANGUAGE_NAMES: Readonly<Record<CataloguedLocale, string>> = {
  ja: '日本語',
  en: 'English',
  th: 'ไทย',
  'zh-TW': '繁體中文',
  ko: '한국어',
  id: 'Indonesia',
}

export function loadMessages(locale: CataloguedLocale): Promise<Messages> {
  return LOADERS[locale]()
}
