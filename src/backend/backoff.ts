/** ms before the first and the second repetition when the server did not say how long to wait. */
const BACKOFF = [600, 1800]

export const MAX_REPETITIONS = BACKOFF.length

/**
 * The wait (ms) before the next repetition, spread by ± 50 % so that clients do not march in step; `null` when there is
 * none left.
 *
 * @param sent how many repetitions were already sent
 */
export function backoffAfter(sent: number, random: () => number = Math.random): number | null {
  const delay = BACKOFF[sent]
  return delay === undefined ? null : delay * (0.5 + random())
}
