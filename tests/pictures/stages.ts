import { expect, type Browser, type BrowserContextOptions } from '@playwright/test'
import { userAgents } from '../line-platform'
import { builtVariant } from '../world/builds'
import type { World } from '../world/world'
import type { Stage, Walk } from './walk'

/** How every picture is taken, whoever's machine it is. */
export const STILL: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  locale: 'en-US',
  timezoneId: 'Asia/Tokyo',
  ignoreHTTPSErrors: true,
  reducedMotion: 'reduce',
  colorScheme: 'light',
}

/** What comes last: the way to share, where there is something to share. */
const LAST = 'footer nav > button, .problem-screen'

/** Who is signed in to LINE on the pictures. */
const PERSON = 'hanako'

/** Calls `act` at every stop of a walk. */
export async function takeWalk(
  { browser, world }: { browser: Browser; world: World },
  walk: Walk,
  options: BrowserContextOptions,
  act: (stage: Stage, screen: string) => Promise<void>,
): Promise<void> {
  world.serve(builtVariant(walk.variant ?? 'id'))
  world.line.knobs.deviceUser = PERSON
  const userAgent = walk.device === undefined ? {} : { userAgent: userAgents[walk.device] }
  const context = await browser.newContext({ ...STILL, ...options, ...userAgent })
  try {
    const stage = { world, context, page: await context.newPage(), person: world.line.people.get(PERSON) }
    for (const [screen, reach] of Object.entries(walk.stops)) {
      await reach(stage)
      await expect(stage.page.locator(LAST)).toBeVisible()
      await act(stage, screen)
    }
  } finally {
    await context.close()
  }
}
