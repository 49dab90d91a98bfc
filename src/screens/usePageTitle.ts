import { watchEffect } from 'vue'
import type { Messages } from '../messages/en'
import { useMessages } from '../messages/useMessages'
import { useService } from './useService'

/** The document's title: what the screen is and whose, never the person's name (it ends in histories and tab lists). */
export function usePageTitle(kind: () => keyof Messages['pageTitle']): void {
  const messages = useMessages()
  const service = useService()
  watchEffect(() => {
    document.title = messages.value.pageTitle[kind()](service.value.name)
  })
}
