import type { Operation } from '../../../src/backend/contract'
import type { Fault } from './fault'

/** Which calls a fault is for. */
export interface FaultMatch {
  /** Default: any, also an address that is no operation. */
  readonly operation?: Operation
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
    /** @param operation the address behind the base path */
    take(operation: string): Fault | undefined {
      const found = planned.find(({ match }) => (match.operation ?? operation) === operation)
      if (!found) return undefined
      found.left -= 1
      if (found.left <= 0) planned = planned.filter((other) => other !== found)
      return found.fault
    },
    /** Faults that no request has met yet, in words. */
    pending: (): readonly string[] =>
      planned.map(({ match, fault, left }) => `${fault.kind} for ${match.operation ?? 'any'}, ${left} left`),
    reset: (): void => void (planned = []),
  }
}
