import type { AppConfig } from '../../config/appConfig'
import { contentSecurityPolicy } from './csp'
import { permissionsPolicy } from './permissionsPolicy'

export type Headers = Readonly<Record<string, string>>

/** What every answer of the host carries: pages, assets, and errors. */
export function securityHeaders(config: AppConfig): Headers {
  return {
    'Content-Security-Policy': contentSecurityPolicy(config),
    'Strict-Transport-Security': 'max-age=63072000; includeSubDomains; preload',
    'X-Content-Type-Options': 'nosniff',
    // Also for the SDK: on Android it reads our own earlier URL from the referrer and would act on it.
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Origin-Agent-Cluster': '?1',
    // For WebViews older than `frame-ancestors`.
    'X-Frame-Options': 'DENY',
    'X-Permitted-Cross-Domain-Policies': 'none',
    // A looked-up host name can carry data out, and no policy covers it.
    'X-DNS-Prefetch-Control': 'off',
    'Permissions-Policy': permissionsPolicy,
    ...searchEngines(config),
  }
}

/** Only the published stage is for the public. */
function searchEngines({ stage }: AppConfig): Headers {
  return stage === 'published' ? {} : { 'X-Robots-Tag': 'noindex' }
}
