import type { Hono } from 'hono'
import { contentPage, homePage } from '../pages/content'
import type { Site } from '../site'

/** Pages that destinations and the app's footer lead to. */
const PAGES: Readonly<Record<string, string>> = {
  orders: 'Your orders',
  points: 'Your points',
  privacy: 'Privacy policy',
  terms: 'Terms of use',
  help: 'Help',
}

export function contentRoutes(app: Hono, site: Site): void {
  app.get(site.base, (c) => c.html(homePage(site, site.visits.of(c))))
  for (const [path, title] of Object.entries(PAGES))
    app.get(`${site.base}${path}`, (c) => c.html(contentPage(site, title)))
}
