import type { Liff } from './liff'

/** How `liff.init()` ended. `timed_out`: it did not, and whatever it still does is ignored. */
export type InitResult =
  | { readonly tag: 'ready' }
  | { readonly tag: 'rejected'; readonly reason: unknown }
  | { readonly tag: 'timed_out' }

/**
 * ms. `init()` has no time limit of its own, on any of its calls, nor on the wait for the native bridge (SDK 2.31). With the
 * page's loading before it, nobody waits longer than fifteen seconds for a screen.
 */
export const INIT_DEADLINE = 14_000

/** Runs `liff.init()` and never rejects. @param deadline ms */
export function settleInit(liff: Liff, deadline = INIT_DEADLINE): Promise<InitResult> {
  const settled = liff.init().then(
    (): InitResult => ({ tag: 'ready' }),
    (reason: unknown): InitResult => ({ tag: 'rejected', reason }),
  )
  const late = new Promise<InitResult>((resolve) => {
    setTimeout(() => {
      resolve({ tag: 'timed_out' })
    }, deadline)
  })
  return Promise.race([settled, late])
}
