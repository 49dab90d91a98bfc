import type { Hono } from 'hono'
import { accountPage } from '../pages/account'
import { signInPage } from '../pages/signIn'
import { readPost } from '../readPost'
import type { Site } from '../site'

/** Signing in to the website without linking anything, and out again. */
export function signInRoutes(app: Hono, site: Site): void {
  const { service, visits, base } = site

  app.get(`${base}sign-in`, (c) => c.html(signInPage(site, { visit: visits.of(c) })))

  app.post(`${base}sign-in`, async (c) => {
    const { visit, text } = await readPost(site, c)
    const account = await service.accounts.prove(text('email'), text('password'))
    if (account === null) return c.html(signInPage(site, { visit, email: text('email') }), 422)
    visits.signIn(c, visit, account.id)
    return c.redirect(`${base}account`, 303)
  })

  app.get(`${base}account`, (c) => {
    const visit = visits.of(c)
    if (visit.accountId === null) return c.redirect(`${base}sign-in`, 303)
    return c.html(accountPage(site, visit, visit.accountId))
  })

  app.post(`${base}sign-out`, async (c) => {
    await readPost(site, c)
    visits.end(c)
    return c.redirect(base, 303)
  })
}
