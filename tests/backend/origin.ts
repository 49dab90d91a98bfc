import type { MiddlewareHandler } from 'hono'
import { Problem } from './problem'

/**
 * Refuses every request that is not known to come from the app's own pages. The calls are CORS-simple, so any page on
 * the web could send one with the person's cookie; browsers put the true `Origin` on each POST and no page can change
 * it (Fetch standard, "Origin header"). A missing or `null` origin says nothing about who asks, so it is refused too.
 */
export const requireOwnOrigin =
  (origins: readonly string[]): MiddlewareHandler =>
  async (c, next) => {
    const origin = c.req.header('origin')
    if (origin === undefined || !origins.includes(origin)) throw new Problem(403, 'origin_refused')
    await next()
  }
