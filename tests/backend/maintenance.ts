import type { MiddlewareHandler } from 'hono'
import { Problem } from './problem'

export interface Maintenance {
  /** Seconds until it is worth asking again (RFC 9110, 10.2.3). Default: not said. */
  readonly retryAfter?: number
}

/** Closes the service for a while. The app shows its own calm screen and repeats nothing by itself. */
export function createGate() {
  let closed: Maintenance | null = null
  const middleware: MiddlewareHandler = async (_, next) => {
    if (closed === null) return next()
    const { retryAfter } = closed
    throw new Problem(
      503,
      'maintenance',
      retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) },
    )
  }
  return { middleware, set: (maintenance: Maintenance | null): void => void (closed = maintenance) }
}

export type Gate = ReturnType<typeof createGate>
