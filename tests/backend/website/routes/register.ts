import type { Hono } from 'hono'
import * as v from 'valibot'
import { hashPassword } from '../../password'
import { openStart, proven } from '../openStart'
import { registerPage, type Mistake } from '../pages/register'
import { readPost } from '../readPost'
import type { Site } from '../site'

const Email = v.pipe(v.string(), v.maxLength(254), v.email())
const Password = v.pipe(v.string(), v.minLength(8), v.maxLength(200))

/**
 * The page that `link` names for people who are new: makes a member of the LINE user whom the start handle stands for. The
 * e-mail address is LINE's where the verified token had one, else it is asked for. An address that the service knows already
 * is no way into its account: whoever owns it signs in.
 */
export function registerRoutes(app: Hono, site: Site): void {
  const { service, visits, base } = site

  app.get(`${base}line/register`, (c) => {
    const visit = visits.of(c)
    const open = openStart(site, c.req.query('start') ?? '', visit)
    return c.html(registerPage(site, { visit, open }))
  })

  app.post(`${base}line/register`, async (c) => {
    const { visit, text } = await readPost(site, c)
    const open = openStart(site, text('start'), visit)
    const typed = text('email')
    const email = typed === '' ? (open.start.lineUser.email ?? '') : typed
    const mistake = mistakeOf(email, text('password'))
    if (mistake !== null) return c.html(registerPage(site, { visit, open, mistake, typed }), 422)
    const account = service.accounts.add({ email, password: await hashPassword(text('password')) })
    return proven(site, c, { visit, open, accountId: account.id })
  })

  function mistakeOf(email: string, password: string): Mistake | null {
    if (!v.is(Email, email)) return 'email'
    if (!v.is(Password, password)) return 'password'
    return service.accounts.findByEmail(email) === undefined ? null : 'taken'
  }
}
