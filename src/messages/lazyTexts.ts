import { computed, shallowReactive, type ComputedRef } from 'vue'
import type { CataloguedLocale } from './load'
import { useLanguage } from './useMessages'

/** Texts that most pages never show: a chunk of their own in every language, loaded with what says them. */
export interface LazyTexts<T> {
  load(locale: CataloguedLocale): Promise<void>
  has(locale: CataloguedLocale): boolean
  /** For components that are shown once the texts of their language are loaded. */
  use(): ComputedRef<T>
}

type Load = LazyTexts<object>['load']

/** Of all texts that this page has shown or may show at once. */
const inUse = new Set<Load>()

/** Loads, in another language, all that this page has loaded in one: before the language changes, so that no screen goes. */
export async function loadTextsInUse(locale: CataloguedLocale): Promise<void> {
  await Promise.all([...inUse].map((load) => load(locale)))
}

export function createLazyTexts<T extends object>(
  loaders: Readonly<Record<CataloguedLocale, () => Promise<T>>>,
): LazyTexts<T> {
  const loaded = shallowReactive(new Map<CataloguedLocale, T>())
  async function load(locale: CataloguedLocale): Promise<void> {
    if (!loaded.has(locale)) loaded.set(locale, await loaders[locale]())
    inUse.add(load)
  }

  return {
    load,
    has: (locale) => loaded.has(locale),
    use() {
      const language = useLanguage()
      return computed(() => {
        const texts = loaded.get(language.value.locale)
        if (texts === undefined) throw new Error(`The texts of "${language.value.locale}" are not loaded.`)
        return texts
      })
    },
  }
}
