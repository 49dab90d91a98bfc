import { watchEffect } from 'vue'
import { linkingTexts } from '../../messages/linkingTexts'
import type { LinkingTexts } from '../../messages/linking/en'
import { useService } from '../useService'

/** The document's title for a screen of linking: what it is and whose, never a name or an account. */
export function useLinkingTitle(kind: keyof LinkingTexts['pageTitle']): void {
  const texts = linkingTexts.use()
  const service = useService()
  watchEffect(() => {
    document.title = texts.value.pageTitle[kind](service.value.name)
  })
}
