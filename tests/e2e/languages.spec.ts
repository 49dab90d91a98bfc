import { en } from '../../src/messages/en'
import { ja } from '../../src/messages/ja'
import { en as linking } from '../../src/messages/linking/en'
import { ja as linkingJa } from '../../src/messages/linking/ja'
import { LANGUAGE_NAMES, loadMessages } from '../../src/messages/load'
import { LOCALES } from '../../src/config/appConfig'
import { localized } from '../../src/messages/localized'
import { th } from '../../src/messages/th'
import { zhTW } from '../../src/messages/zh-TW'
import { builtVariant } from '../world/builds'
import { appLanguageScript, userAgents } from '../line-platform'
import { addLineBridge, APP, expectSignedIn, openLiffUrl, signInAtLine } from './support/acts'
import { expect, test } from './support/test'

for (const [locale, served, messages] of [
  ['ja-JP', 'ja', ja],
  ['zh-HK', 'zh-TW', zhTW],
  ['de-DE', 'en', en],
] as const) {
  test.describe(`a browser in ${locale}`, () => {
    test.use({ locale })

    test('gets its language, and its chunk alone', async ({ page, world }) => {
      await page.goto(APP)
      await expect(page.getByRole('button', { name: messages.signIn.button })).toBeEnabled()
      await expect(page.locator('html')).toHaveAttribute('lang', served)
      const loaded = world.arrivals.filter(({ url }) => /assets\/(ja|th|zh-TW|ko|id)-/.test(url.pathname))
      expect(loaded.every(({ url }) => url.pathname.includes(`/${served}-`))).toBe(true)
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

test('every language can be picked, and is spoken by the page and its title', async ({ page }) => {
  await page.goto(APP)
  const { config } = builtVariant('id')
  const picker = page.locator('.picker-select')
  for (const locale of LOCALES) {
    await picker.selectOption(LANGUAGE_NAMES[locale])
    await expect(page.locator('html')).toHaveAttribute('lang', locale)
    const { signIn, language, pageTitle } = await loadMessages(locale)
    const service = localized(config.service.name, locale, config.locales)
    await expect(page.getByRole('combobox', { name: language })).toBeVisible()
    await expect(page.getByRole('button', { name: signIn.button })).toBeVisible()
    await expect(page).toHaveTitle(pageTitle.signIn(service))
  }
})

test('the title says which screen it is, after Back and Forward too, and never who', async ({
  page,
  person,
}) => {
  await page.goto(APP)
  await signInAtLine(page, person)
  await expect(page).toHaveTitle(en.pageTitle.profile('Sakura Books'))
  await page.getByRole('link', { name: linking.entry.link }).click()
  await expect(page).toHaveTitle(linking.pageTitle.link('Sakura Books'))
  await page.goBack()
  await expect(page).toHaveTitle(en.pageTitle.profile('Sakura Books'))
  await page.goForward()
  await expect(page).toHaveTitle(linking.pageTitle.link('Sakura Books'))
  await page.getByRole('combobox', { name: en.language }).selectOption('日本語')
  await expect(page).toHaveTitle(linkingJa.pageTitle.link('さくら書店'))
  await page.goBack()
  await expect(page).toHaveTitle(ja.pageTitle.profile('さくら書店'))
})

test.describe('in the LIFF browser of an iPhone', () => {
  test.use({ userAgent: userAgents['liff-ios'], locale: 'en-US' })

  test('the page speaks the language of LINE’s app, until the person picks another', async ({
    page,
    context,
  }) => {
    await addLineBridge(context)
    await context.addInitScript({ content: appLanguageScript("'th'") })
    await openLiffUrl(page)
    await expect(page.getByText(th.service.signedIn('ร้านหนังสือซากุระ'))).toBeVisible()
    await page.getByRole('combobox', { name: th.language }).selectOption('日本語')
    await expect(page.getByText(ja.service.signedIn('さくら書店'))).toBeVisible()
    await openLiffUrl(page)
    await expect(page.getByText(ja.service.signedIn('さくら書店'))).toBeVisible()
  })
})
