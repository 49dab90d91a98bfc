import { computed, inject, type ComputedRef, type InjectionKey, type ShallowRef } from 'vue'
import type { Messages } from './en'
import type { CataloguedLocale } from './load'

/** The language of the page and its texts, as one value, so that they cannot differ. */
export interface Language {
  readonly locale: CataloguedLocale
  readonly messages: Messages
}

export const LanguageKey: InjectionKey<Readonly<ShallowRef<Language>>> = Symbol('language')

export function useLanguage(): Readonly<ShallowRef<Language>> {
  const language = inject(LanguageKey)
  if (language === undefined) throw new Error('No language is provided to this component.')
  return language
}

export function useMessages(): ComputedRef<Messages> {
  const language = useLanguage()
  return computed(() => language.value.messages)
}
