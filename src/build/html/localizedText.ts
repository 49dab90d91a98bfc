import type { AppConfig, Localized } from '../../config/appConfig'

/** The text in the first language: markup is made once, before any browser says which language it wants. */
export function inFirstLanguage(value: Localized, { locales }: Pick<AppConfig, 'locales'>): string {
  return typeof value === 'string' ? value : (value[locales[0]] ?? '')
}
