import { Hono } from 'hono'
import type { LineHost } from '../hosts'
import type { IdTokenBend } from '../faults/fault'
import type { World } from '../world'

export interface LineEnv {
  Bindings: { readonly bend: IdTokenBend }
}

export type LineApp = Hono<LineEnv>

/** Where LINE answers other origins. `path` is compared with the raw path of the URL. */
export interface CorsRule {
  readonly host: LineHost
  readonly path: RegExp
  readonly methods: readonly string[]
}

/** One route file: what it answers, and which of it other origins may read. */
export interface RouteModule {
  readonly cors: readonly CorsRule[]
  mount(app: LineApp, world: World): void
}

const UNKNOWN = 'x-emulator-unknown'

/** Loud, and listed beside the unknown requests: a bug of the emulator must not look like an answer of LINE. */
export const failure = (error: unknown): Response =>
  Response.json(
    { error: 'emulator failure', message: error instanceof Error ? error.message : String(error) },
    { status: 500, headers: { [UNKNOWN]: '1' } },
  )

export const isUnknown = (response: Response): boolean => response.headers.has(UNKNOWN)

/** Routes are written `/{host}/{path}`, so that one app serves all hosts. */
export function createApp(world: World, modules: readonly RouteModule[]): LineApp {
  const app: LineApp = new Hono<LineEnv>({
    getPath: (request) => {
      const { hostname, pathname } = new URL(request.url)
      return `/${hostname}${pathname}`
    },
  })
  for (const module of modules) module.mount(app, world)
  app.notFound((c) => {
    const { hostname: host, pathname: path } = new URL(c.req.url)
    const message = `The LINE emulator has no ${c.req.method} ${host}${path}`
    return c.json({ error: 'not emulated', message, method: c.req.method, host, path }, 501, {
      [UNKNOWN]: '1',
    })
  })
  app.onError(failure)
  return app
}
