import { computed, shallowReactive, watchEffect } from 'vue'
import type { LazyTexts } from './lazyTexts'
import type { LinkingTexts } from './linking/en'
import type { CataloguedLocale } from './load'
import { useLanguage } from './useMessages'

const LOADERS: Readonly<Record<CataloguedLocale, () => Promise<LinkingTexts>>> = {
  ja: async () => (await import('./linking/ja')).ja,
  en: async () => (await import('./linking/en')).en,
  th: async () => (await import('./linking/th')).th,
  'zh-TW': async () => (await import('./linking/zh-TW')).zhTW,
  ko: async () => (await import('./linking/ko')).ko,
  id: async () => (await import('./linking/id')).id,
}

const loaded = shallowReactive(new Map<CataloguedLocale, LinkingTexts>())

async function load(locale: CataloguedLocale): Promise<void> {
  if (!loaded.has(locale)) loaded.set(locale, await LOADERS[locale]())
}

/**
 * The texts of linking. Unlike others they are there in whatever language was loaded last: whoever changes the language in
 * the middle of a linking reads on until the other one has arrived, and does not begin anew.
 */
export const linkingTexts: LazyTexts<LinkingTexts> = {
  load,
  has: () => loaded.size > 0,
  use() {
    const language = useLanguage()
    watchEffect(() => {
      load(language.value.locale).catch(ignore)
    })
    return computed(() => {
      const texts = loaded.get(language.value.locale) ?? [...loaded.values()].at(-1)
      if (texts === undefined) throw new Error('No texts of linking are loaded.')
      return texts
    })
  },
}

/** Where the other language does not load, the page stays in the one it has. */
function ignore(): void {
  return undefined
}
