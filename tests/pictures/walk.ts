import type { BrowserContext, Page } from '@playwright/test'
import { userAgents, type Person } from '../line-platform'
import type { Variant } from '../world/builds'
import type { World } from '../world/world'

/** What a walk has at hand: a page in English, the emulated world, and the person who is signed in to LINE. */
export interface Stage {
  readonly page: Page
  readonly context: BrowserContext
  readonly world: World
  readonly person: Person
}

/** Gets to a screen from the one before, and settles when all of it is there. */
export type Reach = (stage: Stage) => Promise<void>

/** Screens that are reached in one go, in one browser context. */
export interface Walk {
  readonly name: string
  /** Whose browser it is; Chromium's own, on a desktop, where there is none. */
  readonly device?: keyof typeof userAgents
  readonly variant?: Variant
  /** Each screen in one state. The page is in English whenever one is to be reached. */
  readonly stops: Readonly<Record<string, Reach>>
}

/** The options of the test that takes a walk. */
export function browserOf({ device, variant = 'id' }: Walk) {
  return {
    // The scripts and styles of the test, in the page, are what the policy rightly refuses.
    bypassCSP: true,
    provokesFailures: true,
    variant,
    ...(device === undefined ? {} : { userAgent: userAgents[device] }),
  }
}
