/**
 * What the SDK and this app cannot do without: SHA-256 and ES256 (only in secure contexts), random UUIDs, module scripts.
 * The floor is iOS 16.4 and Android WebView 111.
 */
export function isBrowserSupported(): boolean {
  return isSecureContext && typeof crypto.randomUUID === 'function' && typeof Object.hasOwn === 'function'
}
