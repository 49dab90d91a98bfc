import { resolve } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Locator, type Page } from '@playwright/test'
import { createServer } from 'vite'
import { th } from '../../src/messages/problems/th'
import { CONSOLE_PATH } from '../dev/console/protocol'
import { OUTCOMES_PATH } from '../dev/outcomes/outcomesPath'
import { findOrInstallChromium } from '../world/findChromium.js'

const ROOT = resolve(import.meta.dirname, '../..')

/** Goes on with the Tab key, as somebody without a mouse, until that has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let presses = 0; presses < 80; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`No Tab leads to ${String(target)}.`)
}

/** In both themes: of the console, and of the app in its phone. */
async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([])
  }
}

test('the console: a refusal in Thai and dark by keyboard alone, tokens decoded, a leak in red', async ({
  playwright,
}) => {
  test.slow()
  const server = await createServer({ root: ROOT, logLevel: 'error', server: { port: 0 } })
  await server.listen()
  const browser = await playwright.chromium.launch({ executablePath: findOrInstallChromium() })
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
    const page = await context.newPage()
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    const phone = page.frameLocator('iframe[name=phone]')
    const verdict = page.locator('.verdict')
    await page.goto(new URL(CONSOLE_PATH, server.resolvedUrls?.local[0]).href)

    await expect(page).toHaveTitle('Genkan console')
    await expect(page.locator('html').first()).toHaveAttribute('lang', 'en')
    await expect(phone.locator('.profile-name')).toHaveText('山田 花子', { timeout: 60_000 })
    await expect(verdict).toContainText('No profile data sent')
    await tabTo(page, page.locator('summary', { hasText: 'POST session' }))
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('Claims of the ID token')).toContainText('"name": "山田 花子"')
    await expectAccessible(page)
    await phone.locator('body').evaluate(() => {
      const body = new URLSearchParams({ note: btoa('for hanako@example.com') })
      return fetch('/__backend__/line/session', { method: 'POST', body })
    })
    await expect(verdict).toHaveText(/Profile data sent: email in POST .*\/session/)
    await expect(verdict).toHaveCSS('color', 'rgb(255, 138, 128)')

    await tabTo(page, page.getByLabel('Language'))
    await page.keyboard.press('ArrowDown')
    await expect(page.getByLabel('Language')).toHaveValue('th')
    await tabTo(page, page.getByRole('radio', { name: 'Light' }))
    await page.keyboard.press('ArrowRight')
    await tabTo(page, page.getByLabel('Search faults'))
    await page.keyboard.type('consent refused upper case')
    await tabTo(page, page.getByRole('button', { name: /^47 the person refuses at LINE/ }))
    await page.keyboard.press('Enter')
    const ended = page.getByText('Ended on consent_refused, as the matrix says')
    await expect(ended).toBeVisible({ timeout: 60_000 })
    await expect(page).toHaveURL(/\?lang=th&theme=dark&fault=47\.upper-case$/)
    await expect(verdict).toContainText('No profile data sent')

    await page.emulateMedia({ colorScheme: 'light' })
    await page.reload()
    await expect(ended).toBeVisible({ timeout: 60_000 })
    await expect(phone.getByRole('heading', { name: th.outcomes.consent_refused.title })).toBeVisible()
    await expect(phone.locator('html')).toHaveCSS('color-scheme', 'dark')
    await expect(phone.locator('body')).toHaveCSS('background-color', 'rgb(20, 23, 29)')
    await expect(phone.locator('.support-code')).toContainText('external-ios')
    await expectAccessible(page)

    await page.getByLabel('Search faults').fill('79')
    await page.locator('summary', { hasText: '79' }).click()
    await expect(page.getByRole('link', { name: 'account_changed' })).toHaveAttribute(
      'href',
      `${OUTCOMES_PATH}#account_changed`,
    )
    expect(errors).toEqual([])
  } finally {
    await browser.close()
    await server.close()
  }
})
