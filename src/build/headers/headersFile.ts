import type { AppConfig } from '../../config/appConfig'
import { basePathOf } from '../../config/resolve'
import { ASSETS, IMMUTABLE, REVALIDATE } from './cache'
import { securityHeaders, type Headers } from './securityHeaders'

/**
 * The file `_headers` of Netlify (https://docs.netlify.com/manage/routing/headers/) and Cloudflare Pages
 * (https://developers.cloudflare.com/pages/configuration/headers/).
 *
 * Both join the values of rules that match the same path, so `Cache-Control` stands only in rules that exclude each
 * other. All other paths are left to the default of both hosts, which is to revalidate.
 */
export function headersFile(config: AppConfig): string {
  const base = basePathOf(config)
  return [
    rule(`${base}*`, securityHeaders(config)),
    ...(base === '/' ? [] : [rule(base.slice(0, -1), securityHeaders(config))]),
    rule(`${base}${ASSETS}*`, { 'Cache-Control': IMMUTABLE }),
    rule(base, { 'Cache-Control': REVALIDATE }),
    rule(`${base}index.html`, { 'Cache-Control': REVALIDATE }),
  ].join('\n')
}

function rule(path: string, headers: Headers): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`)
  return `${path}\n${lines.join('')}`
}
