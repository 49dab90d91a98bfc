import { expect, type Page } from '@playwright/test'
import { LOCALES as ALL } from '../../src/config/appConfig'
import type { CataloguedLocale } from '../../src/messages/load'

export interface Look {
  readonly locale: CataloguedLocale
  readonly theme: 'light' | 'dark'
}

export const THEMES = ['light', 'dark'] as const

/** Every language that there are texts for; English last, because every screen is reached in it. */
export const LOCALES: readonly CataloguedLocale[] = ALL.toSorted(
  (one, other) => Number(one === 'en') - Number(other === 'en'),
)

/** All languages in all themes, a language at a time. */
export const LOOKS: readonly Look[] = LOCALES.flatMap((locale) => THEMES.map((theme) => ({ locale, theme })))

/** What is there in every language alike. */
const PARTS = 'main :is(h1, h2, p, button, a), footer button, aside, dialog'

/**
 * Calls `act` with the page in every look, one after the other, in place: nothing is loaded anew but the words. Ends in
 * English and in the light theme.
 */
export async function inEveryLook(
  page: Page,
  looks: readonly Look[],
  act: (look: Look) => Promise<void>,
): Promise<void> {
  const parts = await page.locator(PARTS).count()
  for (const look of looks) {
    await speak(page, look.locale)
    // Texts that come later take the parts that say them away for a moment.
    await expect(page.locator(PARTS)).toHaveCount(parts)
    await paint(page, look.theme)
    await act(look)
  }
  await speak(page, 'en')
  await expect(page.locator(PARTS)).toHaveCount(parts)
  await paint(page, 'light')
}

/** Fetches the words of all languages, so that a dialog that is opened next stays through every change. */
export function visitLanguages(page: Page): Promise<void> {
  return inEveryLook(
    page,
    LOOKS.filter(({ theme }) => theme === 'light'),
    () => Promise.resolve(),
  )
}

async function speak(page: Page, locale: CataloguedLocale): Promise<void> {
  const html = page.locator('html')
  if ((await html.getAttribute('lang')) === locale) return
  await page.locator('.picker-select').selectOption(locale)
  await expect(html).toHaveAttribute('lang', locale)
}

/** The SDK, and after it the app, follow the theme with the next frame. */
async function paint(page: Page, theme: Look['theme']): Promise<void> {
  await page.emulateMedia({ colorScheme: theme })
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
}
