import { randomToken } from '../random'
import type { AccessToken } from './tokens'

/** What LIFF's sub-window ended with, as `waitResult` says it (SDK 2.31 behaviour). `error`: "nothing yet, ask again". */
export interface SubWindowResult {
  readonly status: 'submit' | 'cancel' | 'close' | 'error'
  readonly result: object
}

/** One sub-window that a LIFF app asked LINE for. */
export interface SubWindow {
  readonly msit: string
  readonly mstChallenge: string
  readonly subLiffId: string
  /** What the opening app hands to the opened one, as it came. */
  readonly appData: unknown
  readonly isOpen: boolean
}

interface Entry extends SubWindow {
  readonly ended: Promise<SubWindowResult>
  readonly end: (result: SubWindowResult) => void
}

/** How long one `waitResult` is held before the SDK is told to ask again. LINE's own limit is not known. */
const HOLD_MS = 25_000

/** LINE's sub-windows: who may open one (the challenge in the fragment), and what each one came to. */
export function createSubWindows() {
  const holders = new Map<string, Pick<AccessToken, 'personId' | 'channelId'>>()
  const entries = new Map<string, Entry>()

  function end(msit: string, result: SubWindowResult): boolean {
    const entry = entries.get(msit)
    if (entry?.isOpen !== true) return false
    entries.set(msit, { ...entry, isOpen: false })
    entry.end(result)
    return true
  }

  return {
    /** The `mst_challenge` of a window's fragment. */
    challengeFor(holder: Pick<AccessToken, 'personId' | 'channelId'>): string {
      const challenge = randomToken(43)
      holders.set(challenge, holder)
      return challenge
    },
    /** Whether the challenge was given to the window of this person and channel. */
    mayOpen(challenge: string, { personId, channelId }: AccessToken): boolean {
      const holder = holders.get(challenge)
      return holder?.personId === personId && holder.channelId === channelId
    },
    open(order: Pick<SubWindow, 'mstChallenge' | 'subLiffId' | 'appData'>): SubWindow {
      const msit = randomToken(32)
      let settle: (result: SubWindowResult) => void = () => undefined
      const ended = new Promise<SubWindowResult>((resolve) => (settle = resolve))
      const entry: Entry = { ...order, msit, isOpen: true, ended, end: settle }
      entries.set(msit, entry)
      return entry
    },
    find: (msit: string): SubWindow | undefined => entries.get(msit),
    /** The first end counts. False if it has ended, or was never opened. */
    end,
    /** `undefined` for a sub-window that this main window did not open. */
    async wait(msit: string, mstChallenge: string): Promise<SubWindowResult | undefined> {
      const entry = entries.get(msit)
      if (entry?.mstChallenge !== mstChallenge) return undefined
      const held = new Promise<SubWindowResult>((resolve) => {
        setTimeout(() => {
          resolve({ status: 'error', result: {} })
        }, HOLD_MS).unref()
      })
      return Promise.race([entry.ended, held])
    },
    reset(): void {
      for (const { msit } of entries.values()) end(msit, { status: 'close', result: {} })
      entries.clear()
      holders.clear()
    },
  }
}

export type SubWindows = ReturnType<typeof createSubWindows>
