import type { AppConfig } from '../../config/appConfig'
import { basePathOf } from '../../config/resolve'
import { ASSETS } from '../headers/cache'
import { FOR_THE_HOST } from '../host/route'
import { securityHeaders, type Headers } from '../headers/securityHeaders'

/** What the rules of every host are made of. */
export interface Deployment {
  /** The host name of the endpoint. */
  readonly hostname: string
  /** The path that the app is below, with a slash on both ends. */
  readonly base: string
  /** The same without its last slash; empty for the root. */
  readonly bare: string
  /** Of every answer. */
  readonly security: Headers
  /** The names of the files below `assets/`. */
  readonly assets: readonly string[]
  /** The other files that visitors may ask for, such as `logo.svg`; not the page. */
  readonly files: readonly string[]
}

/** @param names of the build's files and of those that it copies */
export function deploymentOf(config: AppConfig, names: readonly string[]): Deployment {
  const base = basePathOf(config)
  const sorted = [...new Set(names)].sort()
  const isForVisitors = (name: string): boolean => !FOR_THE_HOST.includes(name) && name !== 'index.html'
  return {
    hostname: new URL(config.endpointUrl).hostname,
    base,
    bare: base.slice(0, -1),
    security: securityHeaders(config),
    assets: sorted
      .filter((name) => name.startsWith(ASSETS) && isForVisitors(name))
      .map((name) => name.slice(ASSETS.length)),
    files: sorted.filter((name) => !name.startsWith(ASSETS) && isForVisitors(name)),
  }
}
