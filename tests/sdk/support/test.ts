import { test as base, expect } from '@playwright/test'
import { chromiumArguments } from '../../world/chromium'
import { findOrInstallChromium } from '../../world/findChromium.js'
import { userAgents } from '../../line-platform'
import type { Plan, Report } from '../pages/protocol'
import { APP, startSdkWorld, type SdkWorld, type Serving } from './sdkWorld'

interface Options {
  readonly serving: Serving
  readonly plan: Plan
  /** LINE's native bridge as the page finds it: `silent` is there, but never says that it is ready. */
  readonly bridge: 'none' | 'ready' | 'silent'
}

interface Fixtures {
  /** Every outcome of every page of the context, oldest first, also of pages that were left at once. */
  readonly reports: readonly Report[]
}

export const INIT: Plan = { tag: 'inits', config: { liffId: APP.liffId } }

export const test = base.extend<Options & Fixtures, { world: SdkWorld }>({
  serving: [{ page: 'core' }, { option: true }],
  plan: [INIT, { option: true }],
  bridge: ['none', { option: true }],

  world: [
    async ({}, use) => {
      const world = await startSdkWorld()
      await use(world)
      await world.close()
    },
    { scope: 'worker' },
  ],

  browser: [
    async ({ playwright, world }, use) => {
      const browser = await playwright.chromium.launch({
        executablePath: findOrInstallChromium(),
        args: chromiumArguments(world.port),
      })
      await use(browser)
      await browser.close()
    },
    { scope: 'worker' },
  ],

  reports: [
    async ({ world, context, serving, plan, bridge }, use) => {
      world.serve(serving)
      const reports: Report[] = []
      await context.exposeFunction('sdkReport', (report: Report) => void reports.push(report))
      await context.addInitScript(prepare, { plan, bridge })
      await use(reports)
      expect(world.line.requests.unknown(), 'requests that LINE does not know').toEqual([])
      expect(world.line.pendingFaults(), 'planned faults that nothing ran into').toEqual([])
    },
    { auto: true },
  ],
})

/** Runs in the page, before its own script. */
function prepare({ plan, bridge }: Pick<Options, 'plan' | 'bridge'>): void {
  window.sdkPlan = plan
  if (bridge === 'none') return
  const features = bridge === 'ready' ? { features: [] } : {}
  Reflect.set(window, '_liff', { ...features, postMessage: () => undefined })
}

export { expect }
export type { Page, BrowserContext } from '@playwright/test'

/** For `test.use`: the LIFF browser of an iPhone, its bridge ready. */
export const IN_LINE = { userAgent: userAgents['liff-ios'], bridge: 'ready' } as const

export const ANDROID = { userAgent: userAgents['chrome-android'] } as const
