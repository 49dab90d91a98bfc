import { ASSETS } from '../headers/cache'
import type { Build, BuiltFile } from './files'

/** Files that tell the host what to do and are not for visitors. */
export const FOR_THE_HOST: readonly string[] = ['_headers', '_redirects', `${ASSETS}404.html`]

/**
 * The file that answers a path: itself if it exists, `index.html` for what looks like a path of the app, nothing for a
 * missing file. A missing script answered with the index page would be a syntax error instead of a failed load.
 */
export function fileFor(pathname: string, base: string, files: Build): BuiltFile | undefined {
  const path = below(pathname, base)
  if (path === undefined) return undefined
  if (!FOR_THE_HOST.includes(path) && files.has(path)) return files.get(path)
  return looksLikeFile(path) ? undefined : files.get('index.html')
}

/** What comes after the base. Without its closing slash the base is the app as well. */
function below(pathname: string, base: string): string | undefined {
  const path = decoded(pathname)
  if (path === undefined || `${path}/` === base) return path === undefined ? undefined : ''
  return path.startsWith(base) ? path.slice(base.length) : undefined
}

function decoded(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return undefined
  }
}

function looksLikeFile(path: string): boolean {
  const name = path.split('/').at(-1) ?? ''
  return path.startsWith(ASSETS) || FOR_THE_HOST.includes(path) || name.includes('.')
}
