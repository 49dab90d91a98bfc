import type { Problem } from './finding'
import type { Reply } from './network'
import { siteOf } from './site'

/** Where an answer redirects to; `null` if it does not. */
export function redirectOf({ status, headers, url }: Reply): URL | null {
  const location = headers.get('location')
  if (status < 300 || status > 399 || location === undefined) return null
  return URL.canParse(location, url) ? new URL(location, url) : null
}

/** `app.example.com` to `www.example.com` or `www.app.example.com`, and the other way round. */
function isAboutWww(from: URL, to: URL): boolean {
  const isWww = ({ hostname }: URL): boolean => hostname.startsWith('www.')
  return isWww(from) !== isWww(to) && siteOf(from.href) === siteOf(to.href)
}

/** The path without what hosts put at its end or take from it. */
const bare = (path: string): string => path.replace(/(?:\/index)?(?:\.html)?\/?$/, '')

/** Names a redirect of the host. LINE's credentials come in the fragment and the query of these addresses. */
export function redirectProblem(reply: Reply, to: URL): Problem {
  const from = new URL(reply.url)
  const told = { expected: `200 at ${from.href}`, found: `${reply.status} to ${to.origin}${to.pathname}` }
  if (to.protocol === 'http:')
    return {
      ...told,
      problem: 'redirect_to_http',
      change: 'The host leads away from https. Turn that redirect off; LIFF works on https alone.',
    }
  if (isAboutWww(from, to))
    return {
      ...told,
      problem: 'redirect_to_www',
      change: `Make ${from.hostname} the primary domain at the host (Netlify, Vercel: Domain management; nginx, Caddy: no redirect in its server block), or give ${to.hostname} both as endpointUrl and as the Endpoint URL in LINE's console.`,
    }
  if (to.hostname !== from.hostname)
    return {
      ...told,
      problem: 'redirect_to_another_host',
      change: `Let the host answer for ${from.hostname} itself (a sign-in wall or a password protection in front of it has to go), or give ${to.hostname} both as endpointUrl and as the Endpoint URL in LINE's console.`,
    }
  if (bare(to.pathname) === bare(from.pathname))
    return {
      ...told,
      problem: 'redirect_of_slash',
      change:
        'The host adds or takes a slash, or index.html. Turn that off (Netlify: Pretty URLs; Vercel: trailingSlash; Firebase: trailingSlash and cleanUrls; nginx: the location with its slash), see src/build/hosts/README.md.',
    }
  return {
    ...told,
    problem: 'redirect_to_another_path',
    change:
      'Take that redirect rule out at the host: the files of the app are to be served at this very path.',
  }
}
