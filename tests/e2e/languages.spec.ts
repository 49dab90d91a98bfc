import { en } from '../../src/messages/en'
import { ja } from '../../src/messages/ja'
import { th } from '../../src/messages/th'
import { APP, expectSignedIn, signInAtLine } from './support/acts'
import { expect, test } from './support/test'

for (const [locale, messages] of [
  ['ja-JP', ja],
  ['th-TH', th],
  ['de-DE', en],
] as const) {
  test.describe(`a browser in ${locale}`, () => {
    test.use({ locale })

    test('gets its language, and its chunk alone', async ({ page, world }) => {
      await page.goto(APP)
      await expect(page.getByRole('button', { name: messages.signIn.button })).toBeEnabled()
      await expect(page).toHaveTitle(/Sakura|さくら|ซากุระ/)
      const loaded = world.arrivals.filter(({ url }) => /assets\/(ja|th)-/.test(url.pathname))
      expect(loaded.every(({ url }) => url.pathname.includes(`/${locale.slice(0, 2)}-`))).toBe(true)
    })
  })
}

test('a chosen language stays after signing in, and the page says which it is', async ({ page, person }) => {
  await page.goto(APP)
  await page.getByRole('combobox', { name: en.language }).selectOption('日本語')
  await expect(page.getByRole('button', { name: ja.signIn.button })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja')
  await page.getByRole('combobox', { name: ja.language }).selectOption('English')
  await signInAtLine(page, person)
  await expectSignedIn(page, person)
  await page.getByRole('combobox', { name: en.language }).selectOption('ไทย')
  await expect(page.locator('html')).toHaveAttribute('lang', 'th')
  await page.reload()
  await expect(page.getByText(th.service.signedIn('ร้านหนังสือซากุระ'))).toBeVisible()
  expect(await page.title()).not.toContain(person.name)
})
