/** One request as it arrived, for tests. No server should keep this. `status` is null until there is an answer. */
export interface RequestRecord {
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly method: string
  readonly host: string
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly status: number | null
}

export interface RequestLog {
  /** Oldest first. */
  list(): readonly RequestRecord[]
  clear(): void
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

/** Everything that arrived, preflights and refused requests included. */
export function createRequestLog(now: () => number) {
  let records: RequestRecord[] = []
  return {
    list: (): readonly RequestRecord[] => [...records],
    clear: (): void => void (records = []),
    /** Returns what to call with the status once there is an answer. */
    async open(request: Request): Promise<(status: number) => void> {
      const { hostname: host, pathname: path, searchParams } = new URL(request.url)
      const body = request.body === null ? '' : await request.clone().text()
      const record: Mutable<RequestRecord> = {
        at: now(),
        method: request.method,
        host,
        path,
        query: Object.fromEntries(searchParams),
        headers: Object.fromEntries(request.headers),
        body,
        status: null,
      }
      records.push(record)
      return (status) => void (record.status = status)
    },
  }
}
