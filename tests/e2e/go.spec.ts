import { userAgents } from '../line-platform'
import {
  addLineBridge,
  APP,
  expectOutcome,
  expectSignedIn,
  openLiffUrl,
  sessionForms,
  signInAtLine,
} from './support/acts'
import { expect, test } from './support/test'

test('a rich-menu tile signs the person in and ends at its destination (external browser)', async ({
  page,
  person,
  world,
}) => {
  await page.goto(`${APP}go/orders`)
  await signInAtLine(page, person)
  await expect(page).toHaveURL('https://www.example.com/orders')
  expect(sessionForms(world).map((form) => form['destination'])).toEqual(['orders'])
})

test('Back from the destination does not bounce', async ({ page, person }) => {
  await page.goto(APP)
  await signInAtLine(page, person)
  await expectSignedIn(page, person)
  await page.goto(`${APP}go/points`)
  await expect(page).toHaveURL('https://www.example.com/points?from=line')
  await page.goBack()
  await expect(page).toHaveURL(APP)
})

test.describe('in the LIFF browser', () => {
  test.use({ userAgent: userAgents['liff-android'] })
  test.beforeEach(async ({ context }) => addLineBridge(context))

  test('a rich-menu tile ends at its destination without a tap', async ({ page }) => {
    await openLiffUrl(page, '/go/orders')
    await expect(page).toHaveURL('https://www.example.com/orders')
  })
})

test('an unknown key ends on a screen and is not sent', async ({ page, person, world }) => {
  await page.goto(APP)
  await signInAtLine(page, person)
  await expectSignedIn(page, person)
  await page.goto(`${APP}go/nowhere`)
  await expectOutcome(page, 'destination_unknown')
  expect(sessionForms(world).every((form) => form['destination'] === undefined)).toBe(true)
})
