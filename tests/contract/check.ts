import type { Play } from './play'
import { NotChecked, type Judged } from './verdict'

/** One thing that the contract demands. It says no by throwing. */
export interface Check {
  /** Short, and never changed: reports of CI are compared by it. */
  readonly id: string
  /** What a backend does that keeps the contract. */
  readonly title: string
  /** @throws {Failed} or {NotChecked} */
  readonly run: (play: Play) => Promise<void>
}

/** Plays one check. What is neither a yes nor a "not checked", such as no connection, is a no. */
export async function judge({ id, title, run }: Check, play: Play): Promise<Judged> {
  try {
    await run(play)
    return { id, title, verdict: { tag: 'passed' } }
  } catch (error) {
    const why = error instanceof Error ? error.message : 'Something was thrown.'
    return { id, title, verdict: { tag: error instanceof NotChecked ? 'not_checked' : 'failed', why } }
  }
}
