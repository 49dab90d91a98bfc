import { readFileSync } from 'node:fs'
import { en } from '../../src/messages/en'
import { en as extras } from '../../src/messages/extras/en'
import { ja } from '../../src/messages/ja'
import { userAgents } from '../line-platform'
import { APP, expectOutcome, expectSignedIn, expectSignInScreen, LIFF_ID, signInAtLine } from './support/acts'
import { readQrCode } from './support/readQrCode'
import { expect, test } from './support/test'

const LIFF_URL = `https://liff.line.me/${LIFF_ID}`

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 360, height: 740 },
  ]) {
    test.describe(`on a desktop, ${colorScheme}, ${String(viewport.width)} px`, () => {
      test.use({ colorScheme, viewport })

      test('a QR code leads a phone to the LIFF URL of the same page', async ({ page }) => {
        await page.goto(`${APP}go/orders?from=menu`)
        await expect(page.getByRole('img', { name: extras.phone.alt })).toBeVisible()
        expect(await readQrCode(page)).toBe(`${LIFF_URL}/go/orders?from=menu`)
        const link = page.getByRole('complementary').getByRole('link')
        await expect(link).toHaveAttribute('href', `${LIFF_URL}/go/orders?from=menu`)
      })
    })
  }
}

test('what comes after the first screen moves nothing', async ({ page }) => {
  await page.goto(APP)
  await expect(page.getByRole('img', { name: extras.phone.alt })).toBeVisible()
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          resolve(list.getEntries().reduce((sum, entry) => sum + Number(Reflect.get(entry, 'value')), 0))
        }).observe({ type: 'layout-shift', buffered: true })
        requestAnimationFrame(() => setTimeout(() => resolve(0), 100))
      }),
  )
  expect(shift).toBe(0)
})

test('a secret of a page is neither in the code nor in the link to share', async ({ page }) => {
  await page.goto(`${APP}?ticket=abcdefghijklmnopqrst&from=chat`)
  await expect(page.getByRole('img', { name: extras.phone.alt })).toBeVisible()
  expect(await readQrCode(page)).toBe(LIFF_URL)
  await page.getByRole('button', { name: extras.share.button }).click()
  await expect(page.getByRole('dialog').getByText(LIFF_URL, { exact: true })).toBeVisible()
})

test.describe('on a phone', () => {
  test.use({ userAgent: userAgents['safari-ios'] })

  test('no QR code is shown, and the page can be shared', async ({ page }) => {
    await page.goto(`${APP}go/orders`)
    await page.getByRole('button', { name: extras.share.button }).click()
    await expect(page.getByRole('dialog').getByText(`${LIFF_URL}/go/orders`)).toBeVisible()
    await page.getByRole('button', { name: extras.share.copy }).click()
    await expect(page.getByRole('status').getByText(extras.share.copied)).toBeVisible()
    await expect(page.getByRole('complementary')).toHaveCount(0)
  })
})

test.describe("in LINE's in-app browser that is not LIFF", () => {
  test.use({ userAgent: userAgents['in-app-ios'] })

  test('continuing here works as in any other browser', async ({ page, person }) => {
    await page.goto(`${APP}?from=friend`)
    await expect(page.getByText(en.signIn.continueHere)).toBeVisible()
    await signInAtLine(page, person)
    await expectSignedIn(page, person)
    await expect(page).toHaveURL(`${APP}?from=friend`)
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the page says so in each of its languages and leads to LINE', async ({ page }) => {
    await page.goto(APP)
    // Playwright looks for no text inside `noscript`.
    const [english, japanese] = [page.locator('.no-script [lang=en]'), page.locator('.no-script [lang=ja]')]
    await expect(english).toBeVisible()
    await expect(english).toContainText('Please turn on JavaScript to sign in.')
    await expect(japanese).toContainText('ログインするには、JavaScriptを有効にしてください。')
    await expect(english.locator('a')).toHaveAttribute('href', LIFF_URL)
    await expect(japanese.locator('a')).toHaveText(ja.signIn.openInLine)
  })
})

test.describe('where the scripts do not run', () => {
  test.use({ provokesFailures: true })
  test.beforeEach(async ({ page }) => page.route(/assets\/entry-/, (route) => route.abort()))

  test('a browser that knows no module scripts is told that it is too old', async ({ page }) => {
    await page.goto(APP)
    // What such a browser does, and Chromium does not: it runs the `nomodule` script.
    await page.evaluate(readFileSync('public/unsupported.js', 'utf8'))
    await expect(page.getByText('This browser is too old for this page.')).toBeVisible()
    await expect(page.getByText('お使いのブラウザは古いため')).toBeVisible()
    await expect(page.getByText('This page could not be opened.')).toBeHidden()
  })

  test('the markup itself offers to reload after a while', async ({ page }) => {
    await page.goto(APP)
    await expect(page.getByText('This page could not be opened.')).toBeVisible()
    await expect(page.getByText('ページを開けませんでした。')).toBeVisible()
    await expect(page.getByText('This browser is too old for this page.')).toBeHidden()
    await page.unroute(/assets\/entry-/)
    await page.getByRole('link', { name: 'Reload', exact: true }).click()
    await expectSignInScreen(page)
  })
})

test('a link that pretends to be a sub-window ends on a screen with a way on', async ({ page }) => {
  await page.goto(`${APP}?liff.subwindow=true`)
  await expectOutcome(page, 'link_unsafe')
})

test('in a frame of another site the page is not shown', async ({ browser }) => {
  // Apart from the watched context: Chromium rightly reports the refusal as a violation of the policy.
  const context = await browser.newContext({ ignoreHTTPSErrors: true })
  const page = await context.newPage()
  await page.setContent(`<iframe src="${APP}"></iframe>`)
  await expect.poll(() => page.frames()[1]?.url()).toBe('chrome-error://chromewebdata/')
  await context.close()
})

test('"Not you?" tells how to use another account, and signs out here', async ({ page, person }) => {
  await page.goto(APP)
  await signInAtLine(page, person)
  await expectSignedIn(page, person)
  await page.getByRole('button', { name: en.profile.notYou }).click()
  const dialog = page.getByRole('dialog', { name: extras.notYou.title })
  await expect(dialog.getByText(extras.notYou.outside)).toBeVisible()
  await dialog.getByRole('button', { name: extras.notYou.signOut }).click()
  await expect(page.getByRole('heading', { name: en.signedOut.title })).toBeVisible()
})
