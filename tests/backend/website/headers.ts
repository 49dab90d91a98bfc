import type { MiddlewareHandler } from 'hono'
import type { Service } from '../service'

/**
 * Headers of every page. No script at all; no frame around it, so that nobody clicks what they do not see.
 *
 * `form-action` also governs where an answered form may redirect to: back to the app, and to LINE's login.
 */
export function pageHeaders({ endpointUrl, authorizeUrl }: Service): MiddlewareHandler {
  const elsewhere = [endpointUrl, authorizeUrl].map((url) => new URL(url).origin).join(' ')
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self' data: https://profile.line-scdn.net https://sprofile.line-scdn.net",
    `form-action 'self' ${elsewhere}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
  return async (c, next) => {
    await next()
    c.header('content-security-policy', policy)
    // Not `no-referrer`: with it browsers send forms with `Origin: null` (Fetch standard, "serializing a request origin").
    c.header('referrer-policy', 'same-origin')
    c.header('x-content-type-options', 'nosniff')
    if (!c.req.path.endsWith('.css')) c.header('cache-control', 'no-store')
  }
}
