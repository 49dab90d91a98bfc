import { computed, shallowRef, type ComputedRef } from 'vue'
import type { LazyTexts } from '../messages/lazyTexts'
import type { CataloguedLocale } from '../messages/load'
import { useLanguage } from '../messages/useMessages'

export type LazyPart<Content> =
  | { readonly tag: 'not_loaded' }
  | { readonly tag: 'loaded'; readonly content: Content }
  /** Its chunk did not load: no connection, or a newer version was put online meanwhile. */
  | { readonly tag: 'missing' }

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
        const [content] = await Promise.all([loadContent(), texts.load(locale)])
        part.value = { tag: 'loaded', content }
      } catch {
        part.value = { tag: 'missing' }
      }
    },
  }
}
