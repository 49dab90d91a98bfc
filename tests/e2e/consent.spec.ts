import { en } from '../../src/messages/en'
import { en as problems } from '../../src/messages/problems/en'
import { APP, expectOutcome, expectSignedIn, refuseAtLine } from './support/acts'
import { expect, test } from './support/test'

/** How LINE Login v2.0 spelled a refusal; how LINE spells it today is among the faults of the matrix. */
const REFUSALS = {
  'as LINE Login v2.0 did': {
    error: 'access_denied',
    liffOAuth2Error: null,
    legacy: { errorCode: '417', errorMessage: 'DISALLOWED' },
  },
  'as LINE Login v2.0 did, without a description': {
    error: 'access_denied',
    errorDescription: null,
    liffOAuth2Error: null,
    legacy: { errorCode: '417', errorMessage: 'DISALLOWED' },
  },
}

for (const [shape, denial] of Object.entries(REFUSALS)) {
  test(`refusing at LINE (${shape}) ends on a calm screen, and the person can change their mind`, async ({
    page,
    person,
    world,
  }) => {
    Object.assign(world.line.knobs, { denial: { ...world.line.knobs.denial, ...denial } })
    await page.goto(`${APP}?coupon=SUMMER10`)
    await refuseAtLine(page, person)

    await expectOutcome(page, 'consent_refused')
    await expect(page).toHaveURL(`${APP}?coupon=SUMMER10`)
    await expect(page.getByRole('link', { name: problems.actions.continue_without_line })).toBeVisible()
    expect(world.backend.requests.list()).toEqual([])

    await page.getByRole('button', { name: problems.actions.sign_in }).click()
    await page.getByRole('button', { name: 'Allow', exact: true }).click()
    await expectSignedIn(page, person)
    await expect(page).toHaveURL(`${APP}?coupon=SUMMER10`)
  })
}

test('a reload after refusing shows the sign-in screen, not the refusal again', async ({ page, person }) => {
  await page.goto(APP)
  await refuseAtLine(page, person)
  await expectOutcome(page, 'consent_refused')
  await page.reload()
  await expect(page.getByRole('button', { name: en.signIn.button })).toBeEnabled()
})
