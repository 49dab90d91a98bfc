import { parseUrl } from '../lib/parseUrl'

/**
 * Whether an answer of the backend may send the person to `url`: https (or localhost while developing), no credentials
 * in it, and under one of the configured service URLs by origin and path prefix. Everything else is an open redirect
 * (CWE-601).
 */
export function isAllowedUrl(url: string, serviceUrls: readonly string[]): boolean {
  const target = parseUrl(url)
  if (target === null || target.username !== '' || target.password !== '') return false
  return serviceUrls.some((allowed) => isUnder(target, new URL(allowed)))
}

function isUnder(target: URL, allowed: URL): boolean {
  const prefix = allowed.pathname.replace(/\/$/, '')
  return (
    target.origin === allowed.origin &&
    (target.pathname === prefix || target.pathname.startsWith(`${prefix}/`))
  )
}
