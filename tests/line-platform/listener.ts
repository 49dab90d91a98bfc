import { randomUUID } from 'node:crypto'
import { answerWith } from './faults/apply'
import { idTokenBend, type Fault } from './faults/fault'
import type { FaultQueue } from './faults/queue'
import { isReset } from './faults/reset'
import { createApp, failure, isUnknown, type RouteModule } from './http/app'
import { preflight, withCors } from './http/cors'
import { withChangedPayload } from './http/payloads'
import { isOwnPath } from './routes/opening'
import type { World } from './world'

export interface ListenerParts {
  readonly world: World
  readonly faults: FaultQueue
  readonly routes: readonly RouteModule[]
  readonly sleep: (ms: number) => Promise<void>
}

async function describe(request: Request, world: World) {
  const { hostname: host, pathname: path, searchParams } = new URL(request.url)
  return {
    at: world.clock.now(),
    method: request.method,
    host,
    path,
    query: Object.fromEntries(searchParams),
    headers: Object.fromEntries(request.headers),
    body: request.body === null ? '' : await request.clone().text(),
  }
}

/** LINE docs: JSON answers of the API carry a request id. */
function withRequestId(host: string, response: Response): Response {
  if (host !== 'api.line.me') return response
  const headers = new Headers(response.headers)
  headers.set('x-line-request-id', randomUUID())
  return new Response(response.body, { status: response.status, headers })
}

/** Of LINE's APIs alone; what the CDN serves has no such warning in LINE's docs. */
const changesPayload = (world: World, { url }: Request): boolean =>
  world.knobs.payloads === 'changed' && new URL(url).hostname.endsWith('.line.me')

/** The way of every request: log, planned fault or route, CORS, log. */
export function createListener({ world, faults, routes, sleep }: ListenerParts) {
  const app = createApp(world, routes)
  const cors = routes.flatMap((module) => module.cors)

  async function ordinary(request: Request, bend = idTokenBend()): Promise<Response> {
    const response = preflight(cors, request) ?? (await app.fetch(request, { bend }))
    return changesPayload(world, request) ? withChangedPayload(response) : response
  }

  async function answer(request: Request, fault: Fault | undefined): Promise<Response> {
    if (!fault) return ordinary(request)
    return answerWith(fault, { request, sleep, answer: (bend) => ordinary(request, bend) })
  }

  return async function fetch(request: Request): Promise<Response> {
    const record = await describe(request, world)
    if (isOwnPath(record.path)) return ordinary(request)
    const close = world.requests.open(record)
    const fault = faults.take(record)
    const response = await answer(request, fault).catch(failure)
    close(response.status, isUnknown(response))
    if (isReset(response)) return response
    const readable = fault?.kind === 'no-cors' ? response : withCors(cors, request, response)
    return withRequestId(record.host, readable)
  }
}
