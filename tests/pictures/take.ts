import { join, resolve } from 'node:path'
import { createServer } from 'vite'
import { OUTCOME_CODES } from '../../src/outcomes/outcome'
import { OUTCOMES_PATH } from '../dev/outcomes/outcomesPath'
import { pinnedTest } from './fonts/pinnedTest'
import { redrawPicker, serveWebFonts, webFontsLoaded } from './fonts/webFonts'
import { inEveryLook, type Look } from './looks'
import { FOLDER, TEXT, WANTED } from './options'
import { settled } from './settled'
import { fileOf } from './sheet'
import { browserOf } from './walk'
import { WALKS } from './walks'

const takes = pinnedTest.extend({
  /** A name that looks like one, and that the pinned fonts of every language have. */
  person: async ({ world }, use) => use(world.line.people.get('alice')),
})

function pathOf(order: number, screen: string, look: Look) {
  return { path: join(FOLDER, fileOf({ order, screen, ...look })), type: 'jpeg', quality: 85 } as const
}

for (const [at, walk] of WALKS.entries()) {
  takes.describe(() => {
    takes.use(browserOf(walk))

    takes(walk.name, async ({ page, context, world, person }) => {
      for (const [step, [screen, reach]] of Object.entries(walk.stops).entries()) {
        await reach({ page, context, world, person })
        await settled(page)
        if (TEXT !== 100) await page.addStyleTag({ content: `html { font-size: ${String(TEXT)}% }` })
        await inEveryLook(page, WANTED, async (look) => {
          await webFontsLoaded(page)
          await redrawPicker(page)
          // A dialog lies over the window, not over the page.
          const fullPage = (await page.getByRole('dialog').count()) === 0
          await page.screenshot({ ...pathOf(at * 100 + step, screen, look), fullPage })
        })
      }
    })
  })
}

pinnedTest('outcomes', async ({ browser }) => {
  const server = await createServer({
    root: resolve(import.meta.dirname, '../..'),
    logLevel: 'error',
    server: { port: 0 },
  })
  await server.listen()
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' })
  await serveWebFonts(page.context())
  await page.goto(new URL(OUTCOMES_PATH, server.resolvedUrls?.local[0]).href)
  await webFontsLoaded(page)
  for (const [step, code] of OUTCOME_CODES.entries()) {
    for (const look of WANTED) {
      const card = page.locator(`#${code} .outcome-card[data-theme=${look.theme}]:lang(${look.locale})`)
      await card.screenshot(pathOf(9000 + step, code, look))
    }
  }
  await page.close()
  await server.close()
})
