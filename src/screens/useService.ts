import { computed, type ComputedRef } from 'vue'
import type { Localized } from '../config/appConfig'
import { localized } from '../messages/localized'
import { useLanguage } from '../messages/useMessages'
import { useConfig } from './useConfig'

/** What the config says about the service, in the language of the page. An empty text stands for none. */
export interface Service {
  readonly name: string
  readonly description: string
  readonly logo: string
  readonly websiteUrl: string
  readonly privacyPolicyUrl: string
  readonly termsUrl: string
  readonly supportUrl: string
}

export function useService(): ComputedRef<Service> {
  const { service, locales } = useConfig()
  const language = useLanguage()
  const text = (value: Localized = ''): string => localized(value, language.value.locale, locales)
  return computed(() => ({
    name: text(service.name),
    description: text(service.description),
    logo: service.logo === undefined ? '' : import.meta.env.BASE_URL + service.logo,
    websiteUrl: text(service.websiteUrl),
    privacyPolicyUrl: text(service.privacyPolicyUrl),
    termsUrl: text(service.termsUrl),
    supportUrl: text(service.supportUrl),
  }))
}
