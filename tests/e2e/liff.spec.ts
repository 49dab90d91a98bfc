import { en } from '../../src/messages/en'
import { userAgents } from '../line-platform'
import { en as problems } from '../../src/messages/problems/en'
import { addLineBridge, APP, expectOutcome, expectSignedIn, openLiffUrl, sessionForms } from './support/acts'
import { expect, test } from './support/test'

for (const device of ['liff-ios', 'liff-android'] as const) {
  test.describe(`in the LIFF browser (${device})`, () => {
    test.use({ userAgent: userAgents[device] })
    test.beforeEach(async ({ context }) => addLineBridge(context))

    test('the person is signed in at once', async ({ page, person, world }) => {
      await openLiffUrl(page)
      await expectSignedIn(page, person)
      await expect(page).toHaveURL(APP)
      expect(world.issued.idTokens).toEqual([sessionForms(world)[0]?.['id_token']])
      await expect(page.getByRole('button', { name: en.close })).toBeVisible()
    })

    test('a reload keeps the person signed in', async ({ page, person, world }) => {
      await openLiffUrl(page)
      await expectSignedIn(page, person)
      await page.reload()
      await expectSignedIn(page, person)
      expect(sessionForms(world)).toHaveLength(2)
    })

    test('a deep link arrives at its page through the second redirect', async ({ page, person }) => {
      await openLiffUrl(page, '/?campaign=%E6%98%A5&n=1')
      await expectSignedIn(page, person)
      await expect(page).toHaveURL(`${APP}?campaign=%E6%98%A5&n=1`)
    })

    test('fresh credentials replace the stored ones', async ({ page, person, world }) => {
      await openLiffUrl(page)
      await expectSignedIn(page, person)
      await openLiffUrl(page)
      await expectSignedIn(page, person)
      expect(sessionForms(world).map(({ id_token }) => id_token)).toEqual(world.issued.idTokens)
      expect(new Set(world.issued.idTokens).size).toBe(2)
    })

    test('fresh credentials of somebody else are asked about before anything is sent', async ({
      page,
      person,
      world,
    }) => {
      await openLiffUrl(page)
      await expectSignedIn(page, person)
      const other = { ...person, id: 'other', userId: `U${'0'.repeat(31)}1`, name: 'Another Person' }
      world.line.people.put(other)
      world.line.knobs.deviceUser = other.id
      await openLiffUrl(page)
      await expectOutcome(page, 'account_changed')
      await expect(page.getByText(other.name)).toBeVisible()
      await expect(page.getByText(person.name)).toHaveCount(0)
      expect(sessionForms(world)).toHaveLength(1)

      await page.getByRole('button', { name: problems.actions.continue_as_shown }).click()
      await expectSignedIn(page, other)
      expect(sessionForms(world)).toHaveLength(2)
    })
  })
}

test.describe("in LINE's in-app browser that is not LIFF", () => {
  test.use({ userAgent: userAgents['in-app-ios'] })

  test('one tap opens the LIFF URL of the same page', async ({ page }) => {
    await page.goto(`${APP}?from=friend`)
    const opened = page.waitForRequest('https://liff.line.me/1234567890-AbcdEfgh?from=friend')
    await page.getByRole('button', { name: en.signIn.openInLine }).click()
    await opened
  })
})
