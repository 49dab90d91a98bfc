import { IMMUTABLE, REVALIDATE } from '../../headers/cache'
import { orOk, warn, type Finding } from '../finding'
import type { Sample } from './headers'

/** A year and more, or what says that it never changes. */
const isKept = (value: string): boolean => /immutable|max-age=(?:31[5-9]\d{5}|[4-9]\d{7}|\d{9,})/.test(value)

/** Asked about on each use, in whichever of the ways to say it. */
const isAskedAbout = (value: string): boolean => /no-cache|no-store|max-age=0\b/.test(value)

/** An old page names scripts that are gone; scripts that are asked about cost a round trip each. */
export function checkCache(samples: readonly Sample[]): readonly Finding[] {
  const problems = samples.flatMap(({ what, kind, reply }) => {
    const value = reply.headers.get('cache-control')
    const found = `Cache-Control: ${value ?? 'none'} (${what})`
    if (kind === 'page' && !isAskedAbout(value ?? ''))
      return [
        warn('cache', {
          problem: 'page_kept',
          expected: `Cache-Control: ${REVALIDATE} on the page`,
          found,
          change:
            'Set it for index.html and for every path that is answered with it, at the host and at the CDN: people would keep an old page whose scripts are gone.',
        }),
      ]
    if (kind === 'asset' && !isKept(value ?? ''))
      return [
        warn('cache', {
          problem: 'asset_not_kept',
          expected: `Cache-Control: ${IMMUTABLE} below assets/`,
          found,
          change: 'Set it for assets/: each of these files has a hash in its name and never changes.',
        }),
      ]
    return []
  })
  return orOk('cache', problems.slice(0, 2), 'pages are asked about, assets are kept')
}
