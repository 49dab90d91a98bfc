/** `URL.parse`, which the oldest supported browsers lack (iOS 16.4). */
export function parseUrl(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}
