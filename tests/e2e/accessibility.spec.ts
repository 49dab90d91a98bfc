import { en as problems } from '../../src/messages/problems/en'
import { inEveryLook, LOOKS } from '../pictures/looks'
import { settled } from '../pictures/settled'
import { browserOf } from '../pictures/walk'
import { WALKS } from '../pictures/walks'
import { losesOf, smallTargetsOf, violationsOf } from './support/accessible'
import { APP, expectOutcome, LIFF_ID } from './support/acts'
import { expect, test, type Page } from './support/test'

/** Where reading goes on: at the heading of a new screen, in the dialog that opened, or at what came in place of the tapped. */
async function expectFocusOnNews(page: Page, screen: string): Promise<void> {
  const focused = page.locator('h1:focus, main :is(.button, .line-button):focus, dialog:focus-within')
  await expect(focused, `the focus on: ${screen}`).not.toHaveCount(0)
}

for (const walk of WALKS) {
  test.describe(() => {
    // Without motion nothing fades in.
    test.use({ ...browserOf(walk), contextOptions: { reducedMotion: 'reduce' } })

    test(`${walk.name}: every screen in every language and theme`, async ({
      page,
      context,
      world,
      person,
    }) => {
      test.slow()
      for (const [screen, reach] of Object.entries(walk.stops)) {
        await reach({ page, context, world, person })
        await settled(page)
        await expectFocusOnNews(page, screen)
        await inEveryLook(page, LOOKS, async ({ locale, theme }) => {
          // A theme changes colours alone, so sizes are measured in one.
          const sizes = theme === 'light' ? [...(await smallTargetsOf(page)), ...(await losesOf(page))] : []
          const found = [...(await violationsOf(page)), ...sizes]
          expect.soft(found, `${screen}, ${locale}, ${theme}`).toEqual([])
        })
      }
    })
  })
}

test.describe('what is copied', () => {
  test.use({ bypassCSP: true })

  test('is said, and passes axe', async ({ page }) => {
    await page.goto(`${APP}?code=foreign&state=foreign&liffClientId=${LIFF_ID.split('-')[0] ?? ''}`)
    await expectOutcome(page, 'sign_in_elsewhere')
    await page.getByRole('button', { name: problems.actions.copy_link }).click()
    await expect(page.getByText(problems.problem.linkCopied)).toBeVisible()
    expect(await violationsOf(page)).toEqual([])
  })
})
