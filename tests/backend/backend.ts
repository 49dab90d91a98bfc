import type { Account } from '../../src/backend/contract'
import type { SeedAccount } from './accounts'
import { WEBHOOK_PATH } from './addresses'
import { createApp } from './app'
import { createWebhook } from './bot/webhook'
import { withCors } from './cors'
import { answerWith } from './faults/apply'
import type { Fault } from './faults/fault'
import { createFaultQueue, type FaultMatch } from './faults/queue'
import { accountOf } from './linking'
import type { Maintenance } from './maintenance'
import { checkOptions, type BackendOptions } from './options'
import { hashPassword } from './password'
import { createRequestLog, type RequestLog } from './requestLog'
import type { LogEntry } from './serverLog'
import { createService } from './service'
import { createWebsite } from './website/app'

/** A LINE user as the service knows them. */
export interface Member {
  /** LINE user ID. */
  readonly sub: string
  readonly account: Account | null
  readonly isSuspended: boolean
}

/** Who is to be linked to which account, for tests. */
export interface TicketOrder {
  /** LINE user ID. */
  readonly sub: string
  /** Of an account that the service has. */
  readonly email: string
  /** Messaging API link token, if it is to have begun in a chat. Default: none. */
  readonly linkToken?: string
}

export interface Backend {
  /** The operations, and LINE's webhook at `{basePath}/webhook`. */
  fetch(request: Request): Promise<Response>
  /** The service's own website, at `websiteUrl`. */
  website(request: Request): Promise<Response>
  /** Everything that arrived, for tests to see what the app sent. Not what the website got. */
  readonly requests: RequestLog
  /** What the server's own log holds. */
  readonly log: { list(): readonly LogEntry[] }
  readonly members: { list(): readonly Member[] }
  /** The LINE user IDs that are signed in, once per session. */
  readonly sessions: { list(): readonly string[] }
  /** Links a new account as if the person had done so. `sub`: LINE user ID. */
  linkAccount(sub: string, account: Account): void
  /** Links an account that the service has. */
  linkExisting(sub: string, email: string): void
  /** Undoes a link as if the person had done so. */
  unlink(sub: string): void
  /** Whether the official account's chat is linked too. */
  isLinkedInChat(sub: string): boolean
  /** Adds an account that one can sign in to. */
  addAccount(account: Omit<SeedAccount, 'password'> & { readonly password: string }): Promise<void>
  /** A ticket as the website gives it after the sign-in. It expires by the clock. */
  mintTicket(order: TicketOrder): string
  /** Whether `link` asks for the phone's own browser. */
  setExternal(external: boolean): void
  suspend(sub: string): void
  /** Closes the service, or opens it again with `null`. */
  setMaintenance(maintenance: Maintenance | null): void
  /** Breaks exactly the next matching answer (or the next `times`). */
  breakNext(match: FaultMatch, how: Fault): void
  /** Faults that met no request yet: a test that planned one and never triggered it proves nothing. */
  pendingFaults(): readonly string[]
  /** Back to the start: the first accounts, nobody known, nothing logged, no fault planned. */
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
    return {
      service,
      app: createApp(service),
      website: createWebsite(service),
      webhook: createWebhook(service),
    }
  }
  let current = start()

  const operationOf = (request: Request): string =>
    new URL(request.url).pathname.replace(`${current.service.basePath}/`, '')

  async function fetch(request: Request): Promise<Response> {
    const close = await requests.open(request)
    const response = await (operationOf(request) === WEBHOOK_PATH ? current.webhook(request) : call(request))
    close(response.status)
    return response
  }

  async function call(request: Request): Promise<Response> {
    // The app causes no preflight; one caused by mistake must not use up what was planned for the call.
    const fault = request.method === 'OPTIONS' ? undefined : faults.take(operationOf(request))
    const work = async (): Promise<Response> => current.app.fetch(request)
    const response = await (fault ? answerWith(fault, request, work) : work())
    return fault?.kind === 'no-cors' ? response : withCors(origins, request, response)
  }

  function accountIdOf(email: string): string {
    const account = current.service.accounts.findByEmail(email)
    if (!account) throw new Error(`The service has no account with the address ${email}.`)
    return account.id
  }

  return {
    fetch,
    website: async (request) => current.website.fetch(request),
    requests,
    log: { list: () => current.service.log.list() },
    members: {
      list: () =>
        current.service.lineUsers.list().map((sub) => ({
          sub,
          account: accountOf(current.service, sub),
          isSuspended: current.service.lineUsers.isSuspended(sub),
        })),
    },
    sessions: { list: () => current.service.sessions.list() },
    linkAccount(sub, { label, linkedAt }) {
      const { accounts, lineUsers, links } = current.service
      const { id } = accounts.add({ email: `${sub}@example.com`, password: null, label })
      lineUsers.meet(sub)
      links.link(sub, id, linkedAt === undefined ? null : Date.parse(linkedAt))
    },
    linkExisting(sub, email) {
      current.service.lineUsers.meet(sub)
      current.service.links.link(sub, accountIdOf(email))
    },
    unlink: (sub) => current.service.links.unlink(sub),
    isLinkedInChat: (sub) => current.service.links.ofLineUser(sub)?.isInChat ?? false,
    async addAccount({ password, ...account }) {
      current.service.accounts.add({ ...account, password: await hashPassword(password) })
    },
    mintTicket: ({ sub, email, linkToken = null }) =>
      current.service.tickets.mint({ sub, accountId: accountIdOf(email), linkToken }),
    setExternal: (external) => void (current.service.switches.external = external),
    suspend: (sub) => current.service.lineUsers.suspend(sub),
    setMaintenance: (maintenance) => current.service.gate.set(maintenance),
    breakNext: faults.add,
    pendingFaults: faults.pending,
    reset() {
      current = start()
      faults.reset()
      requests.clear()
    },
  }
}
