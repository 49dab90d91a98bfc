import { currentUrl } from '../navigation/page'
import { permanentLinkOf } from '../navigation/permanentLink'
import { useConfig } from './useConfig'

/** The permanent link of this page (its LIFF URL), asked for at the moment it is used: the address may change. */
export function usePermanentLink(): () => string {
  const config = useConfig()
  return () => permanentLinkOf(currentUrl(), config)
}
