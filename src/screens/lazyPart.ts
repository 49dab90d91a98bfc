import { computed, shallowRef, type ComputedRef } from 'vue'
import { inTime } from '../lib/inTime'
import type { LazyTexts } from '../messages/lazyTexts'
import type { CataloguedLocale } from '../messages/load'
import { useLanguage } from '../messages/useMessages'

export type LazyPart<Content> =
  | { readonly tag: 'not_loaded' }
  | { readonly tag: 'loaded'; readonly content: Content }
  /** Its chunk did not load: no connection, or a newer version was put online meanwhile. `isLate`: it may still come. */
  | { readonly tag: 'missing'; readonly isLate: boolean }

export interface PartLoader<Content> {
  /** `loaded` only once its texts are there in the language of the page too. */
  use(): ComputedRef<LazyPart<Content>>
  /** Never rejects; where it failed, the next call tries again. */
  load(locale: CataloguedLocale): Promise<void>
}

/** For a part that says only what every page has words for. */
const NO_TEXTS = { has: () => true, load: () => Promise.resolve() }

/** A part of the app that comes after the first screen, with its texts. Loaded once per page and language. */
export function createLazyPart<Content>(
  loadContent: () => Promise<Content>,
  texts: Pick<LazyTexts<object>, 'has' | 'load'> = NO_TEXTS,
): PartLoader<Content> {
  const part = shallowRef<LazyPart<Content>>({ tag: 'not_loaded' })
  return {
    use() {
      const language = useLanguage()
      return computed(() => {
        const isReady = part.value.tag !== 'loaded' || texts.has(language.value.locale)
        return isReady ? part.value : { tag: 'not_loaded' }
      })
    },
    async load(locale) {
      try {
        const loading = Promise.all([loadContent(), texts.load(locale)]).then(([content]) => {
          part.value = { tag: 'loaded', content }
        })
        if ((await inTime(loading)) === 'late') part.value = { tag: 'missing', isLate: true }
      } catch {
        part.value = { tag: 'missing', isLate: false }
      }
    },
  }
}
