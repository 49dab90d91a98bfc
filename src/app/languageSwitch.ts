import { shallowRef, type ShallowRef } from 'vue'
import { loadTextsInUse } from '../messages/lazyTexts'
import { loadMessages, type CataloguedLocale } from '../messages/load'
import type { Messages } from '../messages/en'
import type { Language } from '../messages/useMessages'
import { writeOwn } from '../storage/ownStorage'

export interface LanguageSwitch {
  readonly current: Readonly<ShallowRef<Language>>
  change(locale: CataloguedLocale): Promise<void>
}

/**
 * The language of the page, which the person may change at any time. Where the other language does not load (offline,
 * or a newer version was put online meanwhile), the page stays in the language it has. It changes once all of its texts are
 * there: a screen that gave way to a placeholder would take the focus from the picker when it comes again.
 */
export function createLanguageSwitch(first: Language): LanguageSwitch {
  const current = shallowRef(first)
  document.documentElement.lang = first.locale

  let wanted = first.locale

  async function change(locale: CataloguedLocale): Promise<void> {
    wanted = locale
    const messages = await loadAll(locale).catch(() => null)
    // Somebody who goes through the list with the arrow keys wants the last one.
    if (messages === null || locale !== wanted) return
    current.value = { locale, messages }
    document.documentElement.lang = locale
    writeOwn('locale', locale)
  }

  return { current, change }
}

async function loadAll(locale: CataloguedLocale): Promise<Messages> {
  const [messages] = await Promise.all([loadMessages(locale), loadTextsInUse(locale)])
  return messages
}
