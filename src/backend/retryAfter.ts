/** The longest wait (ms) that we take by ourselves; beyond it the person sees a countdown and a button. */
export const LONGEST_WAIT = 10_000

/** The wait (ms) for a `Retry-After` that makes no sense, and for a 429 without one. */
const DEFAULT_WAIT = 5000

/** A countdown longer than this (ms) helps nobody: the person may try again then, whatever the header says. */
const LONGEST_COUNTDOWN = 3_600_000

/**
 * The wait (ms) that an answer asks for, or `null` when it asks for none. `Retry-After` is seconds or an HTTP date
 * (RFC 9110, 10.2.3); anything else counts as a short wait.
 *
 * @param now ms since the epoch
 */
export function waitOf(
  answer: { readonly status: number; readonly retryAfter: string | null },
  now: number,
): number | null {
  if (answer.retryAfter === null) return answer.status === 429 ? DEFAULT_WAIT : null
  const text = answer.retryAfter.trim()
  if (/^\d+$/.test(text)) return Math.min(Number(text) * 1000, LONGEST_COUNTDOWN)
  const date = Date.parse(text)
  return Number.isNaN(date) || /^[-+.\d]+$/.test(text) || date < now
    ? DEFAULT_WAIT
    : Math.min(date - now, LONGEST_COUNTDOWN)
}
