import { en } from '../../src/messages/en'
import { APP, expectSignedIn, signInAtLine } from './support/acts'
import { expect, test, type Page } from './support/test'

test.beforeEach(async ({ page, person }) => {
  await page.goto(APP)
  await signInAtLine(page, person)
  await expectSignedIn(page, person)
  await page.getByRole('button', { name: en.signOut.button }).click()
})

test('signing out forgets the person here, says that LINE stays signed in, and has the token revoked', async ({
  page,
  person,
  world,
}) => {
  await expect(page.getByText(en.signOut.text)).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: en.signOut.button }).click()

  await expect(page.getByRole('heading', { name: en.signedOut.title })).toBeVisible()
  await expect(page.getByText(en.signedOut.text('Sakura Books'))).toBeVisible()
  await expect(page.getByText(person.name)).toHaveCount(0)
  await expect.poll(() => world.backend.requests.list().at(-1)?.status).toBe(200)
  const last = world.backend.requests.list().at(-1)
  expect(last?.path).toBe('/line/sign-out')
  expect([...new URLSearchParams(last?.body).keys()].sort()).toEqual(['access_token', 'request_id'])
  expect(await storedValues(page)).not.toContain(person.name)
})

test('a reload after signing out stays signed out', async ({ page, person }) => {
  await page.getByRole('dialog').getByRole('button', { name: en.signOut.button }).click()
  await expect(page.getByRole('heading', { name: en.signedOut.title })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: en.signIn.button })).toBeEnabled()
  await expect(page.getByText(person.name)).toHaveCount(0)
})

test('signing out can be cancelled, with the keyboard too', async ({ page, person }) => {
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expectSignedIn(page, person)
})

test.describe('while the backend fails', () => {
  test.use({ provokesFailures: true })

  test('signs out here all the same', async ({ page, world }) => {
    world.backend.breakNext({ operation: 'sign-out', times: 3 }, { kind: 'problem', status: 500 })
    await page.getByRole('dialog').getByRole('button', { name: en.signOut.button }).click()
    await expect(page.getByRole('heading', { name: en.signedOut.title })).toBeVisible()
    await expect.poll(() => world.backend.pendingFaults()).toEqual([])
  })
})

async function storedValues(page: Page): Promise<string> {
  return page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, document.title]),
  )
}
