import type { Context, Hono } from 'hono'
import { LOGIN_CALLBACK_PATH } from '../../addresses'
import type { LineUser } from '../../lineUsers'
import { requireWelcome } from '../../person'
import { exchangeCode } from '../exchangeCode'
import { challengeOf, newLoginAttempt, type LoginAttempt } from '../loginAttempt'
import { readPost } from '../readPost'
import { PageRefusal, type Why } from '../refusal'
import type { Site } from '../site'
import type { Visit } from '../visits'

/** LINE Login v2.1, "Integrating LINE Login with your web app", "Receiving an error response". A closed list. */
const ERRORS: Readonly<Record<string, Why>> = {
  access_denied: 'login_cancelled',
  invalid_request: 'login_misconfigured',
  unsupported_response_type: 'login_misconfigured',
  invalid_scope: 'login_misconfigured',
  server_error: 'line_unavailable',
  login_required: 'login_failed',
  interaction_required: 'login_failed',
}

/**
 * "Log in with LINE" on the website (LINE Login v2.1 for web apps). Whoever has linked in the app arrives at the same member:
 * channels under one provider see the same person under the same user ID.
 */
export function lineLoginRoutes(app: Hono, site: Site): void {
  const { service, visits, base } = site
  const redirectUri = service.websiteUrl + LOGIN_CALLBACK_PATH

  function goToLine(c: Context, isRetry: boolean): Response {
    const attempt = newLoginAttempt(service.now(), isRetry)
    visits.change(c, { login: attempt })
    return c.redirect(`${service.authorizeUrl}?${authorizeQuery(attempt)}`, 303)
  }

  function authorizeQuery(attempt: LoginAttempt): string {
    const query = new URLSearchParams({
      response_type: 'code',
      client_id: service.loginChannelId,
      redirect_uri: redirectUri,
      state: attempt.state,
      scope: 'openid profile email',
      nonce: attempt.nonce,
      code_challenge: challengeOf(attempt),
      code_challenge_method: 'S256',
      ...(attempt.isRetry ? { disable_auto_login: 'true' } : {}),
    })
    // LINE's reference joins scopes by "%20", not by "+".
    return query.toString().replaceAll('+', '%20')
  }

  app.post(`${base}sign-in/line`, async (c) => {
    await readPost(site, c)
    return goToLine(c, false)
  })

  app.get(base + LOGIN_CALLBACK_PATH, async (c) => {
    const visit = visits.of(c)
    const attempt = takeAttempt(site, c, visit)
    if (c.req.query('state') !== attempt.state) {
      // LINE docs, "Auto login": where it fails, the answer has an invalid code and another state. Once more without it;
      // a second time it is something else, and going on would be a loop.
      if (attempt.isRetry) throw new PageRefusal('login_failed')
      return goToLine(c, true)
    }
    const error = c.req.query('error')
    if (error !== undefined) throw new PageRefusal(ERRORS[error.toLowerCase()] ?? 'login_failed')
    const lineUser = await exchangeCode(service, c.req.query('code') ?? '', attempt, redirectUri)
    requireWelcome(service, lineUser.sub)
    return arrive(c, visit, lineUser)
  })

  /** At the account that this LINE user is linked to, else at the question which one it is to be. */
  function arrive(c: Context, visit: Visit, lineUser: LineUser): Response {
    const link = service.links.ofLineUser(lineUser.sub)
    if (link !== undefined) {
      visits.signIn(c, visit, link.accountId)
      return c.redirect(`${base}account`, 303)
    }
    const start = { lineUser, linkToken: null, from: 'website' } as const
    return c.redirect(`${base}line/link?start=${service.startHandles.begin(start, visit.key)}`, 303)
  }
}

/** The attempt that is open in this browser. It is used up, whatever the answer says. */
function takeAttempt({ service, visits }: Site, c: Context, { login }: Visit): LoginAttempt {
  visits.change(c, { login: null })
  if (login === null || service.now() >= login.expiresAt) throw new PageRefusal('login_unknown')
  return login
}
