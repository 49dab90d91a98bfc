import { test } from '../../e2e/support/test'
import { chromiumArguments } from '../../world/chromium'
import { findOrInstallChromium } from '../../world/findChromium.js'
import { pinnedFonts, SAME_EVERYWHERE } from './systemFonts'
import { serveWebFonts } from './webFonts'

/** A test whose pictures have the same letters on every machine. Its pages must bypass their policy (`bypassCSP`). */
export const pinnedTest = test.extend({
  browser: [
    async ({ playwright, world }, use) => {
      const browser = await playwright.chromium.launch({
        executablePath: findOrInstallChromium(),
        args: [...chromiumArguments(world.port), ...SAME_EVERYWHERE],
        env: { ...process.env, ...pinnedFonts() },
      })
      await use(browser)
      await browser.close()
    },
    { scope: 'worker' },
  ],
  context: async ({ context }, use) => {
    await serveWebFonts(context)
    await use(context)
  },
})
