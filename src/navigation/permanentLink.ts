import { cleanUrl, liffUrlOf } from './addresses'
import { parseItems } from './query'
import { isCredential } from './transientParameters'

/** Names of one-time secrets: of this app's own pages, and of LINE's account linking (Messaging API). Compared in lower case. */
const SECRET_NAMES = new Set(['ticket', 'linktoken', 'link_token', 'nonce'])

/**
 * The LIFF URL of the same page as it may be given to others: as a QR code, shared, or copied for another browser. What
 * stands for one person or one moment (a ticket, a link token) is never in it, nor anything else of a page that takes such
 * a parameter.
 */
export function permanentLinkOf(
  url: string,
  { endpointUrl, liffUrl }: { readonly endpointUrl: string; readonly liffUrl: string },
): string {
  const page = new URL(cleanUrl(url, endpointUrl))
  if (hasSecret(page.search) || hasSecret(page.hash)) page.search = page.hash = ''
  return liffUrlOf(page.href, endpointUrl, liffUrl)
}

function hasSecret(text: string): boolean {
  const items = parseItems(text)
  return items === null || items.some(({ name }) => isSecret(name))
}

function isSecret(name: string): boolean {
  return isCredential(name) || SECRET_NAMES.has(name.toLowerCase())
}
