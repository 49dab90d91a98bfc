import { shallowRef, type ShallowRef } from 'vue'
import type ProblemScreen from './ProblemScreen.vue'

export type ProblemPart =
  | { readonly tag: 'not_loaded' }
  | { readonly tag: 'loaded'; readonly component: typeof ProblemScreen }
  | { readonly tag: 'missing' }

const part = shallowRef<ProblemPart>({ tag: 'not_loaded' })

/**
 * What is shown when something does not go well, as a part of its own: a page on which everything goes well shows the
 * person first. Loaded once per page, and as soon as there is time for it, because later there may be no connection.
 */
export function useProblemPart(): Readonly<ShallowRef<ProblemPart>> {
  return part
}

export async function loadProblemPart(): Promise<void> {
  if (part.value.tag === 'loaded') return
  try {
    const { default: component } = await import('./ProblemScreen.vue')
    part.value = { tag: 'loaded', component }
  } catch {
    part.value = { tag: 'missing' }
  }
}
