import CreateShortcut from '@line/liff/create-shortcut-on-home-screen'
import { shortcutEndOf, type ShortcutEnd } from './shortcutEnd'

/**
 * Has LINE ask whether a shortcut to `url` is to stand on the home screen: verified MINI Apps, LINE 13.20 or later. Never
 * rejects.
 *
 * @param url the endpoint URL or one below it
 */
export async function askForShortcut(url: string): Promise<ShortcutEnd> {
  try {
    await new CreateShortcut().install()({ url })
    return 'asked'
  } catch (error) {
    return shortcutEndOf(error)
  }
}
