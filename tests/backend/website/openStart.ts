import type { Context } from 'hono'
import type { Start } from '../startHandles'
import { PageRefusal } from './refusal'
import type { Site } from './site'
import type { Visit } from './visits'

/** A linking that was begun, in the browser where it is to be finished. */
export interface OpenStart {
  readonly handle: string
  readonly start: Start
}

/** @throws {PageRefusal} if the handle is unknown, expired, or another browser's */
export function openStart({ service }: Site, handle: string, visit: Visit): OpenStart {
  const claim = service.startHandles.claim(handle, visit.key)
  if (claim.kind === 'refused') throw new PageRefusal(`start_${claim.why}`)
  return { handle, start: claim.start }
}

/**
 * The person has proven an account. Only now there is a ticket, and this browser alone gets it: whoever began elsewhere
 * never hears of it.
 */
export function proven(site: Site, c: Context, { visit, open, accountId }: Proof): Response {
  const { service, visits } = site
  const { lineUser, linkToken, from } = open.start
  service.startHandles.end(open.handle)
  const ticket = service.tickets.mint({ sub: lineUser.sub, accountId, linkToken })
  const isApp = from === 'app'
  visits.signIn(c, visit, accountId, isApp ? {} : { toConfirm: { ticket, lineUser } })
  const next = isApp ? `${service.endpointUrl}link/return?ticket=${ticket}` : `${site.base}line/confirm`
  return c.redirect(next, 303)
}

interface Proof {
  readonly visit: Visit
  readonly open: OpenStart
  readonly accountId: string
}
