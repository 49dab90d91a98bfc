import type { Hono } from 'hono'
import { openStart, proven } from '../openStart'
import { elsewherePage } from '../pages/elsewhere'
import { readPost } from '../readPost'
import { PageRefusal } from '../refusal'
import type { Site } from '../site'

/** LINE docs, "User agents": LINE's browsers end theirs with `Line/{version}`. */
const INSIDE_LINE = /\bLine\/\d/i

/**
 * Sign-in with another provider, "Example ID". It stands for Google, which refuses to show its sign-in inside the browsers of
 * other apps (`disallowed_useragent`): a service whose members sign in so must answer `external: true` to `link`.
 */
export function elsewhereRoutes(app: Hono, site: Site): void {
  const { service, base } = site

  app.post(`${base}line/link/elsewhere`, async (c) => {
    const { visit, text } = await readPost(site, c)
    const open = openStart(site, text('start'), visit)
    if (INSIDE_LINE.test(c.req.header('user-agent') ?? '')) throw new PageRefusal('elsewhere_refused')
    const chosen = service.accounts.elsewhere().find(({ email }) => email === text('email'))
    if (chosen !== undefined) return proven(site, c, { visit, open, accountId: chosen.id })
    return c.html(elsewherePage(site, { visit, open }))
  })
}
