import { decodeJwt, decodeProtectedHeader } from 'jose'
import { memberOf } from '../../src/lib/memberOf'
import { createLinePlatform } from '../line-platform'
import { instead, isPage, notFound, pathOf, redirectTo, refusal, signedIn, withHeaders } from './answers'
import type { StageName } from './project'
import { registerAtLine, type Visit } from './visit'

/** What an owner has wrong, and how the doctor must call it. Nothing else may be found. */
export interface Mistake {
  readonly name: string
  /** `review` is under the base path /app/, `crossing` has its backend on another site. Default: `published`. */
  readonly stage?: StageName
  readonly plant: (visit: Visit) => void
  /** `check: problem`, all of them. */
  readonly found: readonly string[]
  /** What the advice has to name. */
  readonly names: RegExp
}

const APP = 'https://app.example.com/'
const REVIEW = 'https://review.example.com/app/'
const BACKEND = 'https://api.example.com/line'

const atLine =
  (endpointUrl: string) =>
  ({ line, config }: Visit): void =>
    registerAtLine(line, config, { endpointUrl })

const tokenIn = async (request: Request): Promise<string> =>
  new URLSearchParams(await request.clone().text()).get('id_token') ?? ''

/** What somebody reads from a token who verifies nothing. */
function audienceIn(token: string): unknown {
  try {
    return memberOf(decodeJwt(token), 'aud')
  } catch {
    return undefined
  }
}

/** Whether a token brings the key that it is to be verified with. */
function bringsKey(token: string): boolean {
  try {
    return decodeProtectedHeader(token).jwk !== undefined
  } catch {
    return false
  }
}

/** LINE knows something of the LIFF app that its console refuses today; apps from before may have it still. */
const contextOf =
  (context: (config: Visit['config']) => object) =>
  ({ deployment, config }: Visit): void => {
    const scope = ['openid', 'profile']
    const said = { liffId: config.liffId, endpointUrl: config.endpointUrl, scope, ...context(config) }
    const payload = Buffer.from(JSON.stringify(said)).toString('base64url')
    deployment.handlers.set('api.line.me', () => Response.json({ contextToken: `e30.${payload}.x` }))
  }

