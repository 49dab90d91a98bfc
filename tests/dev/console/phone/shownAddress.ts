/** The address as a browser's bar shows it: `/__line__/access.line.me/x` is LINE's, the rest is the app's. */
export function shownAddress(address: string): string {
  if (!URL.canParse(address)) return ''
  const { host, pathname, protocol } = new URL(address)
  if (protocol === 'about:') return ''
  const line = /^\/__line__\/([^/]+)/.exec(pathname)?.[1]
  if (line !== undefined) return line
  if (pathname.startsWith('/__website__/')) return `www.example.com${pathname.slice('/__website__'.length)}`
  return host + (pathname === '/' ? '' : pathname)
}
