import type { BrowserContext } from '@playwright/test'
import { en } from '../../src/messages/en'
import { en as problems } from '../../src/messages/problems/en'
import { createCanary } from './support/canary'
import {
  APP,
  expectOutcome,
  expectSignedIn,
  expectSignInScreen,
  sessionForms,
  signInAtLine,
  tapLogin,
} from './support/acts'
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

/** As a person does who shares the device: LINE forgot the first one, or was told to use another account. */
async function signInAsAnother(page: Page, name: string): Promise<void> {
  await page.context().clearCookies({ domain: 'access.line.me' })
  await tapLogin(page)
  await page.getByRole('button', { name: `Continue as ${name}` }).click()
  await page.getByRole('button', { name: 'Allow', exact: true }).click()
}

test.beforeEach(async ({ page, person }) => {
  await page.goto(APP)
  await signInAtLine(page, person)
  await expectSignedIn(page, person)
})

test('signing out in another tab is noticed at once', async ({ page, context, person }) => {
  const other = await secondTab(context)
  await expectSignedIn(other, person)
  await signOut(other)
  await expect(page.getByRole('heading', { name: en.signedOut.title })).toBeVisible()
  await expect(page.getByText(person.name)).toHaveCount(0)
})

test('another person in another tab is asked about, and their token never goes out under the first face', async ({
  page,
  context,
  person,
  world,
}) => {
  const second = { ...createCanary(), id: 'second' }
  world.line.people.put(second)
  const other = await secondTab(context)
  await expectSignedIn(other, person)
  await signOut(other)
  await expect(page.getByRole('heading', { name: en.signedOut.title })).toBeVisible()
  const before = sessionForms(world).length
  await signInAsAnother(other, second.name)
  await expectSignedIn(other, second)

  await expectOutcome(page, 'account_changed')
  await expect(page.getByText(person.name)).toHaveCount(0)
  expect(sessionForms(world).length - before).toBe(1)

  await page.reload()
  await expectOutcome(page, 'account_changed')
  expect(sessionForms(world).length - before).toBe(1)

  await page.getByRole('button', { name: problems.actions.continue_as_shown }).click()
  await expectSignedIn(page, second)
  expect(sessionForms(world).length - before).toBe(2)
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
