import type { AppConfig } from '../config/appConfig'
import { chooseLocale } from '../messages/chooseLocale'
import { loadMessages } from '../messages/load'
import type { Language } from '../messages/useMessages'
import { platformOf, surroundingsOf } from '../navigation/surroundings'
import { readOwn } from '../storage/ownStorage'

/**
 * The language that the page starts in, with its texts. Apart from `mountApp`, so that the texts can be on their way
 * while the app's own part loads.
 */
export async function loadFirstLanguage({ locales }: Pick<AppConfig, 'locales'>): Promise<Language> {
  const remembered = readOwn('locale')
  const ofLine = remembered === null ? await languageOfLine(navigator.userAgent) : []
  const locale = chooseLocale({
    remembered,
    preferred: [...ofLine, ...navigator.languages],
    offered: locales,
  })
  return { locale, messages: await loadMessages(locale) }
}

/** LINE's app tells its language on iOS only; without the SDK's part for it, the browser's language is good enough. */
async function languageOfLine(userAgent: string): Promise<readonly string[]> {
  if (surroundingsOf(userAgent) !== 'liff' || platformOf(userAgent) !== 'ios') return []
  try {
    const { appLanguage } = await import('../liff/appLanguage')
    return [appLanguage()]
  } catch {
    return []
  }
}
