import { orOk, fail, type Finding } from '../finding'
import type { Told } from './told'

interface Rule {
  readonly header: string
  readonly problem: string
  readonly isKept: (value: string) => boolean
  readonly expected: string
  readonly change: string
}

const listed = (value: string): readonly string[] => value.split(',').map((one) => one.trim().toLowerCase())

/** Fetch standard, "CORS protocol": what a page needs to read an answer to a call with cookies. */
function rulesFor(origin: string): readonly Rule[] {
  return [
    {
      header: 'Access-Control-Allow-Origin',
      problem: 'cors_origin',
      isKept: (value) => value === origin,
      expected: origin,
      change: `Send exactly ${origin}: the endpoint's origin, not "*", once.`,
    },
    {
      header: 'Access-Control-Allow-Credentials',
      problem: 'cors_credentials',
      isKept: (value) => value === 'true',
      expected: 'true',
      change: 'Send true: the app calls with cookies, and browsers hide the answer otherwise.',
    },
    {
      header: 'Access-Control-Expose-Headers',
      problem: 'cors_expose_headers',
      isKept: (value) => listed(value).includes('retry-after'),
      expected: 'Retry-After',
      change: 'Send Retry-After, so that the app can wait as long as it is told.',
    },
    {
      header: 'Vary',
      problem: 'cors_vary',
      isKept: (value) => listed(value).includes('origin') || listed(value).includes('*'),
      expected: 'Origin',
      change: 'Send Origin in Vary: what a cache has kept for one origin is wrong for another.',
    },
  ]
}

/** Every answer counts, also of a path that there is not: a refusal that cannot be read looks like no network. */
export function checkCors(origin: string, seen: readonly Told[]): readonly Finding[] {
  const without = seen.filter(({ reply }) => !reply.headers.has('access-control-allow-origin'))
  if (without.length === seen.length && seen.length > 0)
    return [
      fail('backend-cors', {
        problem: 'cors_missing',
        expected: `Access-Control-Allow-Origin: ${origin} on every answer`,
        found: 'none',
        change: `Let the backend, and the gateway in front of it, send on every answer: Access-Control-Allow-Origin: ${origin}; Access-Control-Allow-Credentials: true; Access-Control-Expose-Headers: Retry-After; Vary: Origin. Without them the app sees only "no network".`,
      }),
    ]
  const problems = rulesFor(origin).flatMap((rule) => brokenBy(rule, seen))
  return orOk('backend-cors', problems, `${origin} on ${seen.length} answers`)
}

function brokenBy(
  { header, problem, isKept, expected, change }: Rule,
  seen: readonly Told[],
): readonly Finding[] {
  const broken = seen.filter(({ reply }) => !isKept(reply.headers.get(header.toLowerCase()) ?? ''))
  const [first] = broken
  if (!first) return []
  const where =
    broken.length === seen.length
      ? 'on every answer'
      : `on the answer to ${broken.map(({ what }) => what).join(', ')}`
  return [
    fail('backend-cors', {
      problem,
      expected: `${header}: ${expected}`,
      found: `${first.reply.headers.get(header.toLowerCase()) ?? 'none'}, ${where}`,
      change: `${change} It belongs on every answer, errors and the gateway's own pages included.`,
    }),
  ]
}
