import { Hono } from 'hono'
import { Problem } from '../problem'
import type { Service } from '../service'
import { pageHeaders } from './headers'
import { refusedPage } from './pages/refused'
import { STYLE } from './pages/style'
import { PageRefusal, type Why } from './refusal'
import { confirmRoutes } from './routes/confirm'
import { contentRoutes } from './routes/content'
import { elsewhereRoutes } from './routes/elsewhere'
import { lineLoginRoutes } from './routes/lineLogin'
import { linkRoutes } from './routes/link'
import { registerRoutes } from './routes/register'
import { signInRoutes } from './routes/signIn'
import { createSite } from './site'

/**
 * The service's own website, "Sakura Books": where people prove their account or make one, and may log in with LINE. Plain
 * pages without scripts, because what matters here is what happens between the requests.
 */
export function createWebsite(service: Service): Hono {
  const site = createSite(service)
  const app = new Hono()
  app.use(pageHeaders(service))
  app.get(`${site.base}style.css`, (c) => c.body(STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }))
  for (const addRoutes of [
    contentRoutes,
    signInRoutes,
    lineLoginRoutes,
    linkRoutes,
    elsewhereRoutes,
    registerRoutes,
    confirmRoutes,
  ])
    addRoutes(app, site)

  app.notFound((c) => c.html(refusedPage(site, 'not_found'), 404))
  app.onError((error, c) => {
    const refusal = error instanceof PageRefusal ? error : new PageRefusal(whyOf(error))
    return c.html(refusedPage(site, refusal.why), refusal.status)
  })
  return app
}

/** What the pages say of a refusal that the operations know as well. The text of any other error is never shown. */
function whyOf(error: Error): Why {
  if (!(error instanceof Problem)) return 'internal'
  if (error.code === 'account_suspended') return 'suspended'
  if (error.status === 503) return 'line_unavailable'
  if (error.code.startsWith('ticket_')) return 'ticket_spent'
  return error.status === 401 ? 'login_failed' : 'internal'
}
