import type { Context } from 'hono'

/** What one request leaves behind for the server log. */
export interface BackendEnv {
  Variables: {
    requestId: string | null
    code: string | null
  }
}

export type BackendContext = Context<BackendEnv>
