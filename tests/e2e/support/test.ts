import { test as base, expect, type Page } from '@playwright/test'
import type { Person } from '../../line-platform'
import { builtVariant, type Variant } from '../../world/builds'
import { chromiumArguments } from '../../world/chromium'
import { findOrInstallChromium } from '../../world/findChromium.js'
import { startWorld, type World } from '../../world/world'
import { findLeaks } from '../../leaks/findLeaks'
import { secretsOf } from '../../leaks/secretsOf'
import { createCanary } from './canary'
import { watchContext, type Watch } from './watch'

interface Options {
  /** Which build is served. */
  variant: Variant
  /** Whether the test provokes failures that Chromium itself reports on the console (a 500, a refused connection). */
  provokesFailures: boolean
  /** Whether the test provokes something that the content security policy refuses. */
  provokesViolations: boolean
}

interface Fixtures {
  /** The signed-in person of this test, known to LINE, with values of this run alone. */
  person: Person
  /** Checks at the end of every test what was sent, said and violated. */
  watch: Watch
}

/** Hosts that a page may talk to in any test. */
const KNOWN_HOSTS =
  /^((api|access|liff|miniapp|liff-shortcut)[.])?line[.]me$|^s?profile[.]line-scdn[.]net$|[.]example[.]com$/

/** Whom Chromium itself calls when it starts, and about forms and passwords that it sees; no page is behind it. */
const BROWSER_HOSTS =
  /^((update|content-autofill|passwordsleakcheck-pa)[.]googleapis|(accounts|clients\d|redirector|www)[.]google)[.]com$/

export const test = base.extend<Options & Fixtures, { world: World }>({
  variant: ['id', { option: true }],
  provokesFailures: [false, { option: true }],
  provokesViolations: [false, { option: true }],

  world: [
    async ({}, use) => {
      const world = await startWorld()
      await use(world)
      await world.close()
    },
    { scope: 'worker' },
  ],

  browser: [
    async ({ playwright, world, launchOptions }, use) => {
      const browser = await playwright.chromium.launch({
        ...launchOptions,
        executablePath: findOrInstallChromium(),
        args: [...chromiumArguments(world.port), ...(launchOptions.args ?? [])],
      })
      await use(browser)
      await browser.close()
    },
    { scope: 'worker' },
  ],

  person: async ({}, use) => {
    await use(createCanary())
  },

  watch: [
    async ({ world, variant, context, person, provokesFailures, provokesViolations }, use) => {
      const build = builtVariant(variant)
      world.serve(build)
      world.line.people.put(person)
      world.line.knobs.deviceUser = person.id
      const watch = watchContext(context)
      await use(watch)
      expectNothingLeaked(world, person, build.config.backendUrl, watch)
      expect(strangersAmong(world, watch), 'hosts that no page of ours has business with').toEqual([])
      expect(world.line.requests.unknown(), 'requests that LINE does not know').toEqual([])
      expect(world.line.pendingFaults(), 'planned faults that nothing ran into').toEqual([])
      expect(world.host.pendingFaults(), 'planned faults of the host that nothing ran into').toEqual([])
      expect(watch.dialogs(), 'dialogs of the browser').toEqual([])
      if (!provokesViolations)
        expect(watch.violations(), 'violations of the content security policy').toEqual([])
      if (!provokesFailures) expect(watch.console(), 'console messages and uncaught errors').toEqual([])
    },
    { auto: true },
  ],
})

function expectNothingLeaked(world: World, person: Person, backendUrl: string, watch: Watch): void {
  const secrets = secretsOf(person)
  expect(findLeaks(world.arrivals, secrets, world.issued, backendUrl), 'leaks in requests').toEqual([])
  const said = watch.console().join('\n')
  const hidden = [...Object.values(secrets), ...world.issued.idTokens, ...world.issued.accessTokens]
  expect(
    hidden.filter((value) => said.includes(value)),
    'secrets on the console',
  ).toEqual([])
}

/** What a page asked for, and what arrived without any page having asked (a beacon at unload, a prefetch). */
function strangersAmong(world: World, watch: Watch): readonly string[] {
  const arrived = world.arrivals.map(({ url }) => url.hostname).filter((host) => !BROWSER_HOSTS.test(host))
  return [...new Set([...watch.hosts(), ...arrived])].filter((host) => !KNOWN_HOSTS.test(host))
}

export { expect, type Page, type World }
