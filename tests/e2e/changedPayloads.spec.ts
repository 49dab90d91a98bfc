import { en } from '../../src/messages/en'
import { userAgents } from '../line-platform'
import { addLineBridge, APP, expectSignedIn, openLiffUrl, signInAtLine } from './support/acts'
import { expect, test } from './support/test'

// LINE docs: answers and ID tokens may get more members, another order and other whitespace.
test.beforeEach(({ world }) => {
  world.line.knobs.payloads = 'changed'
})

test('signing in and out outside LINE', async ({ page, person, world }) => {
  await page.goto(`${APP}?campaign=%E6%98%A5`)
  await signInAtLine(page, person)
  await expectSignedIn(page, person)
  await expect(page).toHaveURL(`${APP}?campaign=%E6%98%A5`)
  await page.reload()
  await expectSignedIn(page, person)
  await page.getByRole('button', { name: en.signOut.button }).click()
  await page.getByRole('dialog').getByRole('button', { name: en.signOut.button }).click()
  await expect(page.getByRole('heading', { name: en.signedOut.title })).toBeVisible()
  await expect.poll(() => world.backend.requests.list().at(-1)?.status).toBe(200)
})

test.describe('with token: "access"', () => {
  test.use({ variant: 'access' })

  test('signing in outside LINE', async ({ page, person }) => {
    await page.goto(APP)
    await signInAtLine(page, person)
    await expectSignedIn(page, person)
  })
})

test.describe('in the LIFF browser', () => {
  test.use({ userAgent: userAgents['liff-ios'] })

  test('a deep link signs in at once', async ({ page, context, person }) => {
    await addLineBridge(context)
    await openLiffUrl(page, '/?campaign=%E6%98%A5')
    await expectSignedIn(page, person)
    await expect(page).toHaveURL(`${APP}?campaign=%E6%98%A5`)
  })
})
