import { timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import { readMembers } from '../form'
import { PageRefusal } from './refusal'
import type { Site } from './site'
import type { Visit } from './visits'

export interface Post {
  readonly visit: Visit
  /** A member of the form; empty where it is missing. */
  readonly text: (name: string) => string
}

/**
 * A form that the person sent from a page of ours, known by two signs: the browser says that it comes from this website
 * (Fetch standard, "Origin header"), and it holds the visit's own token, which no other site can read.
 */
export async function readPost({ service, visits }: Site, c: Context): Promise<Post> {
  const visit = visits.existing(c)
  const members = await readMembers(c.req.raw)
  const isOurs = c.req.header('origin') === new URL(service.websiteUrl).origin
  if (visit === null || !isOurs || !isEqual(members.get('form_token') ?? '', visit.formToken))
    throw new PageRefusal('form_refused')
  return { visit, text: (name) => (members.get(name) ?? '').trim() }
}

function isEqual(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
