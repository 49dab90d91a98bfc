/**
 * Every LINE host the LIFF SDK can reach (SDK 2.31 behaviour), and the one for a bot's files (LINE docs, "Domain name"). A
 * host without routes answers a loud 501.
 */
export const LINE_HOSTS = [
  'api.line.me',
  'api-data.line.me',
  'access.line.me',
  'liff.line.me',
  'miniapp.line.me',
  'profile.line-scdn.net',
  'sprofile.line-scdn.net',
  'liffsdk.line-scdn.net',
  'static.line-scdn.net',
  'liff-ext.line.me',
  'miniapp-ext.line.me',
  'liff-subwindow.line.me',
  'liff-shortcut.line.me',
  'uts-front.line-apps.com',
  'line.me',
] as const

export type LineHost = (typeof LINE_HOSTS)[number]

/** Where a LINE host is reached when nothing else is said: at its own name, with TLS. */
export const realBaseUrl = (host: LineHost): string => `https://${host}`
