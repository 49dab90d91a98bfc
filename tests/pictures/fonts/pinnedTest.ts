import { test } from '../../e2e/support/test'
import { pinnedFonts, SAME_EVERYWHERE } from './systemFonts'
import { serveWebFonts } from './webFonts'

/** A test whose pictures have the same letters on every machine. Its pages must bypass their policy (`bypassCSP`). */
export const pinnedTest = test.extend({
  launchOptions: [
    async ({ launchOptions }, use) =>
      use({ ...launchOptions, args: SAME_EVERYWHERE, env: { ...process.env, ...pinnedFonts() } }),
    { scope: 'worker' },
  ],
  context: async ({ context }, use) => {
    await serveWebFonts(context)
    await use(context)
  },
})
