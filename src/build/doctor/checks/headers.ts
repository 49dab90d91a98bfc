import type { AppConfig } from '../../../config/appConfig'
import { securityHeaders } from '../../headers/securityHeaders'
import { fail, orOk, type Finding } from '../finding'
import type { Reply } from '../network'

/** An answer of the host, of one kind. */
export interface Sample {
  readonly what: string
  readonly kind: 'page' | 'asset' | 'missing'
  readonly reply: Reply
}

/** Compares the headers of each kind of answer with those that the build was made with, letter by letter. */
export function checkHeaders(config: AppConfig, samples: readonly Sample[]): readonly Finding[] {
  const expected = Object.entries(securityHeaders(config))
  const isNowhere = ([name]: readonly [string, string]): boolean =>
    samples.every(({ reply }) => !reply.headers.has(name.toLowerCase()))
  if (expected.every(isNowhere)) return [rulesMissing(expected.length)]
  const problems = expected.flatMap(([name, value]) => findingsOf(name, value, samples))
  return orOk('headers', problems, `${expected.length} headers on ${samples.length} kinds of answers`)
}

/** A host that was never given the rules: one mistake, not one for each header. */
const rulesMissing = (count: number): Finding =>
  fail('headers', {
    problem: 'all_headers_missing',
    expected: `the build's ${count} headers`,
    found: 'none of them, on no answer',
    change:
      'Give the host the rules that npm run build made for it (src/build/hosts/README.md): dist/_headers for Netlify and Cloudflare Pages, a file in dist-hosts/ for the others.',
  })

/** One finding per value that was found instead. */
function findingsOf(name: string, value: string, samples: readonly Sample[]): readonly Finding[] {
  const instead = new Map<string | undefined, string[]>()
  for (const { what, reply } of samples) {
    const found = reply.headers.get(name.toLowerCase())
    if (found !== value) instead.set(found, [...(instead.get(found) ?? []), what])
  }
  return [...instead].map(([found, places]) => {
    const everywhere = places.length === samples.length
    const where = everywhere ? 'every answer' : places.join(', ')
    const told = found === undefined ? null : differenceOf(value, found)
    return fail('headers', {
      problem: found === undefined ? 'header_missing' : 'header_differs',
      expected: `${name}: ${told?.expected ?? shortened(value)}`,
      found: `${told?.found ?? 'none'} (on ${where})`,
      change: changeOf(name, everywhere),
    })
  })
}

function changeOf(name: string, isEverywhere: boolean): string {
  const take = `Take ${name} from the files that npm run build made for the host (src/build/hosts/README.md), and look for a second place that sets it: a CDN, a proxy, the host's dashboard.`
  return isEverywhere
    ? take
    : `${take} It has to be on every kind of answer (nginx: add_header with "always", and again in each location that has one of its own; Apache: Header always set).`
}

/** Of long values only the parts that differ. */
function differenceOf(
  expected: string,
  found: string,
): { readonly expected: string; readonly found: string } {
  const parts = (value: string): string[] => value.split(/[;,]\s*/)
  const [ours, theirs] = [parts(expected), parts(found)]
  const lacking = ours.filter((part) => !theirs.includes(part))
  const foreign = theirs.filter((part) => !ours.includes(part))
  if (ours.length < 4 || (lacking.length === 0 && foreign.length === 0))
    return { expected: shortened(expected), found: shortened(found) }
  return {
    expected: shortened(`… ${lacking.join('; ') || 'nothing more'}`),
    found: shortened(`… ${foreign.join('; ') || 'nothing of it'}`),
  }
}

const LONGEST = 160
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)
