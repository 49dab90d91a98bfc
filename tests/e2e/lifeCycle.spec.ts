import { en } from '../../src/messages/en'
import { en as problems } from '../../src/messages/problems/en'
import { userAgents } from '../line-platform'
import {
  addLineBridge,
  APP,
  expectOutcome,
  expectSignedIn,
  expectSignInScreen,
  openLiffUrl,
  sessionForms,
  signInAtLine,
} from './support/acts'
import { expect, test, type Page, type World } from './support/test'
import { chromiumArguments } from '../world/chromium'
import { findOrInstallChromium } from '../world/findChromium.js'

const HOUR = 3_600_000

/** An hour goes by, for this device and for LINE alike. Timers of the page do not run for it, as in a frozen tab. */
async function letAnHourPass(page: Page, world: World): Promise<void> {
  world.clock.advance(HOUR)
  await page.clock.setSystemTime(world.clock.now())
}

test.beforeEach(async ({ page }) => page.clock.setSystemTime(Date.now()))

test.describe('with login: "auto"', () => {
  test.use({ variant: 'auto' })

  test('a sign-in that ran out is renewed without a tap', async ({ page, person, world }) => {
    await page.goto(`${APP}?x=1`)
    await page.getByRole('button', { name: `Continue as ${person.name}` }).click()
    await page.getByRole('button', { name: 'Allow', exact: true }).click()
    await expectSignedIn(page, person)
    await letAnHourPass(page, world)
    await page.reload()
    await expectSignedIn(page, person)
    await expect(page).toHaveURL(`${APP}?x=1`)
    expect(new Set(sessionForms(world).map(({ id_token }) => id_token)).size).toBe(2)
  })
})

test.describe('in the LIFF browser', () => {
  test.use({ userAgent: userAgents['liff-ios'] })

  test('a sign-in that ran out is renewed by opening the LIFF URL again, once in ten minutes', async ({
    page,
    context,
    person,
    world,
  }) => {
    await addLineBridge(context)
    await openLiffUrl(page, '?x=1')
    await expectSignedIn(page, person)

    await letAnHourPass(page, world)
    await page.reload()
    await expectSignedIn(page, person)
    await expect(page).toHaveURL(`${APP}?x=1`)

    // The second one never got as far as an answer of the backend, which would allow another.
    await page.evaluate((at) => {
      localStorage.setItem('genkan:reopened-at', String(at))
    }, world.clock.now() + HOUR)
    await letAnHourPass(page, world)
    await page.reload()
    await expectOutcome(page, 'sign_in_expired')
    await page.getByRole('button', { name: problems.actions.sign_in }).click()
    await expectSignedIn(page, person)
  })
})

test.describe('while the service is not answering', () => {
  test.use({ provokesFailures: true })

  test('signing out ends the repetitions too: no token goes out afterwards', async ({
    page,
    person,
    world,
  }) => {
    world.backend.breakNext({ operation: 'session' }, { kind: 'problem', status: 503, retryAfter: 4 })
    await page.goto(APP)
    await signInAtLine(page, person)
    const repetition = page
      .waitForRequest(/\/session$/, { timeout: 8000 })
      .then(() => page.waitForRequest(/\/session$/, { timeout: 8000 }))
      .then(
        () => 'sent',
        () => 'not sent',
      )
    await page.getByRole('button', { name: en.signOut.button }).click()
    await page.getByRole('dialog').getByRole('button', { name: en.signOut.button }).click()
    await expect(page.getByRole('heading', { name: en.signedOut.title })).toBeVisible()
    expect(await repetition).toBe('not sent')
    expect(sessionForms(world)).toHaveLength(1)
  })
})

test('a part of the app that never comes is given up in time, and comes when asked for again', async ({
  page,
  world,
}) => {
  world.host.breakNext({ path: /concludeStart/ }, { kind: 'never' })
  await page.goto(APP, { waitUntil: 'commit' })
  // From here on the part is waited for; a busy machine takes seconds to come this far.
  await expect(page.getByRole('heading', { name: en.starting.opening })).toBeAttached()
  await expectOutcome(page, 'part_missing')
  await page.getByRole('button', { name: problems.actions.reload }).click()
  await expectSignInScreen(page)
})

test.describe('storage that is blocked while the page is open', () => {
  test('ends the next act on a screen that says so', async ({ page, person }) => {
    await page.goto(APP)
    await signInAtLine(page, person)
    await expectSignedIn(page, person)
    await page.evaluate(() => {
      for (const area of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, area, {
          get() {
            throw new DOMException('Access is denied for this document.', 'SecurityError')
          },
        })
    })
    await page.getByRole('button', { name: en.signOut.button }).click()
    await page.getByRole('dialog').getByRole('button', { name: en.signOut.button }).click()
    await expectOutcome(page, 'storage_blocked')
  })
})

// Whether Chromium keeps the page is its own choice; what it shows must be right in either case.
test('a page that the browser may have kept for Back is looked at again', async ({
  playwright,
  world,
  person,
  variant,
}) => {
  expect(variant).toBe('id')
  // Playwright turns the cache off by default.
  const browser = await playwright.chromium.launch({
    executablePath: findOrInstallChromium(),
    args: chromiumArguments(world.port),
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  })
  const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'en-US' })
  const page = await context.newPage()
  await page.goto(APP)
  await signInAtLine(page, person)
  await expectSignedIn(page, person)
  await page.goto('https://www.example.com/')

  const other = await context.newPage()
  await other.goto(APP)
  await expectSignedIn(other, person)
  await other.getByRole('button', { name: en.signOut.button }).click()
  await other.getByRole('dialog').getByRole('button', { name: en.signOut.button }).click()
  await expect(other.getByRole('heading', { name: en.signedOut.title })).toBeVisible()

  // Playwright's own goBack() waits for a navigation that does not happen here.
  // The page is left only after it has answered.
  await page.evaluate(() => {
    setTimeout(() => {
      history.back()
    })
  })
  const signedOut = page.getByRole('heading', { name: en.signedOut.title })
  const loadedAnew = page.getByRole('heading', { name: en.signIn.title('Sakura Books') })
  await expect(signedOut.or(loadedAnew)).toBeVisible()
  await expect(page.getByText(person.name)).toHaveCount(0)
  await browser.close()
})
