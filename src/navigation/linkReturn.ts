import { parseItems } from './query'

/** What the service's page came back with to `/link/return`. */
export type LinkReturn =
  | { readonly tag: 'ticket'; readonly ticket: string }
  | { readonly tag: 'cancelled' }
  /** Nothing that a service of the contract sends; never sent on. */
  | { readonly tag: 'malformed' }
  /** The page itself, without a return: its ticket was used up and taken out of the address. */
  | { readonly tag: 'none' }

/** Reads the return, untrusted as every address: exactly one ticket of the contract's shape, or exactly one refusal. */
export function linkReturnOf(url: string): LinkReturn {
  const items = parseItems(new URL(url).search) ?? []
  const named = items.filter(({ name }) => name === 'ticket' || name === 'cancelled')
  if (named.length === 0) return { tag: 'none' }
  const [{ name, value } = { name: '', value: '' }] = named
  if (named.length > 1) return { tag: 'malformed' }
  if (name === 'cancelled') return { tag: value === '1' ? 'cancelled' : 'malformed' }
  return /^[A-Za-z0-9_-]{16,128}$/.test(value) ? { tag: 'ticket', ticket: value } : { tag: 'malformed' }
}

/** The page without what the service's page came back with. */
export function withoutLinkReturn(url: string): string {
  const page = new URL(url)
  page.search = ''
  page.hash = ''
  return page.href
}
