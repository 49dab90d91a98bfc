import OpenWindow from '@line/liff/open-window'

const open = new OpenWindow().install()

/**
 * Opens a page in the phone's own browser, from the LIFF browser. Only within a tap: on iOS the SDK uses `window.open`
 * (SDK 2.31).
 */
export function openBrowser(url: string): void {
  open({ url, external: true })
}
