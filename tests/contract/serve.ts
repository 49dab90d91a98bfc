import { createBackend } from '../backend'
import { answerAsLine, FOREIGN_APP, listen, type HttpServer } from './emulatedLine'
import type { Line } from './play'
import { referenceOptions } from './reference'

/** LINE docs: a LIFF access token lives twelve hours, an ID token one. Milliseconds, and one more. */
const LONGER_THAN_ANY_TOKEN = 12 * 60 * 60 * 1000 + 1000

/** The kinds of tokens that can be asked for. */
const STATES = ['good', 'expired', 'foreign', 'revoked'] as const

/**
 * A raw token as text, for trying a backend by hand: `/tokens/id_token?person=hanako`, and `state=expired`, `foreign` (another
 * channel's) or `revoked` (access tokens alone). Nothing at LINE is like this.
 */
async function tokenAnswer({ platform, clock, ownApp }: Line, url: URL): Promise<Response> {
  const state = STATES.find((one) => one === (url.searchParams.get('state') ?? 'good'))
  const person = platform.people.find(url.searchParams.get('person') ?? 'hanako')
  const kind = url.pathname.split('/')[2]
  if (!state || !person || (kind !== 'id_token' && kind !== 'access_token'))
    return new Response('No such token.\n', { status: 404 })
  const age = state === 'expired' ? LONGER_THAN_ANY_TOKEN : 0
  clock.advance(-age)
  const app = state === 'foreign' ? FOREIGN_APP : ownApp
  const { idToken = '', accessToken } = await platform.issueTokens({ person: person.id, app })
  clock.advance(age)
  if (state === 'revoked') platform.revokeAccessToken(accessToken)
  return new Response(kind === 'id_token' ? idToken : accessToken)
}

/** LINE alone, for a backend elsewhere. `wasAsked`: whether anybody has called it yet. */
export async function serveLine(line: Line, port: number): Promise<HttpServer & { wasAsked(): boolean }> {
  let asked = 0
  const server = await listen(port, (request) => {
    asked += 1
    return answerAsLine(line, request)
  })
  return { ...server, wasAsked: () => asked > 0 }
}

/** LINE with tokens to be had for the asking, and the reference backend beside it at `/line`, its website at `/website/`. */
export async function serveAll(line: Line, port: number, token: 'id' | 'access'): Promise<HttpServer> {
  const server = await listen(port, async (request) => {
    const url = new URL(request.url)
    if (url.pathname.startsWith('/tokens/')) return tokenAnswer(line, url)
    if (url.pathname.startsWith('/website/')) return backend.website(request)
    if (url.pathname.startsWith('/line/')) return backend.fetch(request)
    return answerAsLine(line, request)
  })
  const backend = createBackend({
    ...referenceOptions(token),
    websiteUrl: `http://localhost:${server.port}/website/`,
    lineFetch: line.platform.fetch,
  })
  return server
}
