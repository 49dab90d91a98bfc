import { expect, type Page } from '@playwright/test'

/** What comes last: the way to share, where there is something to share. */
const LAST = 'footer nav > button, .problem-screen'

/** Waits for what comes after the screen itself. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator(LAST)).toBeVisible()
}
