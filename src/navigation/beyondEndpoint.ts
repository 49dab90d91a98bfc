/** Path, query and fragment of `url` after the endpoint's own, or `null` when it is not under the endpoint. */
export function beyondEndpoint(url: string, endpointUrl: string): string | null {
  const page = new URL(url)
  const endpoint = new URL(endpointUrl)
  const base = endpoint.pathname.replace(/\/$/, '')
  const isUnder = page.pathname === base || page.pathname.startsWith(`${base}/`)
  if (page.origin !== endpoint.origin || !isUnder) return null
  const path = page.pathname.slice(base.length).replace(/^\/$/, '')
  const own = new Set(endpoint.search.replace(/^\?/, '').split('&'))
  const rest = page.search
    .replace(/^\?/, '')
    .split('&')
    .filter((item) => item !== '' && !own.has(item))
  return path + (rest.length === 0 ? '' : `?${rest.join('&')}`) + page.hash
}
