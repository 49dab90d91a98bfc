import { requestInvalid } from './problem'

/** Milliseconds: longer than any repetition by the app takes, a reload of its page included. */
const LIFE = 10 * 60 * 1000

/** What makes two calls the same call. No token: a repetition may carry a renewed one. */
interface Call {
  /** Whose call it is, from a token that was verified for this very repetition. */
  readonly sub: string
  readonly requestId: string
  readonly parameters: readonly (string | undefined)[]
}

interface Kept<Answer> {
  readonly parameters: string
  /** Also while the work is still being done: a repetition may come before the first answer. */
  readonly answer: Promise<Answer>
  readonly at: number
}

/**
 * The 2xx answers of one operation, given again when the same person repeats the same call: an answer can be lost on its
 * way, and the repetition must not do the work twice. Failures are not kept, so that a repetition may succeed.
 *
 * @param other what the same `request_id` with other parameters is: a call of its own where nothing is changed by it,
 *   `refused` (422) where it would be
 */
export function createReplay<Answer>(now: () => number, other: 'own call' | 'refused') {
  const kept = new Map<string, Kept<Answer>>()

  const isAlive = ({ at }: Kept<Answer>): boolean => now() - at < LIFE

  function forgetOld(): void {
    for (const [key, one] of kept) if (!isAlive(one)) kept.delete(key)
  }

  return {
    /** Does the work, unless this very call was answered already or is being answered. */
    async once({ sub, requestId, parameters }: Call, work: () => Promise<Answer>): Promise<Answer> {
      forgetOld()
      const asked = JSON.stringify(parameters)
      const key = JSON.stringify([sub, requestId.toLowerCase(), other === 'own call' ? asked : ''])
      const earlier = kept.get(key)
      if (earlier && earlier.parameters !== asked) throw requestInvalid(422)
      if (earlier) return earlier.answer
      const answer = work()
      kept.set(key, { parameters: asked, answer, at: now() })
      answer.catch(() => kept.delete(key))
      return answer
    },
  }
}
