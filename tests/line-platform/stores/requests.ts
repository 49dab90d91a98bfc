/** One request as it arrived. Kept in memory only. `status` is null while no answer has been given. */
export interface RequestRecord {
  /** Milliseconds since the epoch, by the platform's clock. */
  readonly at: number
  readonly method: string
  readonly host: string
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly status: number | null
}

export interface RequestMatch {
  readonly host?: string
  readonly path?: string | RegExp
  readonly method?: string
}

/** A text path is compared whole. Without `method`, everything but preflights matches. */
export function matches(
  match: RequestMatch,
  request: Pick<RequestRecord, 'host' | 'path' | 'method'>,
): boolean {
  const { host, path, method } = match
  if (host !== undefined && host !== request.host) return false
  if (method === undefined ? request.method === 'OPTIONS' : method !== request.method) return false
  if (path === undefined) return true
  return typeof path === 'string' ? path === request.path : path.test(request.path)
}

type Mutable = { -readonly [Key in keyof RequestRecord]: RequestRecord[Key] }

/** Everything that arrived, oldest first, and which of it the emulator had no answer for. */
export function createRequestLog() {
  let records: Mutable[] = []
  const unknown = new Set<RequestRecord>()

  return {
    list: (): readonly RequestRecord[] => [...records],
    matching: (match: RequestMatch): readonly RequestRecord[] =>
      records.filter((record) => matches(match, record)),
    /** Returns the matching requests and forgets them, so that the next call sees only what came since. */
    takeMatching(match: RequestMatch): readonly RequestRecord[] {
      const taken = records.filter((record) => matches(match, record))
      records = records.filter((record) => !taken.includes(record))
      return taken
    },
    /** Requests that hit no route. A test run should end with none. */
    unknown: (): readonly RequestRecord[] => [...unknown],
    clear(): void {
      records = []
      unknown.clear()
    },
    /** @internal */
    open(record: Omit<RequestRecord, 'status'>): (status: number, isUnknown: boolean) => void {
      const entry: Mutable = { ...record, status: null }
      records.push(entry)
      return (status, isUnknown) => {
        entry.status = status
        if (isUnknown) unknown.add(entry)
      }
    },
  }
}

export type RequestLog = Omit<ReturnType<typeof createRequestLog>, 'open'>
export type RequestLogStore = ReturnType<typeof createRequestLog>
