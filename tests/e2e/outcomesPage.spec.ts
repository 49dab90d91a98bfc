import { resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { createServer } from 'vite'
import { LOCALES } from '../../src/config/appConfig'
import { OUTCOME_CODES } from '../../src/outcomes/outcome'
import { OUTCOMES_PATH } from '../dev/outcomes/outcomesPath'
import { findOrInstallChromium } from '../world/findChromium.js'
import { violationsOf } from './support/accessible'

const ROOT = resolve(import.meta.dirname, '../..')

test('the dev server shows every outcome in every language and theme', async ({ playwright }) => {
  test.slow()
  const server = await createServer({ root: ROOT, logLevel: 'error', server: { port: 0 } })
  await server.listen()
  const browser = await playwright.chromium.launch({ executablePath: findOrInstallChromium() })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' })
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    await page.goto(new URL(`${OUTCOMES_PATH}#openid_missing`, server.resolvedUrls?.local[0]).href)
    const cards = page.getByRole('article')
    await expect(cards).toHaveCount(OUTCOME_CODES.length * LOCALES.length * 2, { timeout: 60_000 })
    await expect(page.locator('#openid_missing details').first()).toHaveAttribute('open')
    await expect(page.locator('#openid_missing')).toBeInViewport()
    const [light, dark] = [
      page.locator('[data-theme=light]').first(),
      page.locator('[data-theme=dark]').first(),
    ]
    await expect(light).toHaveCSS('background-color', 'rgb(255, 255, 255)')
    await expect(dark).toHaveCSS('background-color', 'rgb(20, 23, 29)')
    expect(await violationsOf(page)).toEqual([])
    await page.getByLabel('日本語').uncheck()
    await page.getByLabel('dark').uncheck()
    await expect(cards).toHaveCount(OUTCOME_CODES.length * (LOCALES.length - 1))
    if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/outcomes.png` })
    expect(errors).toEqual([])
  } finally {
    await browser.close()
    await server.close()
  }
})
