import { en } from '../../src/messages/en'
import { APP, expectSignedIn, expectSignInScreen } from './support/acts'
import { expect, test } from './support/test'

const CONTEXT = { host: 'api.line.me', path: /contextToken$/ }

test('after eight seconds the person is told that it takes longer', async ({ page, world }) => {
  world.line.breakNext(CONTEXT, { kind: 'delay', ms: 9500 })
  await page.goto(APP)
  await expect(page.getByText(en.starting.slow)).toBeVisible()
  await expectSignInScreen(page)
})

test.describe('with login: "auto"', () => {
  test.use({ variant: 'auto' })

  test('the person is sent to LINE at once, and comes back signed in', async ({ page, person }) => {
    await page.goto(`${APP}?x=1`)
    await page.getByRole('button', { name: `Continue as ${person.name}` }).click()
    await page.getByRole('button', { name: 'Allow', exact: true }).click()
    await expectSignedIn(page, person)
    await expect(page).toHaveURL(`${APP}?x=1`)
  })
})
