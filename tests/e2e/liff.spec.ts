import { en } from '../../src/messages/en'
import { userAgents } from '../line-platform'
import { addLineBridge, APP, expectSignedIn, openLiffUrl, sessionForms } from './support/acts'
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

    test('fresh credentials replace the stored ones', async ({ page, person, world }) => {
      await openLiffUrl(page)
      await expectSignedIn(page, person)
      await openLiffUrl(page)
      await expectSignedIn(page, person)
      expect(sessionForms(world).map(({ id_token }) => id_token)).toEqual(world.issued.idTokens)
      expect(new Set(world.issued.idTokens).size).toBe(2)
    })
  })
}
