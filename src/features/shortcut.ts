import type { ShortcutEnd } from '../liff/shortcutEnd'

/** Has LINE ask for a shortcut, by a tap in the LIFF browser. Never rejects. @param url see `askForShortcut` */
export async function requestShortcut(url: string): Promise<ShortcutEnd> {
  try {
    const { askForShortcut } = await import('../liff/homeScreenShortcut')
    return await askForShortcut(url)
  } catch {
    return 'failed'
  }
}
