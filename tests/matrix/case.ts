import type { Browser, BrowserContext, Page } from '@playwright/test'
import { OUTCOME_CODES, type OutcomeCode } from '../../src/outcomes/outcome'
import type { Person } from '../line-platform'
import type { userAgents } from '../line-platform'
import type { Variant } from '../world/builds'
import type { World } from '../world/world'

/** Screens that are no outcome. Each is recognised in `browser/screens.ts`. */
export type ScreenName =
  | 'sign_in'
  | 'signed_in'
  | 'signed_out'
  /** Signed in, and nobody is named: LINE gave neither name nor picture. */
  | 'nameless_card'
  /** The card is there, and the service's answer is still awaited or does not matter. */
  | 'card'
  /** The app's own part is missing, so that it says so without the words of the outcomes. */
  | 'app_incomplete'
  /** What index.html shows by its style sheet alone. */
  | 'static_fallback'
  /** The same place, where the browser knows no modules. */
  | 'static_too_old'
  | 'no_script'
  /** The result of a linking, with both sides. */
  | 'linked'
  | 'line_login'
  | 'liff_url'
  | 'website'
  /** The browser's own error page: nothing of ours ever loaded. */
  | 'browser_page'
  /** Another page than ours, which ours had no part in. */
  | 'outside_our_page'

/** Where a case ends: one of the app's outcomes, another screen, or before there is any page. */
export type Ending = OutcomeCode | ScreenName | 'build_stops'

export function isOutcome(ending: string): ending is OutcomeCode {
  return OUTCOME_CODES.some((code) => code === ending)
}

/** What a play finds: a page that has not been anywhere yet, and the emulated world around it. */
export interface Scene {
  readonly page: Page
  readonly context: BrowserContext
  readonly browser: Browser
  readonly world: World
  readonly person: Person
}

export type Act = (scene: Scene) => Promise<void>

export interface BrowserPlay {
  readonly by: 'browser'
  /** Which of several shapes of the same fault; absent where there is one. */
  readonly shape?: string
  /** Brings about the fault, up to the last act of the person. */
  readonly play: Act
  /** Where this shape ends, if not where the case says. */
  readonly ends?: Ending
  /** What only this case forbids, looked at once the ending is on the screen. */
  readonly check?: Act
  /** Makes the fault go away, where it does not do so by itself. */
  readonly lift?: Act
  /** Where the main action of the ending leads once the fault is gone. Absent: the fault stays. */
  readonly then?: Ending
  /** Set where the page goes on by itself as soon as the fault is gone, without the main action. */
  readonly byItself?: true
  /** Which build is served. Default `id`. */
  readonly variant?: Variant
  /** Default: an external desktop browser. LIFF devices have LINE's bridge unless `bridge` says otherwise. */
  readonly device?: keyof typeof userAgents
  readonly bridge?: false
  readonly javaScript?: false
  /** Set where Chromium itself reports the fault on the console: refused requests and error statuses. */
  readonly loud?: true
  /** Set where the fault is something that the policy refuses. */
  readonly violates?: true
  /** Set where LINE's parameters stay in the address: init never settled, or the link was refused. */
  readonly addressStays?: true
  /** The most page loads of the app that the play may take, its main action included. Default 6. */
  readonly pageLoads?: number
}

export type Run = () => void | Promise<void>

/** How a case is played: in a browser, by vitest (`unit`, `property` with many random values, `build` for files), or not. */
export type Played =
  | BrowserPlay
  | { readonly by: 'unit' | 'property' | 'build'; readonly run: Run }
  | { readonly by: 'cannot_run'; readonly because: string }

export interface Case {
  readonly number: number
  /** What goes wrong, and when. */
  readonly fault: string
  readonly ends: Ending
  /** What must not happen, beside the common rules of `browser/commonRules.ts`. */
  readonly mustNot?: string
  readonly played: readonly [Played, ...Played[]]
}

/** One play for each shape of a fault. */
export function shapes<T>(
  of: Readonly<Record<string, T>>,
  play: (shape: T, name: string) => Omit<BrowserPlay, 'by' | 'shape'>,
): [BrowserPlay, ...BrowserPlay[]] {
  const [first, ...rest] = Object.entries(of).map(([shape, value]): BrowserPlay => ({
    by: 'browser',
    shape,
    ...play(value, shape),
  }))
  if (first === undefined) throw new Error('A fault without any shape is no case.')
  return [first, ...rest]
}

export const browser = (play: Omit<BrowserPlay, 'by'>): BrowserPlay => ({ by: 'browser', ...play })
