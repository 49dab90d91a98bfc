import type { MiddlewareHandler } from 'hono'
import { OPERATIONS, type Operation } from '../../src/backend/contract'
import type { BackendEnv } from './context'

/**
 * All that a server log may hold of a call. Not the address, whose query is anybody's; not the body or the headers,
 * which hold tokens and cookies; not LINE's answer, which holds claims.
 */
export interface LogEntry {
  /** Milliseconds since the epoch. */
  readonly at: number
  /** `null` for an address that is no operation: its path could be anything. */
  readonly operation: Operation | null
  readonly status: number
  readonly code: string | null
  /** Only once it is known to be a UUID. */
  readonly requestId: string | null
}

export function createServerLog(basePath: string, now: () => number) {
  const entries: LogEntry[] = []
  const middleware: MiddlewareHandler<BackendEnv> = async (c, next) => {
    c.set('requestId', null)
    c.set('code', null)
    await next()
    const operation = OPERATIONS.find((name) => c.req.path === `${basePath}/${name}`) ?? null
    const { requestId, code } = c.var
    entries.push({ at: now(), operation, status: c.res.status, code, requestId })
  }
  return { middleware, list: (): readonly LogEntry[] => [...entries] }
}

export type ServerLog = ReturnType<typeof createServerLog>
