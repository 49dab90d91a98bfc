import type { BrowserContext } from '@playwright/test'

/** What a browser context said while a test ran. */
export interface Watch {
  console(): readonly string[]
  violations(): readonly string[]
  /** The host of every request of every page, whether it got out or not. */
  hosts(): readonly string[]
  /** The dialogs of the browser that a page opened. */
  dialogs(): readonly string[]
}

/** Listens to all pages of a context, pop-ups included. */
export function watchContext(context: BrowserContext): Watch {
  const said: string[] = []
  const hosts: string[] = []
  const dialogs: string[] = []
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    // Navigations to the LINE app itself (SDK 2.31: `liff://close`, `line://picker`).
    if (protocol !== 'liff:' && protocol !== 'line:') hosts.push(hostname)
  })
  context.on('console', (message) => said.push(`${message.type()}: ${message.text()}`))
  context.on('weberror', (error) => said.push(`uncaught: ${error.error().message}`))
  context.on('dialog', (dialog) => {
    dialogs.push(`${dialog.type()}: ${dialog.message()}`)
    // The page may be gone with its dialog.
    dialog.dismiss().catch(() => undefined)
  })
  return {
    console: () => said,
    hosts: () => hosts.filter((host) => host !== ''),
    violations: () => said.filter((line) => /content security policy|trusted ?type/i.test(line)),
    dialogs: () => dialogs,
  }
}
