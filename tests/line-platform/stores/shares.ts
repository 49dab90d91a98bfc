import { randomToken } from '../random'

/** What the share target picker came to: see `RetrievedShareResult` of SDK 2.31. `pending`: no answer yet. */
export type ShareResult =
  | { readonly tag: 'pending' | 'SUCCESS' | 'CANCEL' }
  | { readonly tag: 'FAILURE'; readonly description: string }

/** Messages that a person sent to others through the picker. */
export interface Share {
  readonly personId: string
  readonly liffId: string
  /** The people it went to, by their handles. */
  readonly to: readonly string[]
  readonly messages: readonly unknown[]
}

/** One picker that an app asked for, by its one-time token. */
export interface Picker {
  readonly ott: string
  readonly personId: string
  readonly liffId: string
  readonly result: ShareResult
}

/** LINE's share target pickers, and what was sent through them. */
export function createShares() {
  const pickers = new Map<string, Picker>()
  let shares: Share[] = []

  return {
    open(personId: string, liffId: string): Picker {
      const picker: Picker = { ott: randomToken(32), personId, liffId, result: { tag: 'pending' } }
      pickers.set(picker.ott, picker)
      return picker
    },
    find(ott: string, liffId: string): Picker | undefined {
      const picker = pickers.get(ott)
      return picker?.liffId === liffId ? picker : undefined
    },
    /** The first end counts. */
    end(picker: Picker, result: ShareResult): void {
      if (pickers.get(picker.ott)?.result.tag === 'pending') pickers.set(picker.ott, { ...picker, result })
    },
    add: (share: Share): void => void shares.push(share),
    list: (): readonly Share[] => [...shares],
    reset(): void {
      pickers.clear()
      shares = []
    },
  }
}

export type Shares = ReturnType<typeof createShares>
