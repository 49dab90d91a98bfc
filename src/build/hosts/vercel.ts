import { ASSETS, IMMUTABLE, NEVER, REVALIDATE } from '../headers/cache'
import type { Deployment } from './deployment'
import { siteFolder } from './siteFolder'

/**
 * `vercel.json` (https://vercel.com/docs/project-configuration), for the root of the project. `routes` and not `rewrites` and
 * `headers`, which cannot tell a file that is there from one that is missing: a 404 would be kept for a year.
 */
export function vercelFile({ base, bare, security }: Deployment): string {
  const below = literal(base)
  const { folder, fill } = siteFolder(base)
  const config = {
    $schema: 'https://openapi.vercel.sh/vercel.json',
    framework: null,
    buildCommand: ['npm run build', ...fill].join(' && '),
    outputDirectory: folder,
    routes: [
      {
        src: bare === '' ? '/.*' : `${literal(bare)}(?:/.*)?`,
        headers: { ...security, 'Cache-Control': REVALIDATE },
        continue: true,
      },
      { handle: 'filesystem' },
      {
        src: `${below}(?:${literal(ASSETS)}.*|.*\\.[^/]*)`,
        headers: { 'Cache-Control': NEVER },
        status: 404,
      },
      ...(bare === '' ? [] : [{ src: literal(bare), dest: `${base}index.html` }]),
      { src: `${below}.*`, dest: `${base}index.html` },
      { handle: 'hit' },
      { src: `${below}${literal(ASSETS)}.*`, headers: { 'Cache-Control': IMMUTABLE }, continue: true },
    ],
  }
  return `${JSON.stringify(config, null, 2)}\n`
}

const literal = (path: string): string => path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
