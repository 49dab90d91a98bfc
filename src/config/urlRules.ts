/** What a URL of the config may not contain, beyond what none of them may. */
export interface UrlRules {
  readonly query?: 'refused'
  readonly fragment?: 'refused'
}

const ABSOLUTE = /^https?:\/\/[^\s\\]+$/i
const IP_ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[.*\])$/
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Says what was expected where `text` is not a URL we can use, or nothing where it is one.
 *
 * The shape is checked before `new URL`, because that silently repairs spaces, backslashes and missing slashes.
 * A wildcard or an address instead of a name would widen the content security policy generated from these URLs.
 */
export function urlFault(text: string, rules: UrlRules = {}): string | undefined {
  const url = ABSOLUTE.test(text) ? parse(text) : undefined
  if (!url) return 'an absolute https URL'
  return schemeFault(url) ?? hostFault(url) ?? partFault(url, rules)
}

/** Whether the host is this very machine, where LINE and browsers accept http. */
export function isLocal(url: URL): boolean {
  return LOOPBACK.has(url.hostname)
}

function parse(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined
}

function schemeFault(url: URL): string | undefined {
  return url.protocol === 'https:' || isLocal(url) ? undefined : 'an https URL (http is for localhost only)'
}

function hostFault(url: URL): string | undefined {
  if (url.username || url.password) return 'a URL without user name and password'
  if (url.hostname.includes('*')) return 'a URL without a wildcard'
  if (IP_ADDRESS.test(url.hostname) && !isLocal(url)) return 'a URL with a host name, not an IP address'
  return undefined
}

function partFault(url: URL, rules: UrlRules): string | undefined {
  // `href` and not `search`: a lone "?" or "#" leaves `search` and `hash` empty.
  if (rules.fragment === 'refused' && url.href.includes('#')) return 'a URL without a fragment ("#…")'
  if (rules.query === 'refused' && url.href.includes('?')) return 'a URL without a query ("?…")'
  return rules.fragment === 'refused' && url.pathname.includes('*') ? 'a URL without a wildcard' : undefined
}
