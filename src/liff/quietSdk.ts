/**
 * Imported before the SDK. Its logger keeps `console.warn` when it is imported, and one warning of `liff.init()` prints the
 * address of the page, credentials and all, where the endpoint URL that LINE knows is another than the page's (SDK 2.31).
 */
const { warn } = console
// eslint-disable-next-line no-console -- taken away from the SDK, not used
console.warn = () => undefined

/** Once the SDK is imported, the console is everybody else's again. */
export function giveConsoleBack(): void {
  // eslint-disable-next-line no-console -- as above
  console.warn = warn
}
