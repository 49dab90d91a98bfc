import type { LineConfig } from '../config/appConfig'
import { beyondEndpoint } from './beyondEndpoint'

/** What an address of ours asks for. Text from a link becomes one of these or `unknown`, never anything else. */
export type Route =
  | { readonly name: 'home' }
  /** `/go/{key}`: sign in and go on to a destination of the config. */
  | { readonly name: 'go'; readonly key: string }
  /** What their queries say is read by `linkingQuery.ts`, with the part of the app that shows them. */
  | { readonly name: 'linking'; readonly page: LinkingPage }
  /** What is shared of the person, and what this browser keeps. */
  | { readonly name: 'data' }
  | { readonly name: 'unknown' }

/** `link`: explain and start; `link/return`: back from the service; `account-link`: opened from a chat with the bot. */
export type LinkingPage = 'link' | 'unlink' | 'link/return' | 'account-link'

const LINKING_PAGES: readonly LinkingPage[] = ['link', 'unlink', 'link/return', 'account-link']

export function routeOf(url: string, endpointUrl: string): Route {
  const path = (beyondEndpoint(url, endpointUrl) ?? 'outside').replace(/[?#].*$/s, '')
  if (path === '') return { name: 'home' }
  const key = /^\/go\/([a-z0-9-]+)\/?$/.exec(path)?.[1]
  if (key !== undefined) return { name: 'go', key }
  const plain = path.replace(/\/$/, '')
  if (plain === '/data') return { name: 'data' }
  const page = LINKING_PAGES.find((candidate) => plain === `/${candidate}`)
  return page === undefined ? { name: 'unknown' } : { name: 'linking', page }
}

/** The key of the destination that `/go/{key}` asks for, or `null`: another page, or a key that the config has not. */
export function destinationKeyOf(
  url: string,
  { endpointUrl, destinations }: Pick<LineConfig, 'endpointUrl' | 'destinations'>,
): string | null {
  const route = routeOf(url, endpointUrl)
  return route.name === 'go' && Object.hasOwn(destinations, route.key) ? route.key : null
}
