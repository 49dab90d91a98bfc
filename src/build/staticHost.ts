import type { AppConfig } from '../config/appConfig'
import { basePathOf } from '../config/resolve'
import { NEVER, cacheControl } from './headers/cache'
import { securityHeaders } from './headers/securityHeaders'
import { chooseEncoding, compressed } from './host/compression'
import { contentType } from './host/contentType'
import { readBuild, type BuiltFile } from './host/files'
import { fileFor } from './host/route'

/** A host for one build. */
export interface StaticHostOptions {
  /** The folder that `vite build` wrote. */
  readonly dist: string
  /** The config the build was compiled from. */
  readonly config: AppConfig
}

export type StaticHost = (request: Request) => Promise<Response>

/**
 * Serves a build as a static host does that follows our generated files: the very headers of `_headers`, every path of
 * the app answered with `index.html` and status 200 (LINE's second redirect lands there), a real 404 for a missing
 * file. The build is read once.
 */
export function createStaticHost({ dist, config }: StaticHostOptions): StaticHost {
  const files = readBuild(dist)
  const base = basePathOf(config)
  const security = securityHeaders(config)
  return async (request) => {
    const answer = await respond(request, fileFor(new URL(request.url).pathname, base, files))
    Object.entries(security).forEach(([name, value]) => {
      answer.headers.set(name, value)
    })
    return request.method === 'HEAD' ? new Response(null, answer) : answer
  }
}

async function respond(request: Request, file: BuiltFile | undefined): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405, { Allow: 'GET, HEAD' })
  if (!file) return refusal(404)
  const headers = fileHeaders(file)
  if (isKnown(request, file.etag)) return new Response(null, { status: 304, headers })
  return withBody(request, file, headers)
}

function fileHeaders(file: BuiltFile): Headers {
  return new Headers({
    'Content-Type': contentType(file.path),
    'Cache-Control': cacheControl(file.path),
    ETag: file.etag,
    Vary: 'Accept-Encoding',
  })
}

async function withBody(request: Request, file: BuiltFile, headers: Headers): Promise<Response> {
  const encoding = chooseEncoding(request.headers.get('Accept-Encoding') ?? '', file.path)
  const body = encoding ? await compressed(file, encoding) : file.content
  if (encoding) headers.set('Content-Encoding', encoding)
  headers.set('Content-Length', String(body.byteLength))
  return new Response(body, { headers })
}

/** RFC 9110, 13.1.2: weak comparison against a list or "*". */
function isKnown(request: Request, etag: string): boolean {
  const known = (request.headers.get('If-None-Match') ?? '').split(',').map((tag) => tag.trim())
  return known.includes('*') || known.includes(etag)
}

function refusal(status: 404 | 405, headers: Record<string, string> = {}): Response {
  const text = status === 404 ? 'Not found' : 'Method not allowed'
  const type = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': NEVER }
  return new Response(text, { status, headers: { ...type, ...headers } })
}
