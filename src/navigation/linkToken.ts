import { writeOwn } from '../storage/ownStorage'
import { firstValues, parseItems } from './query'

/**
 * Keeps the link token of `/account-link?linkToken=…` in this tab, because it leaves the address bar as soon as
 * `liff.init()` has settled and never stands in a return address. Other pages have no link token to keep.
 *
 * @param now ms since the epoch
 */
export function keepLinkToken(url: string, now: number): void {
  const { pathname, search } = new URL(url)
  const token = firstValues(parseItems(search) ?? []).get('linkToken')
  if (token !== undefined && /\/account-link\/?$/.test(pathname)) writeOwn('link-token', `${now} ${token}`)
}