export const MISTAKES: readonly Mistake[] = [
  // LINE
  {
    name: 'a LIFF ID that LINE does not know',
    plant: ({ deployment }) => {
      const stranger = createLinePlatform({})
      deployment.handlers.set('api.line.me', (request) => stranger.fetch(request))
    },
    found: ['liff-id: liff_id_unknown'],
    names: /LIFF ID .*stages\.published\.liffId/,
  },
  {
    name: 'the LIFF ID of another stage',
    plant: atLine(REVIEW),
    found: ['line-endpoint: liff_id_of_another_stage'],
    names: /the endpoint of the stage review: the LIFF ID is wrong/,
  },
  {
    name: 'a channel that is not published',
    plant: ({ line, config }) => registerAtLine(line, config, { published: false }),
    found: ['liff-id: liff_app_not_published'],
    names: /Set the channel to Published/,
  },
  {
    name: 'LINE out of order',
    plant: ({ deployment }) => {
      deployment.handlers.set('api.line.me', () => new Response('', { status: 503 }))
    },
    found: ['liff-id: line_unavailable'],
    names: /later/,
  },
  {
    name: 'an endpoint without its slash',
    stage: 'review',
    plant: atLine('https://review.example.com/app'),
    found: ['line-endpoint: endpoint_slash'],
    names: /Endpoint URL, with the slash at its end/,
  },
  {
    name: 'an http endpoint at LINE',
    plant: contextOf(() => ({ endpointUrl: 'http://app.example.com/' })),
    found: ['line-endpoint: endpoint_http'],
    names: /Endpoint URL: LIFF works on https alone/,
  },
  {
    name: 'an endpoint on another host',
    plant: atLine('https://www.example.com/'),
    found: ['line-endpoint: endpoint_on_another_host'],
    names: /Enter https:\/\/app\.example\.com\/ in .*Endpoint URL/,
  },
  {
    name: 'another base path at LINE',
    plant: atLine('https://app.example.com/shop/'),
    found: ['line-endpoint: endpoint_base_path'],
    names: /Endpoint URL.*base path/s,
  },
  {
    name: 'an endpoint with a query that the config does not have',
    plant: atLine('https://app.example.com/?from=line'),
    found: ['line-endpoint: endpoint_query'],
    names: /with this very query/,
  },
  {
    name: 'no endpoint at LINE',
    plant: contextOf(() => ({ endpointUrl: '' })),
    found: ['line-endpoint: endpoint_missing'],
    names: /Enter https:\/\/app\.example\.com\/ in .*Endpoint URL/,
  },
  {
    name: 'the scope openid not ticked',
    plant: ({ line, config }) => registerAtLine(line, config, { scopes: ['profile'] }),
    found: ['line-scopes: scope_openid_missing'],
    names: /Tick openid in .*Scopes/,
  },
  {
    name: 'the scope profile not ticked',
    plant: ({ line, config }) => registerAtLine(line, config, { scopes: ['openid'] }),
    found: ['line-scopes: scope_profile_missing'],
    names: /Tick profile/,
  },
  {
    name: 'an e-mail address that is spoken of and not asked for',
    plant: ({ configure }) => void configure({ texts: { emailPurpose: { ja: '控えを送ります。' } } }),
    found: ['line-scopes: scope_email_missing'],
    names: /Tick email/,
  },
  {
    name: 'invitations while the share target picker is off',
    plant: ({ line, configure }) => {
      const changed = configure({
        features: { share: true },
        texts: { shareMessage: { ja: '本を買えます。' } },
      })
      registerAtLine(line, changed, { shareTargetPicker: false })
    },
    found: ['line-features: share_target_picker_off'],
    names: /Turn on .*Share target picker/,
  },
  {
    name: 'a shortcut for the home screen in a MINI App that is not verified',
    plant: ({ configure }) => void configure({ miniApp: true, features: { homeScreenShortcut: true } }),
    found: ['line-features: home_screen_shortcut_not_allowed'],
    names: /have the MINI App verified/,
  },
  {
    name: 'a LIFF app that the config takes for a MINI App',
    plant: ({ line, configure }) => registerAtLine(line, configure({ miniApp: true }), { miniApp: false }),
    found: ['line-features: mini_app_mismatch'],
    names: /Set miniApp to false/,
  },
  {
    name: 'a MINI App that the config takes for a LIFF app',
    plant: ({ line, config }) => registerAtLine(line, config, { miniApp: true }),
    found: ['line-features: mini_app_mismatch'],
    names: /Set miniApp to true/,
  },
  // Host: reaching it
  {
    name: 'an expired certificate',
    plant: ({ deployment }) => deployment.certificates.set('app.example.com', 'expired'),
    found: ['reach: certificate_expired'],
    names: /expired\. Renew it at the host/,
  },
  {
    name: 'a certificate that nobody trusts',
    plant: ({ deployment }) => deployment.certificates.set('app.example.com', 'self_signed'),
    found: ['reach: certificate_not_trusted'],
    names: /public authority/,
  },
  {
    name: 'a certificate of another name',
    plant: ({ deployment }) => deployment.certificates.set('app.example.com', 'of_another_name'),
    found: ['reach: certificate_of_another_name'],
    names: /Add app\.example\.com to the domains/,
  },
  {
    name: 'a certificate of tomorrow',
    plant: ({ deployment }) => deployment.certificates.set('app.example.com', 'not_yet_valid'),
    found: ['reach: certificate_not_yet_valid'],
    names: /clock/,
  },
  {
    name: 'a certificate that ends in three days',
    plant: ({ deployment }) => deployment.certificates.set('app.example.com', 'ends_soon'),
    found: ['certificate: certificate_ends_soon'],
    names: /automatic renewal/,
  },
  // Host: redirects
  {
    name: 'a redirect to www',
    plant: ({ change }) => change(APP, (_answer, { url }) => redirectTo(url.replace('//app.', '//www.app.'))),
    found: ['redirect: redirect_to_www'],
    names: /Make app\.example\.com the primary domain/,
  },
  {
    name: 'a redirect to the www of the domain',
    plant: ({ change }) => change(APP, (_answer, { url }) => redirectTo(url.replace('//app.', '//www.'))),
    found: ['redirect: redirect_to_www'],
    names: /Make app\.example\.com the primary domain/,
  },
  {
    name: 'a redirect to http',
    plant: ({ change }) => change(APP, (_answer, { url }) => redirectTo(url.replace('https:', 'http:'))),
    found: ['redirect: redirect_to_http'],
    names: /https alone/,
  },
  {
    name: 'a wall in front of the host',
    plant: ({ change }) => change(APP, () => redirectTo('https://login.example.net/?to=app', 302)),
    found: ['redirect: redirect_to_another_host'],
    names: /sign-in wall/,
  },
  {
    name: 'a rule that leads to another path',
    plant: ({ change }) =>
      change(APP, (answer, request) =>
        pathOf(request) === '/' ? redirectTo('/closed-for-today', 302) : answer,
      ),
    found: ['redirect: redirect_to_another_path'],
    names: /Take that redirect rule out/,
  },
  {
    name: 'a slash taken from the endpoint',
    stage: 'review',
    plant: ({ change }) =>
      change(REVIEW, (answer, request) => (pathOf(request) === '/app/' ? redirectTo('/app', 308) : answer)),
    found: ['redirect: redirect_of_slash'],
    names: /trailingSlash/,
  },
  {
    name: 'a slash added to deep paths',
    plant: ({ change }) =>
      change(APP, (answer, request) =>
        /^\/link\/?$/.test(pathOf(request)) && !request.url.endsWith('/') ? redirectTo('/link/') : answer,
      ),
    found: ['deep-path: redirect_of_slash'],
    names: /Pretty URLs/,
  },
  {
    name: 'an http address that serves the page',
    plant: ({ deployment }) => {
      deployment.plain = () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } })
    },
    found: ['plain-http: http_served'],
    names: /Force HTTPS/,
  },
  // Host: files
  {
    name: 'no rewrite to index.html',
    plant: ({ change }) =>
      change(APP, (answer, request) =>
        pathOf(request) === '/' || pathOf(request).includes('.') ? answer : instead(answer, 'Not found', 404),
      ),
    found: ['deep-path: rewrite_missing'],
    names: /try_files/,
  },
  {
    name: 'a rewrite of everything',
    plant: ({ change, deployment, config }) => {
      const host = deployment.handlers.get('app.example.com')
      change(APP, async (answer) =>
        answer.status === 404 && host
          ? withHeaders(await host(new Request(config.endpointUrl)), { 'cache-control': 'no-cache' })
          : answer,
      )
    },
    found: ['missing-asset: missing_asset_answered'],
    names: /leave out assets\//,
  },
  {
    name: 'a 404 that is kept for a year',
    plant: ({ change }) =>
      change(APP, (answer) =>
        answer.status === 404
          ? withHeaders(answer, { 'cache-control': 'public, max-age=31536000, immutable' })
          : answer,
      ),
    found: ['missing-asset: missing_asset_kept'],
    names: /files that exist only/,
  },
  {
    name: 'a build for the root, served under a path',
    stage: 'review',
    plant: ({ project, serve }) => serve(project.builds.published),
    found: ['page: base_path_mismatch'],
    names: /endpointUrl .*ending in \/app\//,
  },
  {
    name: 'files that are somewhere else',
    stage: 'review',
    plant: ({ change }) => change(REVIEW, () => notFound()),
    found: ['page: endpoint_not_found'],
    names: /index\.html is at \/app\//,
  },
  {
    name: 'a parked domain',
    plant: ({ change }) => change(APP, () => new Response('<title>Parked</title>')),
    found: ['page: not_this_app'],
    names: /Upload the content of dist\//,
  },
  {
    name: 'a script that was not uploaded',
    plant: ({ change }) =>
      change(APP, (answer, request) =>
        /boot-.*\.js$/.test(pathOf(request)) ? instead(answer, 'Not found', 404) : answer,
      ),
    found: ['assets: asset_missing'],
    names: /assets first and index\.html last/,
  },
  {
    name: 'scripts sent as text',
    plant: ({ change }) =>
      change(APP, (answer, request) =>
        pathOf(request).endsWith('.js') && answer.ok
          ? withHeaders(answer, { 'content-type': 'text/plain' })
          : answer,
      ),
    found: ['assets: asset_of_wrong_type'],
    names: /mime\.types/,
  },
  // Host: headers
  {
    name: 'a header that is dropped',
    plant: ({ change }) => change(APP, (answer) => withHeaders(answer, { 'content-security-policy': null })),
    found: ['headers: header_missing'],
    names: /Content-Security-Policy/,
  },
  {
    name: 'a host without the rules of the build',
    plant: ({ change }) =>
      change(
        APP,
        (answer) =>
          new Response(answer.body, {
            status: answer.status,
            headers: {
              'content-type': answer.headers.get('content-type') ?? '',
              'cache-control': answer.headers.get('cache-control') ?? '',
            },
          }),
      ),
    found: ['headers: all_headers_missing'],
    names: /dist\/_headers for Netlify/,
  },
  {
    name: 'a header that assets do not have',
    plant: ({ change }) =>
      change(APP, (answer, request) =>
        pathOf(request).startsWith('/assets/') && answer.ok
          ? withHeaders(answer, { 'x-content-type-options': null })
          : answer,
      ),
    found: ['headers: header_missing'],
    names: /X-Content-Type-Options .*add_header with "always"/s,
  },
  {
    name: 'the policy of another backend',
    plant: ({ change }) =>
      change(APP, (answer) => {
        const policy = answer.headers.get('content-security-policy') ?? ''
        return withHeaders(answer, {
          'content-security-policy': policy.replace(
            'https://api.example.com/line/',
            'https://old.example.com/',
          ),
        })
      }),
    found: ['headers: header_differs'],
    names: /a second place that sets it/,
  },
  {
    name: 'a page that browsers keep',
    plant: ({ change }) =>
      change(APP, (answer) =>
        isPage(answer) ? withHeaders(answer, { 'cache-control': 'public, max-age=3600' }) : answer,
      ),
    found: ['cache: page_kept', 'cache: page_kept'],
    names: /index\.html/,
  },
  {
    name: 'assets that browsers do not keep',
    plant: ({ change }) =>
      change(APP, (answer, request) =>
        pathOf(request).startsWith('/assets/') && answer.ok
          ? withHeaders(answer, { 'cache-control': 'no-cache' })
          : answer,
      ),
    found: ['cache: asset_not_kept'],
    names: /assets\//,
  },
  // Host: which build
  {
    name: 'an old build',
    plant: ({ environment }) => {
      environment['GENKAN_COMMIT'] = 'def456abc123'
    },
    found: ['build: old_build_deployed'],
    names: /Deploy the build of this checkout/,
  },
  {
    name: 'a build without a commit',
    plant: ({ environment }) => {
      environment['GENKAN_COMMIT'] = 'unknown'
    },
    found: ['build: commit_unknown'],
    names: /GENKAN_COMMIT/,
  },
  {
    name: 'another stage deployed',
    plant: ({ change }) =>
      change(APP, async (answer, request) =>
        pathOf(request) === '/build.json'
          ? instead(answer, JSON.stringify({ ...Object(await answer.json()), stage: 'review' }))
          : answer,
      ),
    found: ['build: other_stage_deployed'],
    names: /npm run build/,
  },
  {
    name: 'a build for another LIFF ID',
    plant: ({ change }) =>
      change(APP, async (answer) =>
        isPage(answer)
          ? instead(answer, (await answer.text()).replaceAll('1234567892-cccccccc', '1234567899-dddddddd'))
          : answer,
      ),
    found: ['build: other_liff_id_deployed'],
    names: /GENKAN_LIFF_ID/,
  },
  {
    name: 'no build.json',
    plant: ({ change }) =>
      change(APP, (answer, request) => (pathOf(request) === '/build.json' ? notFound() : answer)),
    found: ['build: build_unknown'],
    names: /Upload all of dist\//,
  },
  {
    name: 'a page that is changed on its way',
    plant: ({ change, environment, project }) => {
      environment['GENKAN_OUT_DIR'] = project.builds.published.dist.slice(project.root.length + 1)
      change(APP, async (answer) =>
        isPage(answer)
          ? instead(answer, `${await answer.text()}<script src="/analytics.js"></script>`)
          : answer,
      )
    },
    found: ['page: page_changed'],
    names: /Purge the cache/,
  },
  // Backend
  {
    name: 'a backend on another site, whose cookies browsers block',
    stage: 'crossing',
    plant: () => undefined,
    found: ['same-site: cross_site_cookie'],
    names: /such as api\.example\.com.*one-time code into continueUrl/s,
  },
  {
    name: 'an expired certificate of the backend',
    plant: ({ deployment }) => deployment.certificates.set('api.example.com', 'expired'),
    found: ['backend: certificate_expired'],
    names: /Renew it at the backend/,
  },
  {
    name: 'a backend that redirects',
    plant: ({ change }) =>
      change(BACKEND, (answer) =>
        withHeaders(redirectTo('/sign-in', 302), {
          ...Object.fromEntries(answer.headers),
          location: '/sign-in',
        }),
      ),
    found: ['backend-redirect: backend_redirects', 'backend-origin: origin_not_checked'],
    names: /Take the redirect away/,
  },
  {
    name: 'nothing where the backend should be',
    plant: ({ deployment }) => deployment.handlers.delete('api.example.com'),
    found: [
      'backend-cors: cors_missing',
      'backend-origin: origin_not_checked',
      'backend-token: backend_not_found',
    ],
    names: /POST https:\/\/api\.example\.com\/line\/session/,
  },
  {
    name: 'a backend without CORS',
    plant: ({ change }) =>
      change(BACKEND, (answer) =>
        withHeaders(answer, {
          'access-control-allow-origin': null,
          'access-control-allow-credentials': null,
          'access-control-expose-headers': null,
          vary: null,
        }),
      ),
    found: ['backend-cors: cors_missing'],
    names: /Access-Control-Allow-Origin: https:\/\/app\.example\.com;/,
  },
  {
    name: 'a gateway whose own 404 has no CORS',
    plant: ({ change }) =>
      change(BACKEND, (answer, request) => (pathOf(request).endsWith('/session') ? answer : notFound())),
    found: [
      'backend-cors: cors_origin',
      'backend-cors: cors_credentials',
      'backend-cors: cors_expose_headers',
      'backend-cors: cors_vary',
    ],
    names: /gateway's own pages/,
  },
  {
    name: 'CORS for everybody',
    plant: ({ change }) =>
      change(BACKEND, (answer) => withHeaders(answer, { 'access-control-allow-origin': '*' })),
    found: ['backend-cors: cors_origin'],
    names: /not "\*"/,
  },
  {
    name: 'a backend that allows every origin that asks',
    plant: ({ change }) =>
      change(BACKEND, (answer, { headers }) =>
        withHeaders(answer, { 'access-control-allow-origin': headers.get('origin') }),
      ),
    found: ['backend-origin: origin_reflected'],
    names: /fixed list/,
  },
  {
    name: 'a backend that does not look at Origin',
    plant: ({ change }) =>
      change(BACKEND, (answer) => (answer.status === 403 ? refusal(answer, 401, 'token_invalid') : answer)),
    found: ['backend-origin: origin_not_checked'],
    names: /look at Origin before anything else/,
  },
  {
    name: 'a backend that knows another origin',
    plant: ({ change }) => change(BACKEND, (answer) => refusal(answer, 403, 'origin_refused')),
    found: ['backend-token: own_origin_refused'],
    names: /accept the Origin https:\/\/app\.example\.com,/,
  },
  {
    name: 'a backend that accepts everything',
    plant: ({ change }) =>
      change(BACKEND, (answer, request) =>
        answer.status === 401 && pathOf(request).endsWith('/session') ? signedIn(answer) : answer,
      ),
    found: [
      'backend-token: garbage_accepted',
      'backend-token: forged_token_accepted',
      'backend-token: unsigned_token_accepted',
      'backend-token: own_key_accepted',
      'backend-token: foreign_token_accepted',
    ],
    names: /its own channel ID 1234567892/,
  },
  {
    name: 'a backend that reads tokens without verifying them',
    plant: ({ change }) =>
      change(BACKEND, async (answer, request) =>
        answer.status === 401 && audienceIn(await tokenIn(request)) === '1234567892'
          ? signedIn(answer)
          : answer,
      ),
    found: [
      'backend-token: forged_token_accepted',
      'backend-token: unsigned_token_accepted',
      'backend-token: own_key_accepted',
    ],
    names: /anybody can sign in as anybody/,
  },
  {
    name: 'a backend that verifies with the key that the token brings',
    plant: ({ change }) =>
      change(BACKEND, async (answer, request) =>
        answer.status === 401 && bringsKey(await tokenIn(request)) ? signedIn(answer) : answer,
      ),
    found: ['backend-token: own_key_accepted'],
    names: /verify every token with LINE/,
  },
  {
    name: 'a backend that takes any access token',
    plant: ({ change, configure }) => {
      configure({ token: 'access' })
      change(BACKEND, (answer) => (answer.status === 401 ? signedIn(answer) : answer))
    },
    found: ['backend-token: garbage_accepted', 'backend-token: foreign_token_accepted'],
    names: /its own channel ID 1234567892/,
  },
  {
    name: "a backend that accepts another channel's token",
    plant: ({ change }) =>
      change(BACKEND, async (answer, request) => {
        const audience = audienceIn(await tokenIn(request))
        return answer.status === 401 && audience !== undefined && audience !== '1234567892'
          ? signedIn(answer)
          : answer
      }),
    found: ['backend-token: foreign_token_accepted'],
    names: /its own channel ID 1234567892/,
  },
  {
    name: 'a backend that cannot ask LINE',
    plant: ({ change }) =>
      change(BACKEND, (answer) =>
        answer.status === 401 ? refusal(answer, 503, 'line_unavailable') : answer,
      ),
    found: ['backend-token: backend_without_line'],
    names: /reach https:\/\/api\.line\.me/,
  },
  {
    name: 'a backend that is closed',
    plant: ({ change }) =>
      change(BACKEND, (answer) => (answer.status === 401 ? refusal(answer, 503, 'maintenance') : answer)),
    found: ['backend-token: maintenance'],
    names: /later/,
  },
  {
    name: 'a backend that refuses in its own words',
    plant: ({ change }) =>
      change(BACKEND, (answer) =>
        answer.status === 401 ? withHeaders(answer, { 'content-type': 'text/html' }) : answer,
      ),
    found: ['backend-token: no_problem_document'],
    names: /application\/problem\+json/,
  },
  {
    name: 'a backend that breaks on a bad token',
    plant: ({ change }) =>
      change(BACKEND, (answer) => (answer.status === 401 ? refusal(answer, 500, 'internal_error') : answer)),
    found: ['backend-token: wrong_refusal'],
    names: /npm run contract/,
  },
]
