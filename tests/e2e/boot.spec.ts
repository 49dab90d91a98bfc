import { en } from '../../src/messages/en'
import { en as problems } from '../../src/messages/problems/en'
import type { Fault } from '../line-platform'
import { userAgents } from '../line-platform'
import {
  addLineBridge,
  APP,
  expectOutcome,
  expectSignedIn,
  expectSignInScreen,
  openLiffUrl,
  signInAtLine,
} from './support/acts'
import { expect, test } from './support/test'

const CONTEXT = { host: 'api.line.me', path: /contextToken$/ }

test.describe('when LINE does not let init finish', () => {
  test.use({ provokesFailures: true })

  const ENDS: Readonly<
    Record<string, { fault: Fault; times: number; outcome: keyof typeof problems.outcomes }>
  > = {
    'unknown LIFF ID': {
      fault: { kind: 'json', status: 404, body: { message: 'not found' } },
      times: 1,
      outcome: 'not_configured',
    },
    'not published': {
      fault: { kind: 'json', status: 403, body: { message: 'forbidden' } },
      times: 1,
      outcome: 'not_public',
    },
    'too many requests': { fault: { kind: 'json', status: 429, body: {} }, times: 1, outcome: 'line_busy' },
    'down twice': { fault: { kind: 'json', status: 503, body: {} }, times: 2, outcome: 'line_unreachable' },
    'missing CORS headers twice': { fault: { kind: 'no-cors' }, times: 2, outcome: 'line_unreachable' },
    'a page of HTML twice': {
      fault: { kind: 'text', status: 200, body: '<h1>Wi-Fi</h1>' },
      times: 2,
      outcome: 'line_unreachable',
    },
    'no answer at all': { fault: { kind: 'never' }, times: 1, outcome: 'line_unreachable' },
  }

  for (const [name, { fault, times, outcome }] of Object.entries(ENDS)) {
    test(`${name} ends on ${outcome}, and trying again works`, async ({ page, world }) => {
      world.line.breakNext({ ...CONTEXT, times }, fault)
      await page.goto(APP)
      await expect(page.getByRole('alert')).toBeVisible({ timeout: 20_000 })
      await expectOutcome(page, outcome)
      const retry = page.getByRole('button', { name: problems.actions.retry })
      await retry.click()
      await expectSignInScreen(page)
    })
  }

  test('one failure is repeated in silence', async ({ page, world }) => {
    world.line.breakNext(CONTEXT, { kind: 'json', status: 503, body: {} })
    await page.goto(APP)
    await expectSignInScreen(page)
  })

  test('a used code ends on "did not finish", with a clean address, and signing in again works', async ({
    page,
    person,
    world,
  }) => {
    world.line.breakNext(
      { host: 'api.line.me', path: '/oauth2/v2.1/token' },
      { kind: 'json', status: 400, body: { error: 'invalid_grant', error_description: 'code was used' } },
    )
    await page.goto(`${APP}?coupon=SUMMER10`)
    await signInAtLine(page, person)
    await expectOutcome(page, 'sign_in_unfinished')
    await expect(page).toHaveURL(`${APP}?coupon=SUMMER10`)
    await page.getByRole('button', { name: problems.actions.sign_in }).click()
    await expectSignedIn(page, person)
  })

  test('a half session is taken apart and healed by signing in again', async ({ page, person, world }) => {
    world.line.breakNext({ host: 'api.line.me', path: '/oauth2/v2.1/certs' }, { kind: 'jwks-without-key' })
    await page.goto(APP)
    await signInAtLine(page, person)
    await expectOutcome(page, 'sign_in_unfinished')
    expect(
      await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('Token'))),
    ).toEqual([])
    await page.getByRole('button', { name: problems.actions.sign_in }).click()
    await expectSignedIn(page, person)
  })

  test('a failed context call after a complete sign-in changes nothing', async ({ page, person, world }) => {
    await page.goto(APP)
    world.line.breakNext(CONTEXT, { kind: 'json', status: 503, body: {} })
    await signInAtLine(page, person)
    await expectSignedIn(page, person)
  })
})

test('after eight seconds the person is told that it takes longer', async ({ page, world }) => {
  world.line.breakNext(CONTEXT, { kind: 'delay', ms: 9500 })
  await page.goto(APP)
  await expect(page.getByText(en.starting.slow)).toBeVisible()
  await expectSignInScreen(page)
})

test.describe('in the LIFF browser without a bridge', () => {
  test.use({ userAgent: userAgents['liff-ios'] })

  test('the wait for LINE ends on a screen that offers to open it again', async ({ page }) => {
    await openLiffUrl(page)
    await expect(page.getByRole('alert')).toBeVisible({ timeout: 20_000 })
    await expectOutcome(page, 'open_in_line')
  })
})

test.describe('in the LIFF browser', () => {
  test.use({ userAgent: userAgents['liff-ios'], provokesFailures: true })
  test.beforeEach(async ({ context }) => addLineBridge(context))

  test('a revoked token leads back through the LIFF URL, by itself once and then by a tap', async ({
    page,
    person,
    world,
  }) => {
    await openLiffUrl(page)
    await expectSignedIn(page, person)
    for (const token of world.issued.accessTokens) world.line.closeLiffWindow(token)
    await page.reload()
    await expectSignedIn(page, person)

    for (const token of world.issued.accessTokens) world.line.closeLiffWindow(token)
    await page.evaluate(() => {
      localStorage.setItem('genkan:reopened-at', String(Date.now()))
    })
    await page.reload()
    await expectOutcome(page, 'sign_in_expired')
    await page.getByRole('button', { name: problems.actions.sign_in }).click()
    await expectSignedIn(page, person)
  })
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

  test('somebody who refuses is not sent there again by itself', async ({ page, person }) => {
    await page.goto(APP)
    await page.getByRole('button', { name: `Continue as ${person.name}` }).click()
    await page.getByRole('button', { name: 'Cancel', exact: true }).click()
    await expectOutcome(page, 'consent_refused')
    await page.reload()
    await expect(page.getByRole('button', { name: en.signIn.button })).toBeEnabled()
  })
})
