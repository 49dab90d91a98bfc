import { setTimeout as wait } from 'node:timers/promises'

/** ms between two looks, and until patience ends. */
const STEP = 25
const LIMIT = 60_000

/** Waits until `isDone`. @throws naming `what` was waited for, if it never came */
export async function until(isDone: () => boolean, what: string): Promise<void> {
  const end = Date.now() + LIMIT
  while (!isDone()) {
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}.`)
    await wait(STEP)
  }
}
