import { computed, shallowReactive, type ComputedRef } from 'vue'
import type { CataloguedLocale } from './load'
import type { ProblemTexts } from './problems/en'
import { useLanguage } from './useMessages'

const LOADERS: Readonly<Record<CataloguedLocale, () => Promise<ProblemTexts>>> = {
  ja: async () => (await import('./problems/ja')).ja,
  en: async () => (await import('./problems/en')).en,
  th: async () => (await import('./problems/th')).th,
}

const loaded = shallowReactive(new Map<CataloguedLocale, ProblemTexts>())

/**
 * Half of all texts speak of problems, and most pages have none: so they are a chunk of their own in every language,
 * loaded with the screen that says them.
 */
export async function loadProblemTexts(locale: CataloguedLocale): Promise<void> {
  if (!loaded.has(locale)) loaded.set(locale, await LOADERS[locale]())
}

export function hasProblemTexts(locale: CataloguedLocale): boolean {
  return loaded.has(locale)
}

/** For components that are shown once the texts of their language are loaded. */
export function useProblemTexts(): ComputedRef<ProblemTexts> {
  const language = useLanguage()
  return computed(() => {
    const texts = loaded.get(language.value.locale)
    if (texts === undefined)
      throw new Error(`The problem texts of "${language.value.locale}" are not loaded.`)
    return texts
  })
}
