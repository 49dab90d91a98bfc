const trimmedPath = (path: string): string => (path.endsWith('/') ? path.slice(0, -1) : path)

/**
 * Whether `liff.login({ redirectUri })` may come back to this address: the endpoint's origin, its path or below;
 * query and fragment do not count (LINE docs: redirectUri). That the prefix ends at a slash is inferred.
 */
export function isUnderEndpoint(redirectUri: string, endpointUrl: string): boolean {
  if (!URL.canParse(redirectUri)) return false
  const target = new URL(redirectUri)
  const endpoint = new URL(endpointUrl)
  if (target.origin !== endpoint.origin) return false
  return (
    target.pathname === endpoint.pathname || target.pathname.startsWith(`${trimmedPath(endpoint.pathname)}/`)
  )
}

const items = (search: string): string[] => search.replace(/^\?/, '').split('&').filter(Boolean)

/** The query without the endpoint's own items: the SDK puts those back itself. */
function ownQuery(search: string, endpointSearch: string): string {
  const rest = items(search)
  for (const item of items(endpointSearch)) {
    const at = rest.indexOf(item)
    if (at >= 0) rest.splice(at, 1)
  }
  return rest.length > 0 ? `?${rest.join('&')}` : ''
}

/** What of `redirectUri` lies beyond the endpoint: `''`, or text that starts with `/`, `?` or `#`. */
export function beyondEndpoint(redirectUri: string, endpointUrl: string): string {
  const target = new URL(redirectUri)
  const endpoint = new URL(endpointUrl)
  const path =
    target.pathname === endpoint.pathname ? '' : target.pathname.slice(trimmedPath(endpoint.pathname).length)
  return path + ownQuery(target.search, endpoint.search) + target.hash
}

export type Params = readonly (readonly [name: string, value: string])[]

export const encodeParams = (params: Params): string =>
  params.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&')

/** The endpoint with its own query first, then what is added (the order in LINE's documented examples). */
export function withQuery(endpointUrl: string, query: string): string {
  const { href, search } = new URL(endpointUrl)
  if (query === '') return href
  return `${href}${search ? '&' : href.endsWith('?') ? '' : '?'}${query}`
}
