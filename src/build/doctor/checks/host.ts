import { basePathOf } from '../../../config/resolve'
import { ASSETS } from '../../headers/cache'
import { fail, ok, orOk, skipRest, warn, type Finding } from '../finding'
import type { Reply, Unreached } from '../network'
import { redirectOf, redirectProblem } from '../redirects'
import type { Subject } from '../subject'
import { unreachable } from '../unreachable'
import { checkBuild } from './build'
import { checkCache } from './cache'
import { checkHeaders, type Sample } from './headers'
import { assetsOf, basePathProblem, entryOf } from './page'

/** What the answers are compared with where the host's rules are to blame. */
const GUIDE = 'src/build/hosts/README.md has the rules of each host'

/** Milliseconds. */
const DAY = 24 * 60 * 60 * 1000
/** Days before its end by which an automatic renewal should have run (Let's Encrypt: 30). */
const SOON = 14

/** The host of the app's files: is it there, is it this build, and does it answer as the build asks. */
export async function checkHost(subject: Subject): Promise<readonly Finding[]> {
  const { config, ask } = subject
  const first = await ask(config.endpointUrl)
  const reached = checkReached(first)
  if (first.tag === 'unreached') return closed(reached, 'the endpoint cannot be reached')
  const redirect = redirectOf(first)
  if (redirect)
    return closed([...reached, fail('redirect', redirectProblem(first, redirect))], 'the endpoint redirects')
  const page = checkPage(subject, first)
  const before = [...reached, ok('redirect', `${first.status} at ${config.endpointUrl}`), ...page]
  const entry = entryOf(first.text)
  if (page.some(({ level }) => level === 'fail') || entry === null)
    return closed(before, "the endpoint is not this app's page")
  return [...before, ...(await checkBehindPage(subject, first, entry))]
}

const closed = (findings: readonly Finding[], why: string): readonly Finding[] => [
  ...findings,
  ...skipRest('host', findings, why),
]

function checkReached(first: Reply | Unreached): readonly Finding[] {
  if (first.tag === 'unreached') return [fail('reach', unreachable(first, 'the host'))]
  const ends = first.certificateEnds
  const reached = ok('reach', `answers at ${new URL(first.url).host}`)
  if (ends === null) return [reached, ok('certificate', 'none: http on this machine')]
  const days = Math.floor((ends.getTime() - Date.now()) / DAY)
  const date = ends.toISOString().slice(0, 10)
  if (days >= SOON) return [reached, ok('certificate', `good until ${date}`)]
  return [
    reached,
    warn('certificate', {
      problem: 'certificate_ends_soon',
      expected: `a certificate that is good for at least ${SOON} days`,
      found: `it ends on ${date}, in ${days} days`,
      change: "Look why the host's automatic renewal did not run, and renew it.",
    }),
  ]
}

function checkPage({ config, builtPage }: Subject, page: Reply): readonly Finding[] {
  const base = basePathOf(config)
  const entry = entryOf(page.text)
  if (page.status !== 200 || entry === null)
    return [
      fail('page', {
        problem: page.status === 200 ? 'not_this_app' : 'endpoint_not_found',
        expected: `200 and this app's index.html at ${config.endpointUrl}`,
        found: page.status === 200 ? 'a page without the script of the app' : `${page.status}`,
        change: `Upload the content of dist/ so that index.html is at ${base}: the host's document root (nginx: root or alias, Caddy: root, others: publish directory) and endpointUrl have to agree.`,
      }),
    ]
  const wrongBase = basePathProblem(entry, base)
  if (wrongBase) return [fail('page', wrongBase)]
  if (builtPage !== null && builtPage !== page.text)
    return [
      warn('page', {
        problem: 'page_changed',
        expected: 'index.html as it stands in dist/',
        found: 'another one',
        change:
          'Purge the cache of the CDN, deploy dist/ again, and turn off whatever changes pages on their way (minification, injected scripts, Rocket Loader): the policy blocks what is injected.',
      }),
    ]
  return [ok('page', `built for ${base}`)]
}

/** A name that no build has. */
const MISSING = 'doctor-00000000.js'

async function checkBehindPage(subject: Subject, page: Reply, entry: string): Promise<readonly Finding[]> {
  const { config, ask } = subject
  const { endpointUrl } = config
  const missingUrl = new URL(`${ASSETS}${MISSING}`, endpointUrl).href
  const deepUrls = deepPathsOf(endpointUrl)
  const assetUrls = assetsOf(page.text).map((path) => new URL(path, endpointUrl).href)
  const [deep, assets, missing, build, plain] = await Promise.all([
    Promise.all(deepUrls.map((url) => ask(url))),
    Promise.all(assetUrls.map((url) => ask(url))),
    ask(missingUrl),
    ask(new URL('build.json', endpointUrl).href),
    askPlain(subject),
  ])
  const samples: readonly Sample[] = [
    { what: 'the page', kind: 'page', reply: page },
    ...deep.slice(0, 1).flatMap((reply) => sampleOf('a deep path', 'page', reply)),
    ...assets.slice(0, 1).flatMap((reply) => sampleOf('an asset', 'asset', reply)),
    ...sampleOf('a missing asset', 'missing', missing),
  ]
  return [
    ...checkDeepPaths(deep, entry),
    ...checkMissing(missing),
    ...checkAssets(assets),
    ...checkHeaders(config, samples),
    ...checkCache(samples),
    ...checkBuild(config, page.text, build),
    ...plain,
  ]
}

