import { parseUrl } from '../lib/parseUrl'
import { beyondEndpoint } from './beyondEndpoint'
import { lineErrorIn } from './lineError'
import { isSafeLiffState } from './liffState'
import { firstValues, parseItems, withoutItems } from './query'
import { isCredential, isReturn, isSubWindowMark, isTransient } from './transientParameters'

/**
 * The address without LINE's leftovers, everything else spelled exactly as before: shown once `liff.init()` has settled,
 * because `code`, `state` and their like stay in the address bar (SDK 2.31) and would be bookmarked and shared. Where the
 * SDK did not get to follow `liff.state`, this is the page that it names.
 */
export function cleanUrl(url: string, endpointUrl: string): string {
  const { origin, search } = new URL(url)
  const state = firstValues(parseItems(search) ?? []).get('liff.state')
  const isFollowed = state !== undefined && isSafeLiffState(state, origin)
  return withoutLeftovers(isFollowed ? pageOfState(state, endpointUrl) : url)
}

function withoutLeftovers(url: string): string {
  const cleaned = new URL(url)
  const values = firstValues(parseItems(cleaned.search) ?? [])
  const returned = isReturn(values) || lineErrorIn(values) !== null
  cleaned.search = withoutItems(cleaned.search, (name) => isTransient(name, returned))
  cleaned.hash = withoutItems(cleaned.hash, isFragmentCredential)
  return cleaned.href
}

/**
 * The SDK's own rule: the endpoint's path and query come first, then those of the state, and a slash at the end of the
 * path stays only where one of the two has it (SDK 2.31, `decodeState`).
 */
function pageOfState(state: string, endpointUrl: string): string {
  const endpoint = new URL(endpointUrl)
  const page = new URL(endpoint.origin + (state.startsWith('/') ? '' : '/') + state)
  const joined = (endpoint.pathname + page.pathname).replaceAll(/\/{2,}/g, '/')
  const keepsSlash = endpoint.pathname.endsWith('/') || /^[^?#]*\/(?:[?#]|$)/.test(state)
  const path = keepsSlash ? joined : joined.replace(/\/$/, '')
  const search = endpoint.search === '' ? page.search : endpoint.search + page.search.replace(/^\?/, '&')
  return endpoint.origin + path + search + page.hash
}

/**
 * The `redirectUri` for `liff.login()`: this page, or the endpoint where this page is not under it. LINE compares origin
 * and path prefix with the endpoint URL and shows an error page otherwise; query and fragment are not compared.
 */
export function redirectUriFor(url: string, endpointUrl: string): string {
  const page = parseUrl(url) === null ? endpointUrl : cleanUrl(url, endpointUrl)
  return beyondEndpoint(page, endpointUrl) === null ? endpointUrl : page
}

/** The LIFF URL of the same page (LINE's permanent link): LIFF URL + (page URL − endpoint URL). */
export function liffUrlOf(url: string, endpointUrl: string, liffUrl: string): string {
  return liffUrl + (beyondEndpoint(cleanUrl(url, endpointUrl), endpointUrl) ?? '')
}

function isFragmentCredential(name: string): boolean {
  return isCredential(name) || isSubWindowMark(name)
}
