import { computed, type ComputedRef } from 'vue'
import type { CataloguedLocale } from './load'
import { en, type ProfilePermissionTexts } from './profilePermission/en'
import { id } from './profilePermission/id'
import { ja } from './profilePermission/ja'
import { ko } from './profilePermission/ko'
import { th } from './profilePermission/th'
import { zhTW } from './profilePermission/zh-TW'
import { useLanguage } from './useMessages'

const TEXTS: Readonly<Record<CataloguedLocale, ProfilePermissionTexts>> = {
  ja,
  en,
  th,
  'zh-TW': zhTW,
  ko,
  id,
}

/**
 * A few texts that only MINI Apps need: loaded with the part that says them, in all languages at once. A second round trip
 * for one language would have the offer appear when what is below it already stands.
 */
export function useProfilePermissionTexts(): ComputedRef<ProfilePermissionTexts> {
  const language = useLanguage()
  return computed(() => TEXTS[language.value.locale])
}