function sampleOf(what: string, kind: Sample['kind'], reply: Reply | Unreached): readonly Sample[] {
  return reply.tag === 'reply' ? [{ what, kind, reply }] : []
}

/** A path of the app, one with a closing slash, one below, and what LINE opens first for a deep link. */
function deepPathsOf(endpointUrl: string): readonly string[] {
  const withState = new URL(endpointUrl)
  withState.searchParams.set('liff.state', '/link')
  return [
    ...['link/return?cancelled=1', 'link', 'link/', 'doctor/no/such/page'].map(
      (path) => new URL(path, endpointUrl).href,
    ),
    withState.href,
  ]
}

function checkDeepPaths(replies: readonly (Reply | Unreached)[], entry: string): readonly Finding[] {
  const problems = replies.flatMap((reply) => {
    if (reply.tag === 'unreached') return [fail('deep-path', unreachable(reply, 'the host'))]
    const redirect = redirectOf(reply)
    if (redirect) return [fail('deep-path', redirectProblem(reply, redirect))]
    if (reply.status === 200 && entryOf(reply.text) === entry) return []
    return [
      fail('deep-path', {
        problem: 'rewrite_missing',
        expected: `200 and index.html at ${reply.url}`,
        found: reply.status === 200 ? 'another page' : `${reply.status}`,
        change: `Let the host answer every path below the endpoint with index.html and 200 (nginx, Caddy: try_files; Netlify: _redirects; Vercel, Firebase: rewrites; Cloudflare Pages: no 404.html beside index.html): ${GUIDE}. LINE's second redirect lands on such a path.`,
      }),
    ]
  })
  return orOk('deep-path', onePerProblem(problems), replies.map(({ url }) => new URL(url).pathname).join(' '))
}

/** The same mistake at five paths is one mistake. */
function onePerProblem(findings: readonly Finding[]): readonly Finding[] {
  const names = findings.map((finding) => ('problem' in finding ? finding.problem : ''))
  return findings.filter((_, index) => names.indexOf(names[index] ?? '') === index)
}

function checkMissing(reply: Reply | Unreached): readonly Finding[] {
  if (reply.tag === 'unreached') return [fail('missing-asset', unreachable(reply, 'the host'))]
  const told = { expected: `404 at ${reply.url}`, found: `${reply.status}` }
  if (reply.status !== 404)
    return [
      fail('missing-asset', {
        ...told,
        problem: 'missing_asset_answered',
        change: `Let the rewrite to index.html leave out ${ASSETS}: a page in place of a script is a syntax error, and CDNs keep it. ${GUIDE}.`,
      }),
    ]
  const kept = reply.headers.get('cache-control') ?? ''
  if (/immutable|max-age=[1-9]\d{2,}/.test(kept))
    return [
      fail('missing-asset', {
        problem: 'missing_asset_kept',
        expected: 'a 404 that nobody keeps (Cache-Control: no-store)',
        found: `Cache-Control: ${kept}`,
        change: `Set the long Cache-Control of ${ASSETS} for files that exist only: what is missing during a deployment stays missing otherwise. ${GUIDE}.`,
      }),
    ]
  return [ok('missing-asset', '404')]
}

const SCRIPT = /^(?:text|application)\/(?:x-)?(?:java|ecma)script\b/
const STYLE = /^text\/css\b/

function checkAssets(replies: readonly (Reply | Unreached)[]): readonly Finding[] {
  const problems = replies.flatMap((reply) => {
    if (reply.tag === 'unreached') return [fail('assets', unreachable(reply, 'the host'))]
    const type = reply.headers.get('content-type') ?? 'no Content-Type'
    const isRight = (reply.url.endsWith('.css') ? STYLE : SCRIPT).test(type)
    if (reply.status === 200 && isRight) return []
    return [
      fail('assets', {
        problem: reply.status === 200 ? 'asset_of_wrong_type' : 'asset_missing',
        expected: `200 and its own type at ${reply.url}`,
        found: `${reply.status}, ${type}`,
        change:
          reply.status === 200
            ? 'Let the host send .js as text/javascript and .css as text/css (nginx: include mime.types); browsers refuse anything else.'
            : 'Upload all of dist/, assets first and index.html last, and keep the assets of the build before; then purge the cache of the CDN.',
      }),
    ]
  })
  return orOk('assets', onePerProblem(problems), `${replies.length} scripts and style sheets`)
}

/** What the host serves without TLS. */
async function askPlain({ config, ask }: Subject): Promise<readonly Finding[]> {
  const url = new URL(config.endpointUrl)
  if (url.protocol === 'http:') return [ok('plain-http', 'http on this machine')]
  url.protocol = 'http:'
  // A port of its own is https's; http has no second one to be looked at.
  url.port = ''
  const reply = await ask(url.href)
  if (reply.tag === 'unreached') return [ok('plain-http', 'nobody answers there')]
  const to = redirectOf(reply)
  if (to?.protocol === 'https:') return [ok('plain-http', `${reply.status} to https`)]
  if (reply.status >= 400) return [ok('plain-http', `${reply.status}`)]
  return [
    warn('plain-http', {
      problem: 'http_served',
      expected: `a redirect to https at ${url.href}`,
      found: to ? `${reply.status} to ${to.href}` : `${reply.status}`,
      change:
        'Force https at the host (Netlify: Force HTTPS; Cloudflare: Always Use HTTPS; nginx, Caddy: a redirect on port 80): whoever opens the http address gets a page on which LIFF does not work.',
    }),
  ]
}
