import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium, type Browser } from '@playwright/test'
import type { CataloguedLocale } from '../../src/messages/load'
import { buildAll } from '../world/builds'
import { chromiumArguments } from '../world/chromium'
import { findOrInstallChromium } from '../world/findChromium.js'
import { startWorld } from '../world/world'
import { inEveryLook } from './looks'
import { readOptions, type Options } from './options'
import { takeOutcomes } from './outcomes'
import { sheetOf, type Picture } from './sheet'
import { takeWalk } from './stages'
import { WALKS } from './walks'

/** Takes a picture of every screen in every language and theme, and writes a contact sheet per language. */
export async function main(argv: readonly string[]): Promise<void> {
  const options = readOptions(argv)
  rmSync(options.out, { recursive: true, force: true })
  mkdirSync(options.out, { recursive: true })
  await buildAll(['id', 'mini'])
  const world = await startWorld()
  const browser = await chromium.launch({
    executablePath: findOrInstallChromium(),
    args: chromiumArguments(world.port),
  })
  try {
    const pictures = [
      ...(await takeScreens(browser, world, options)),
      ...(await takeOutcomes(browser, options)),
    ]
    writeSheets(pictures, options)
  } finally {
    await browser.close()
    await world.close()
  }
}

async function takeScreens(
  browser: Browser,
  world: Awaited<ReturnType<typeof startWorld>>,
  { out, width, height, text, looks, only }: Options,
): Promise<Picture[]> {
  const pictures: Picture[] = []
  for (const walk of WALKS.filter(({ stops }) =>
    Object.keys(stops).some((screen) => screen.includes(only)),
  )) {
    await takeWalk({ browser, world }, walk, { viewport: { width, height } }, async ({ page }, screen) => {
      if (!screen.includes(only)) return
      if (text !== 100) await page.addStyleTag({ content: `html { font-size: ${String(text)}% }` })
      await inEveryLook(page, looks, async (look) => {
        const file = `${String(pictures.length).padStart(4, '0')}.jpeg`
        await page.screenshot({ path: join(out, file), fullPage: true, type: 'jpeg', quality: 85 })
        pictures.push({ ...look, screen, file })
      })
      console.log(screen)
    })
  }
  return pictures
}

function writeSheets(pictures: readonly Picture[], { out, width, looks }: Options): void {
  for (const locale of localesOf(looks)) {
    const file = join(out, `${locale}.html`)
    writeFileSync(file, sheetOf(locale, pictures, width))
    console.log(resolve(file))
  }
}

function localesOf(looks: Options['looks']): ReadonlySet<CataloguedLocale> {
  return new Set(looks.map(({ locale }) => locale))
}
