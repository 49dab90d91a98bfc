/** Milliseconds since the epoch. Everything that expires in the emulator asks this and nothing else. */
export interface Clock {
  now(): number
}

/** A clock that tests move. `reset()` puts it back to how it was made. */
export interface SettableClock extends Clock {
  set(ms: number): void
  advance(ms: number): void
  reset(): void
}

export const systemClock: Clock = { now: () => Date.now() }

/**
 * Without an argument the clock runs beside the system's, so that a browser in the same test agrees with it
 * until somebody moves it. With `frozenAt` (ms) it stands still.
 */
export function createClock(frozenAt?: number): SettableClock {
  let offset = 0
  const base = (): number => frozenAt ?? Date.now()
  return {
    now: () => base() + offset,
    set: (ms) => void (offset = ms - base()),
    advance: (ms) => void (offset += ms),
    reset: () => void (offset = 0),
  }
}

export const isSettable = (clock: Clock): clock is SettableClock => 'reset' in clock
