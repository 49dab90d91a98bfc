import type { LineConfig } from '../config/appConfig'
import { beyondEndpoint } from './beyondEndpoint'

/** What an address of ours asks for. Text from a link becomes one of these or `unknown`, never anything else. */
export type Route =
  | { readonly name: 'home' }
  /** `/go/{key}`: sign in and go on to a destination of the config. */
  | { readonly name: 'go'; readonly key: string }
  | { readonly name: 'unknown' }

export function routeOf(url: string, endpointUrl: string): Route {
  const path = (beyondEndpoint(url, endpointUrl) ?? 'outside').replace(/[?#].*$/s, '')
  if (path === '') return { name: 'home' }
  const key = /^\/go\/([a-z0-9-]+)\/?$/.exec(path)?.[1]
  return key === undefined ? { name: 'unknown' } : { name: 'go', key }
}

/** The key of the destination that `/go/{key}` asks for, or `null`: another page, or a key that the config has not. */
export function destinationKeyOf(
  url: string,
  { endpointUrl, destinations }: Pick<LineConfig, 'endpointUrl' | 'destinations'>,
): string | null {
  const route = routeOf(url, endpointUrl)
  return route.name === 'go' && Object.hasOwn(destinations, route.key) ? route.key : null
}
