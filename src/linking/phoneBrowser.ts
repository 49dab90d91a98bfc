import { goTo } from '../navigation/page'
import type { Surroundings } from '../navigation/surroundings'

/**
 * Gets ready to open the phone's own browser from within LINE, for services whose sign-in is refused there (Google's is).
 * Loaded before the button shows, because opening has to happen within the tap.
 */
export async function loadBrowserOpener(surroundings: Surroundings): Promise<(url: string) => void> {
  if (surroundings === 'liff') return (await import('../liff/openBrowser')).openBrowser
  return (url) => {
    goTo(inExternalBrowser(url))
  }
}

/** LINE's in-app browser, which has no bridge, leaves for links with this parameter (LINE URL scheme). */
function inExternalBrowser(url: string): string {
  const target = new URL(url)
  target.searchParams.set('openExternalBrowser', '1')
  return target.href
}
