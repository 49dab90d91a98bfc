import type { BrowserContext } from '@playwright/test'
import { en } from '../../src/messages/en'
import { APP, expectSignedIn, expectSignInScreen, sessionForms, signInAtLine, tapLogin } from './support/acts'
import { expect, test, type Page } from './support/test'

/** A second tab of the same browser, on the app as it is. */
async function secondTab(context: BrowserContext): Promise<Page> {
  const tab = await context.newPage()
  await tab.goto(APP)
  return tab
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: en.signOut.button }).click()
  await page.getByRole('dialog').getByRole('button', { name: en.signOut.button }).click()
  await expect(page.getByRole('heading', { name: en.signedOut.title })).toBeVisible()
}

test.beforeEach(async ({ page, person }) => {
  await page.goto(APP)
  await signInAtLine(page, person)
  await expectSignedIn(page, person)
})

test('a sign-in in another tab signs this one in too', async ({ page, context, person }) => {
  await signOut(page)
  const other = await secondTab(context)
  await tapLogin(other)
  await expectSignedIn(other, person)
  await expectSignedIn(page, person)
})

test('cleared site data is noticed by the next act, and nothing is sent from memory', async ({
  page,
  context,
  world,
}) => {
  const before = sessionForms(world).length
  const other = await secondTab(context)
  await other.evaluate(() => {
    localStorage.clear()
  })
  await expect(page.getByRole('heading', { name: en.signedOut.title })).toBeVisible()
  await page.reload()
  await expectSignInScreen(page)
  expect(sessionForms(world).length - before).toBe(1)
})
