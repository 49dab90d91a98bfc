/** One shortcut on the home screen of a person's phone. */
export interface Shortcut {
  readonly personId: string
  readonly liffId: string
  /** What it opens. */
  readonly url: string
}

/** The shortcuts that people put on their home screens. */
export function createShortcuts() {
  let shortcuts: Shortcut[] = []
  return {
    add: (shortcut: Shortcut): void => void shortcuts.push(shortcut),
    list: (): readonly Shortcut[] => [...shortcuts],
    reset(): void {
      shortcuts = []
    },
  }
}

export type Shortcuts = ReturnType<typeof createShortcuts>
