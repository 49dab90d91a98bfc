import { computed, shallowRef, type ComputedRef } from 'vue'
import type { CataloguedLocale } from '../../messages/load'
import { hasProblemTexts, loadProblemTexts } from '../../messages/problemTexts'
import { useLanguage } from '../../messages/useMessages'
import type ProblemScreen from './ProblemScreen.vue'

export type ProblemPart =
  | { readonly tag: 'not_loaded' }
  | { readonly tag: 'loaded'; readonly component: typeof ProblemScreen }
  | { readonly tag: 'missing' }

const part = shallowRef<ProblemPart>({ tag: 'not_loaded' })

/**
 * What is shown when something does not go well, as a part of its own: a page on which everything goes well shows the
 * person first. Loaded once per page and language, and as soon as there is time for it, because later there may be no
 * connection.
 */
export function useProblemPart(): ComputedRef<ProblemPart> {
  const language = useLanguage()
  return computed(() => {
    const isReady = part.value.tag !== 'loaded' || hasProblemTexts(language.value.locale)
    return isReady ? part.value : { tag: 'not_loaded' }
  })
}

export async function loadProblemPart(locale: CataloguedLocale): Promise<void> {
  try {
    const [{ default: component }] = await Promise.all([
      import('./ProblemScreen.vue'),
      loadProblemTexts(locale),
    ])
    part.value = { tag: 'loaded', component }
  } catch {
    part.value = { tag: 'missing' }
  }
}
