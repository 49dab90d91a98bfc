import { shallowRef } from 'vue'
import { en } from '../messages/en'
import { LanguageKey } from '../messages/useMessages'

/** For component tests: what a component finds around it on an English page. */
export const inEnglish = {
  global: { provide: { [LanguageKey]: shallowRef({ locale: 'en', messages: en } as const) } },
}
