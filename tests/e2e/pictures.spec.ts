import { resolve } from 'node:path'
import { COMPARED, type View } from '../pictures/compared'
import { pinnedTest } from '../pictures/fonts/pinnedTest'
import { webFontsLoaded } from '../pictures/fonts/webFonts'
import { inEveryLook } from '../pictures/looks'
import { settled } from '../pictures/settled'
import { browserOf } from '../pictures/walk'
import { WALKS } from '../pictures/walks'
import { expect, type Page } from './support/test'

/** Some screens say a date. After any real one: cookies that a page sets by this clock are to be kept by Chromium's. */
const TODAY = new Date('2099-04-01T12:00:00+09:00')

/** Parts of a support code that every build has another of. */
const RELEASES = [
  { part: /^\/\d.*/, as: '/1.2.3+0123456789ab' },
  { part: /^\/liff-\d.*/, as: '/liff-2.0.0' },
]

const WHILE_TAKEN = resolve(import.meta.dirname, '../pictures/whileTaken.css')

const HEIGHTS = { 360: 740, 1280: 800 } as const

const test = pinnedTest.extend({
  context: async ({ context }, use) => {
    await context.clock.setFixedTime(TODAY)
    await use(context)
  },
})

async function sameRelease(page: Page): Promise<void> {
  for (const { part, as } of RELEASES)
    await page
      .locator('.support-part', { hasText: part })
      .evaluateAll((found, text) => found.forEach((one) => (one.textContent = text)), as)
}

/** An avatar shows the initial until its picture is there. */
async function picturesLoaded(page: Page): Promise<void> {
  await page.evaluate(() => Promise.allSettled([...document.images].map((image) => image.decode())))
}

async function expectAsAccepted(page: Page, screen: string, view: View): Promise<void> {
  await page.setViewportSize({ width: view.width, height: HEIGHTS[view.width] })
  // Where the last tap left it, a button would be seen as it is under the mouse.
  await page.mouse.move(0, 0)
  await sameRelease(page)
  await webFontsLoaded(page)
  await picturesLoaded(page)
  const name = [screen.replace(/[^\w -]/g, '').replaceAll(' ', '-'), view.locale, view.theme].join('-')
  // A dialog lies over the window, not over the page.
  const fullPage = (await page.getByRole('dialog').count()) === 0
  await expect.soft(page).toHaveScreenshot(`${name}.png`, { fullPage, stylePath: WHILE_TAKEN })
  await page.setViewportSize({ width: 360, height: HEIGHTS[360] })
}

for (const { walk: name, person: id, views } of COMPARED) {
  const walk = WALKS.find((one) => one.name === name)
  if (walk === undefined) throw new Error(`There is no walk "${name}".`)
  const last = Object.keys(walk.stops).findLastIndex((screen) => screen in views)

  test.describe(() => {
    test.use({
      ...browserOf(walk),
      contextOptions: { reducedMotion: 'reduce' },
      person: async ({ world }, use) => use(world.line.people.get(id)),
    })

    test(`${name}: looks as it was accepted`, async ({ page, context, world, person }) => {
      test.slow()
      world.clock.set(TODAY.getTime())
      for (const [screen, reach] of Object.entries(walk.stops).slice(0, last + 1)) {
        await reach({ page, context, world, person })
        await settled(page)
        for (const view of views[screen] ?? [])
          await inEveryLook(page, [view], () => expectAsAccepted(page, screen, view))
      }
    })
  })
}
