/** The pages that are compared, in the order of the table. */
export const PAGE_NAMES = ['floor', 'official', 'genkan'] as const

export type PageName = (typeof PAGE_NAMES)[number]

/**
 * `first`: external browser, nobody signed in here, the button tapped at once; LINE knows the person and has their consent.
 * `return`: external browser, signed in before, warm HTTP cache. `liff`: opened by a LIFF URL, nothing cached.
 */
export const SCENARIO_NAMES = ['first', 'return', 'liff'] as const

export type ScenarioName = (typeof SCENARIO_NAMES)[number]

/** One visit in numbers. Times in ms from the navigation start of its first page. */
export interface Sample {
  readonly page: PageName
  readonly scenario: ScenarioName
  /** ms since the epoch. */
  readonly opened: number
  /** Until the backend had received `session`. */
  readonly session: number
  /** Until the person's name was on the screen. */
  readonly name: number
  /** When the sign-in button could be tapped; `null` where none was needed. */
  readonly button: number | null
  /** Sum of all layout shifts, without the allowance for shifts after input. */
  readonly shift: number
}

/** gzip bytes of the scripts that one visit evaluated on the page that sent `session`, until these two moments. */
export interface ScriptSizes {
  readonly page: PageName
  readonly scenario: ScenarioName
  readonly session: number
  readonly name: number
}
