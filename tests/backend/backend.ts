import type { Account } from '../../src/backend/contract'
import { createApp } from './app'
import { withCors } from './cors'
import { answerWith } from './faults/apply'
import type { Fault } from './faults/fault'
import { createFaultQueue, type FaultMatch } from './faults/queue'
import type { Maintenance } from './maintenance'
import type { Member } from './members'
import { checkOptions, type BackendOptions } from './options'
import { createRequestLog, type RequestLog } from './requestLog'
import { createService } from './service'
import type { LogEntry } from './serverLog'

export interface Backend {
  fetch(request: Request): Promise<Response>
  /** Everything that arrived, for tests to see what the app sent. */
  readonly requests: RequestLog
  /** What the server's own log holds. */
  readonly log: { list(): readonly LogEntry[] }
  readonly members: { list(): readonly Member[] }
  /** The LINE user IDs that are signed in, once per session. */
  readonly sessions: { list(): readonly string[] }
  /** Links an account as if the person had done so. `sub`: LINE user ID. */
  linkAccount(sub: string, account: Account): void
  suspend(sub: string): void
  /** Closes the service, or opens it again with `null`. */
  setMaintenance(maintenance: Maintenance | null): void
  /** Breaks exactly the next matching answer (or the next `times`). */
  breakNext(match: FaultMatch, how: Fault): void
  /** Faults that met no request yet: a test that planned one and never triggered it proves nothing. */
  pendingFaults(): readonly string[]
  /** Back to the start: nobody known, nothing logged, no fault planned. */
  reset(): void
}

/** The backend of app.ts with what tests need around it: a request log and planned faults. */
export function createBackend(options: BackendOptions): Backend {
  checkOptions(options)
  const { origins, now = () => Date.now() } = options
  const requests = createRequestLog(now)
  const faults = createFaultQueue()
  const start = () => {
    const service = createService(options)
    return { ...service, app: createApp(service) }
  }
  let current = start()

  const operationOf = (request: Request): string =>
    new URL(request.url).pathname.replace(`${current.basePath}/`, '')

  async function fetch(request: Request): Promise<Response> {
    const close = await requests.open(request)
    // The app causes no preflight; one caused by mistake must not use up what was planned for the call.
    const fault = request.method === 'OPTIONS' ? undefined : faults.take(operationOf(request))
    const work = async (): Promise<Response> => current.app.fetch(request)
    const response = await (fault ? answerWith(fault, request, work) : work())
    close(response.status)
    return fault?.kind === 'no-cors' ? response : withCors(origins, request, response)
  }

  return {
    fetch,
    requests,
    log: { list: () => current.log.list() },
    members: { list: () => current.members.list() },
    sessions: { list: () => current.sessions.list() },
    linkAccount: (sub, account) => current.members.linkAccount(sub, account),
    suspend: (sub) => current.members.suspend(sub),
    setMaintenance: (maintenance) => current.gate.set(maintenance),
    breakNext: faults.add,
    pendingFaults: faults.pending,
    reset() {
      current = start()
      faults.reset()
      requests.clear()
    },
  }
}
