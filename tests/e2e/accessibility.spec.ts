import AxeBuilder from '@axe-core/playwright'
import { en } from '../../src/messages/en'
import { en as extras } from '../../src/messages/extras/en'
import { en as problems } from '../../src/messages/problems/en'
import { APP, expectOutcome, expectSignedIn, LIFF_ID, refuseAtLine, signInAtLine } from './support/acts'
import { expect, test, type Page } from './support/test'

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme} theme`, () => {
    // axe evaluates a script of its own in the page, which the policy rightly refuses.
    // Without motion nothing is measured while it fades in.
    test.use({ colorScheme, bypassCSP: true, contextOptions: { reducedMotion: 'reduce' } })

    test('every screen of the way in passes axe', async ({ page, person }) => {
      await page.goto(APP)
      await expect(page.getByRole('button', { name: en.signIn.button })).toBeEnabled()
      await expectAccessible(page)
      await signInAtLine(page, person)
      await expectSignedIn(page, person)
      await expectAccessible(page)
      await page.getByRole('button', { name: en.signOut.button }).click()
      await expectAccessible(page)
      await page.getByRole('dialog').getByRole('button', { name: en.signOut.button }).click()
      await expect(page.getByRole('heading', { name: en.signedOut.title })).toBeVisible()
      await expectAccessible(page)
    })

    test('what comes beside the way in passes axe', async ({ page, person }) => {
      await page.goto(APP)
      await expect(page.getByRole('img', { name: extras.phone.alt })).toBeVisible()
      await page.getByRole('button', { name: extras.share.button }).click()
      await expectAccessible(page)
      await page.getByRole('button', { name: extras.share.close }).click()
      await signInAtLine(page, person)
      await expectSignedIn(page, person)
      await page.getByRole('button', { name: en.profile.notYou }).click()
      await expect(page.getByRole('dialog', { name: extras.notYou.title })).toBeVisible()
      await expectAccessible(page)
    })

    test('a return in another browser passes axe', async ({ page }) => {
      await page.goto(`${APP}?code=foreign&state=foreign&liffClientId=${LIFF_ID.split('-')[0] ?? ''}`)
      await expectOutcome(page, 'sign_in_elsewhere')
      await page.getByRole('button', { name: problems.actions.copy_link }).click()
      await expect(page.getByText(problems.problem.linkCopied)).toBeVisible()
      await expectAccessible(page)
    })

    test('a refusal passes axe, and the focus is on its heading', async ({ page, person }) => {
      await page.goto(APP)
      await refuseAtLine(page, person)
      await expectOutcome(page, 'consent_refused')
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
      await expectAccessible(page)
    })
  })
}

test('no screen scrolls sideways at 320 px', async ({ page, person }) => {
  await page.setViewportSize({ width: 320, height: 568 })
  await page.goto(APP)
  const overflow = (): Promise<number> =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await expect(page.getByRole('img', { name: extras.phone.alt })).toBeVisible()
  expect(await overflow()).toBe(0)
  await signInAtLine(page, person)
  await expectSignedIn(page, person)
  expect(await overflow()).toBe(0)
})
