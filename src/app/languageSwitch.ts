import { shallowRef, type ShallowRef } from 'vue'
import { loadMessages, type CataloguedLocale } from '../messages/load'
import type { Language } from '../messages/useMessages'
import { writeOwn } from '../storage/ownStorage'

export interface LanguageSwitch {
  readonly current: Readonly<ShallowRef<Language>>
  change(locale: CataloguedLocale): Promise<void>
}

/**
 * The language of the page, which the person may change at any time. Where the other language does not load (offline,
 * or a newer version was put online meanwhile), the page stays in the language it has.
 */
export function createLanguageSwitch(first: Language): LanguageSwitch {
  const current = shallowRef(first)
  document.documentElement.lang = first.locale

  async function change(locale: CataloguedLocale): Promise<void> {
    const messages = await loadMessages(locale).catch(() => null)
    if (messages === null) return
    current.value = { locale, messages }
    document.documentElement.lang = locale
    writeOwn('locale', locale)
  }

  return { current, change }
}
