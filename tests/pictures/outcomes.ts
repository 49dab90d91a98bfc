import { join, resolve } from 'node:path'
import type { Browser } from '@playwright/test'
import { createServer } from 'vite'
import { OUTCOME_CODES } from '../../src/outcomes/outcome'
import { OUTCOMES_PATH } from '../dev/outcomes/outcomesPage'
import type { Options } from './options'
import type { Picture } from './sheet'

const ROOT = resolve(import.meta.dirname, '../..')

/** The screens for failures, from the dev server's page that has them all. */
export async function takeOutcomes(browser: Browser, { out, looks, only }: Options): Promise<Picture[]> {
  const server = await createServer({ root: ROOT, logLevel: 'error', server: { port: 0 } })
  await server.listen()
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' })
  try {
    await page.goto(new URL(OUTCOMES_PATH, server.resolvedUrls?.local[0]).href)
    await page.locator('.outcome-card').first().waitFor()
    const pictures: Picture[] = []
    for (const screen of OUTCOME_CODES.filter((code) => code.includes(only))) {
      for (const { locale, theme } of looks) {
        const file = `${screen}-${locale}-${theme}.jpeg`
        await page
          .locator(`#${screen} .outcome-card[data-theme=${theme}]:lang(${locale})`)
          .screenshot({ path: join(out, file), type: 'jpeg', quality: 85 })
        pictures.push({ screen, locale, theme, file })
      }
    }
    return pictures
  } finally {
    await page.close()
    await server.close()
  }
}
