import type { Service } from '../service'
import { createVisits, type Visits } from './visits'

/** What the pages of the website work with. */
export interface Site {
  readonly service: Service
  readonly visits: Visits
  /** The website's path: `/`, or a prefix that ends with a slash. */
  readonly base: string
}

export function createSite(service: Service): Site {
  const base = new URL(service.websiteUrl).pathname
  return { service, visits: createVisits(base, service.now), base }
}
