/** `external` is whatever the real browser is. */
export const DEVICE_KINDS = [
  'external',
  'external-ios',
  'external-android',
  'liff-ios',
  'liff-android',
  'in-app-ios',
  'in-app-android',
] as const

export type DeviceKind = (typeof DEVICE_KINDS)[number]

const IOS = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)'
const ANDROID =
  'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36'

/** User agents with the tails that the SDK's rules look at (SDK 2.31 behaviour; versions arbitrary). */
export const userAgents = {
  'liff-ios': `${IOS} Mobile/15E148 Safari Line/15.12.1 LIFF`,
  'liff-android': `${ANDROID} Line/15.12.1 LIFF`,
  'liff-old-ios': `${IOS} Mobile/15E148 Safari Line/9.0.0 LIFF`,
  'liff-subwindow-ios': `${IOS} Mobile/15E148 Safari Line/15.12.1 LIFF/SubWindow`,
  'in-app-ios': `${IOS} Mobile/15E148 Safari Line/15.12.1`,
  'in-app-android': `${ANDROID} Line/15.12.1/IAB`,
  'safari-ios': `${IOS} Version/18.1 Mobile/15E148 Safari/604.1`,
  'chrome-android': ANDROID,
} as const

/** SDK 2.31 behaviour: `Line/` + three-part version + space + `LIFF` is the LIFF browser. */
export const isLiffUserAgent = (userAgent: string): boolean => /Line\/\d+\.\d+\.\d+ LIFF/i.test(userAgent)

/** Both of LINE's browsers: the LIFF browser and the in-app browser. */
export const isInLineUserAgent = (userAgent: string): boolean => /Line\/\d+\.\d+\.\d+/i.test(userAgent)

export const isIos = (userAgent: string): boolean => /iphone|ipad/i.test(userAgent)

export const isAndroid = (userAgent: string): boolean => /android/i.test(userAgent)

export const isLiffDevice = (kind: DeviceKind): kind is 'liff-ios' | 'liff-android' =>
  kind.startsWith('liff-')

export const isExternalDevice = (kind: DeviceKind): boolean => kind.startsWith('external')

/** What that device calls itself. `null`: whatever the real browser says. */
export function userAgentOfKind(kind: DeviceKind): string | null {
  switch (kind) {
    case 'external':
      return null
    case 'external-ios':
      return userAgents['safari-ios']
    case 'external-android':
      return userAgents['chrome-android']
    default:
      return userAgents[kind]
  }
}
