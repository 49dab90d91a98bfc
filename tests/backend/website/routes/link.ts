import type { Hono } from 'hono'
import { openStart, proven } from '../openStart'
import { linkPage } from '../pages/link'
import { readPost } from '../readPost'
import { PageRefusal } from '../refusal'
import type { Site } from '../site'

/**
 * The page that `link` names: proves an account by signing in, for the LINE user whom the start handle stands for. The page
 * names them, so that whoever was lured here by somebody else's link can see that it is not theirs.
 */
export function linkRoutes(app: Hono, site: Site): void {
  const { service, visits, base } = site

  app.get(`${base}line/link`, (c) => {
    const visit = visits.of(c)
    const open = openStart(site, c.req.query('start') ?? '', visit)
    return c.html(linkPage(site, { visit, open }))
  })

  app.post(`${base}line/link`, async (c) => {
    const { visit, text } = await readPost(site, c)
    const open = openStart(site, text('start'), visit)
    const account = await service.accounts.prove(text('email'), text('password'))
    if (account !== null) return proven(site, c, { visit, open, accountId: account.id })
    return c.html(linkPage(site, { visit, open, email: text('email') }), 422)
  })

  // Whoever is signed in here already is asked all the same: a visit to an address must never end in a ticket.
  app.post(`${base}line/link/continue`, async (c) => {
    const { visit, text } = await readPost(site, c)
    const open = openStart(site, text('start'), visit)
    if (visit.accountId === null) throw new PageRefusal('form_refused')
    return proven(site, c, { visit, open, accountId: visit.accountId })
  })

  app.post(`${base}line/cancel`, async (c) => {
    const { visit, text } = await readPost(site, c)
    const { handle, start } = openStart(site, text('start'), visit)
    service.startHandles.end(handle)
    return c.redirect(start.from === 'app' ? `${service.endpointUrl}link/return?cancelled=1` : base, 303)
  })
}
