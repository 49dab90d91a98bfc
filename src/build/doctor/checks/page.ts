import { ASSETS } from '../../headers/cache'
import type { Problem } from '../finding'

const ENTRY = /<script\b(?=[^>]*\stype="?module"?)[^>]*\ssrc="([^"]+)"/i
const LINKED =
  /<(?:script\b(?=[^>]*\stype="?module"?)[^>]*\ssrc|link\b(?=[^>]*\srel="(?:stylesheet|modulepreload|preload-line)")[^>]*\shref)="([^"]+)"/gi

/** The path of the script that starts the app; `null` where a page is not of this app. */
export function entryOf(html: string): string | null {
  const path = ENTRY.exec(html)?.[1]
  return path?.includes(`/${ASSETS}`) === true ? path : null
}

/** What the page loads at once: scripts and style sheets. */
export function assetsOf(html: string): readonly string[] {
  return [...html.matchAll(LINKED)].flatMap(([, path]) => path ?? [])
}

/** A page whose files are of another path than the one it is served from. */
export function basePathProblem(entry: string, base: string): Problem | null {
  const builtFor = entry.slice(0, entry.indexOf(ASSETS))
  if (builtFor === base) return null
  return {
    problem: 'base_path_mismatch',
    expected: `a build for the base path ${base}`,
    found: `a build for ${builtFor}`,
    change: `Build again with endpointUrl (or GENKAN_ENDPOINT_URL) ending in ${base}, and upload that dist/; or move the files to ${builtFor} and change endpointUrl and LINE's Endpoint URL to it.`,
  }
}
