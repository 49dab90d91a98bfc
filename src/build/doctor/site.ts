import { getDomain } from 'tldts'

/**
 * The site of a URL as browsers see it (HTML standard, "registrable domain"): the public suffix and one label more. Private
 * suffixes count, so that two customers of one hosting company are two sites.
 */
export const siteOf = (url: string): string =>
  getDomain(url, { allowPrivateDomains: true }) ?? new URL(url).hostname
