import { createLineClient, type LineClient } from './lineClient'
import { createGate, type Gate } from './maintenance'
import { createMembers, type Members } from './members'
import type { BackendOptions } from './options'
import { createServerLog, type ServerLog } from './serverLog'
import { createSessions, type Sessions } from './sessions'

/** What the operations work with. */
export interface Service {
  readonly origins: readonly string[]
  readonly channelIds: readonly string[]
  readonly token: 'id' | 'access'
  readonly basePath: string
  readonly destinations: ReadonlyMap<string, string>
  readonly channelSecret: string | null
  readonly now: () => number
  readonly line: LineClient
  readonly members: Members
  readonly sessions: Sessions
  readonly gate: Gate
  readonly log: ServerLog
}

export function createService(options: BackendOptions): Service {
  const { origins, channelIds, token, basePath = '/line', now = () => Date.now() } = options
  return {
    origins,
    channelIds,
    token,
    basePath,
    destinations: new Map(Object.entries(options.destinations ?? {})),
    channelSecret: options.channelSecret ?? null,
    now,
    line: createLineClient(options.lineFetch, options.lineTimeout ?? 4000),
    members: createMembers(),
    sessions: createSessions(basePath, now),
    gate: createGate(),
    log: createServerLog(basePath, now),
  }
}
