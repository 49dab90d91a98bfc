import { expect, type Page } from '@playwright/test'

/** What comes last: the way to share, where there is something to share. */
const LAST = 'footer nav > button, .problem-screen'

/** Waits for what comes after the screen itself. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator(LAST)).toBeVisible()
}

/** Waits for the last of what the card shows: that accounts can be linked. */
export async function linkingOffered(page: Page): Promise<void> {
  await expect(page.locator('.service > .button')).toBeVisible()
}
