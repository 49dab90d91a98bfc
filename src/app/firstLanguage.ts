import type { AppConfig } from '../config/appConfig'
import { chooseLocale } from '../messages/chooseLocale'
import { loadMessages } from '../messages/load'
import type { Language } from '../messages/useMessages'
import { readOwn } from '../storage/ownStorage'

/**
 * The language that the page starts in, with its texts. Apart from `mountApp`, so that the texts can be on their way
 * while the app's own part loads.
 */
export async function loadFirstLanguage({ locales }: Pick<AppConfig, 'locales'>): Promise<Language> {
  const locale = chooseLocale({
    remembered: readOwn('locale'),
    preferred: navigator.languages,
    offered: locales,
  })
  return { locale, messages: await loadMessages(locale) }
}
