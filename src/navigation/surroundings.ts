/**
 * Where the page runs, judged by the user agent as the SDK does (SDK 2.31, `isLIFFBrowser` and `isLINEBrowser`). A hint
 * for wording and for the way to sign in, never for trust.
 */
export type Surroundings = 'liff' | 'line_in_app' | 'external'

export function surroundingsOf(userAgent: string): Surroundings {
  if (/Line\/\d+\.\d+\.\d+ LIFF/.test(userAgent)) return 'liff'
  return /Line\/\d+\.\d+\.\d+/.test(userAgent) ? 'line_in_app' : 'external'
}

export type Platform = 'ios' | 'android' | 'web'

export function platformOf(userAgent: string): Platform {
  if (/iphone|ipad|ipod/i.test(userAgent)) return 'ios'
  return /android/i.test(userAgent) ? 'android' : 'web'
}
