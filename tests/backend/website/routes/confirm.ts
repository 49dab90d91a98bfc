import type { Hono } from 'hono'
import { confirmLinking, previewLinking } from '../../linking'
import { Problem } from '../../problem'
import { confirmPage } from '../pages/confirm'
import { readPost } from '../readPost'
import { PageRefusal } from '../refusal'
import type { Site } from '../site'
import type { Visit } from '../visits'

/**
 * The website's own last step of a linking that began with "Log in with LINE": the same ticket, the same rules and the same
 * question as in the app, with both sides on one page.
 */
export function confirmRoutes(app: Hono, site: Site): void {
  const { service, visits, base } = site

  app.get(`${base}line/confirm`, (c) => {
    const visit = visits.of(c)
    const { ticket, lineUser } = toConfirm(visit)
    const preview = previewLinking(service, ticket, lineUser.sub)
    return c.html(confirmPage(site, { visit, lineUser, preview }))
  })

  app.post(`${base}line/confirm`, async (c) => {
    const { visit, text } = await readPost(site, c)
    const { ticket, lineUser } = toConfirm(visit)
    try {
      confirmLinking(service, ticket, lineUser.sub, text('replace') === 'true')
    } catch (error) {
      // Something has changed since the page was shown: show what it is now.
      if (error instanceof Problem && error.status === 409) return c.redirect(`${base}line/confirm`, 303)
      throw error
    }
    visits.change(c, { toConfirm: null })
    return c.redirect(`${base}account`, 303)
  })

  app.post(`${base}line/confirm/cancel`, async (c) => {
    await readPost(site, c)
    visits.change(c, { toConfirm: null })
    return c.redirect(`${base}account`, 303)
  })
}

function toConfirm({ toConfirm }: Visit): NonNullable<Visit['toConfirm']> {
  if (toConfirm === null) throw new PageRefusal('nothing_to_confirm')
  return toConfirm
}
