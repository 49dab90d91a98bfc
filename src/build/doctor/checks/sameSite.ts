import type { AppConfig } from '../../../config/appConfig'
import { ok, warn, type Finding } from '../finding'
import { siteOf } from '../site'

/** Whether the backend's session cookie is a first-party one. Nothing is asked: the two names say it. */
export function checkSameSite({ endpointUrl, backendUrl }: AppConfig): readonly Finding[] {
  const [app, backend] = [siteOf(endpointUrl), siteOf(backendUrl)]
  if (app === backend) return [ok('same-site', app)]
  return [
    warn('same-site', {
      problem: 'cross_site_cookie',
      expected: `a backend on ${app}, the endpoint's site`,
      found: `a backend on ${backend}`,
      change: `Browsers block the cookies of other sites (Safari and LINE on iOS always, Chrome and Firefox in part), whatever SameSite says: a session cookie of ${new URL(backendUrl).hostname} never comes back. Give the backend a name on the endpoint's site (such as api.${app}, a CNAME is enough). Or do without the cookie: every operation brings its own token, so let none of them need it, and where the person goes on to your website, put a one-time code into continueUrl that the website exchanges for its own first-party cookie.`,
    }),
  ]
}
