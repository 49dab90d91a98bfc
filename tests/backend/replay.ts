/** Milliseconds: longer than any repetition by the app takes, a reload of its page included. */
const LIFE = 10 * 60 * 1000

/** What makes two calls the same call. No token: a repetition may carry a renewed one. */
export interface CallKey {
  /** Whose call it is, from a token that was verified for this very repetition. */
  readonly sub: string
  readonly requestId: string
  readonly parameters: readonly (string | undefined)[]
}

/**
 * The 2xx answers of one operation, given again when the same person repeats the same call: an answer can be lost on its
 * way, and the repetition must not do the work twice. Failures are not kept, so that a repetition may succeed.
 */
export function createReplay<Answer>(now: () => number) {
  const answers = new Map<string, { readonly answer: Answer; readonly at: number }>()
  const textOf = ({ sub, requestId, parameters }: CallKey): string =>
    JSON.stringify([sub, requestId.toLowerCase(), parameters])

  return {
    recall(key: CallKey): Answer | undefined {
      const kept = answers.get(textOf(key))
      return kept && now() - kept.at < LIFE ? kept.answer : undefined
    },
    remember(key: CallKey, answer: Answer): void {
      for (const [text, { at }] of answers) if (now() - at >= LIFE) answers.delete(text)
      answers.set(textOf(key), { answer, at: now() })
    },
  }
}
