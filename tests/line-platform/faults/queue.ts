import { matches, type RequestMatch, type RequestRecord } from '../stores/requests'
import type { Fault } from './fault'

/** Which requests a fault is for. Preflights are left alone unless `method: 'OPTIONS'` is given. */
export interface FaultMatch extends RequestMatch {
  readonly path: string | RegExp
  /** How many answers to break. Default 1: exactly the next one. */
  readonly times?: number
}

interface Planned {
  readonly match: FaultMatch
  readonly fault: Fault
  left: number
}

/** Faults waiting for their request. The oldest that matches wins and is used up. */
export function createFaultQueue() {
  let planned: Planned[] = []
  return {
    add: (match: FaultMatch, fault: Fault): void =>
      void planned.push({ match, fault, left: match.times ?? 1 }),
    take(request: Pick<RequestRecord, 'host' | 'path' | 'method'>): Fault | undefined {
      const found = planned.find(({ match }) => matches(match, request))
      if (!found) return undefined
      found.left -= 1
      if (found.left <= 0) planned = planned.filter((other) => other !== found)
      return found.fault
    },
    /** Faults that no request has met yet, in words. */
    pending: (): readonly string[] =>
      planned.map(({ match, fault, left }) => `${fault.kind} for ${String(match.path)}, ${left} left`),
    reset: (): void => void (planned = []),
  }
}

export type FaultQueue = ReturnType<typeof createFaultQueue>
