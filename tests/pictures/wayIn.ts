import { expect, type Page } from '@playwright/test'
import { en } from '../../src/messages/en'
import { en as extras } from '../../src/messages/extras/en'
import {
  addLineBridge,
  APP,
  expectOutcome,
  expectSignedIn,
  expectSignInScreen,
  openLiffUrl,
  refuseAtLine,
  signInAtLine,
  tapLogin,
} from '../e2e/support/acts'
import { SERVICE, tap } from '../e2e/support/linking'
import { builtVariant } from '../world/builds'
import { visitLanguages } from './looks'
import { linkingOffered } from './settled'
import type { Reach } from './walk'

const LINE_LOGIN = 'https://access.line.me/**'
const SESSION = 'https://api.example.com/line/session'

export const openSignIn: Reach = async ({ page }) => {
  await page.goto(APP)
  await expectSignInScreen(page)
  await expect(page.getByRole('button', { name: extras.share.button })).toBeVisible()
}

export const openSignInWithCode: Reach = async (stage) => {
  await openSignIn(stage)
  await expect(stage.page.getByRole('img', { name: extras.phone.alt })).toBeVisible()
}

export const share: Reach = async ({ page }) => {
  await visitLanguages(page)
  await tap(page, extras.share.button)
  await expect(page.getByRole('dialog')).toBeVisible()
}

/** LINE's page never comes: an answer without content leaves the browser where it is. */
export const leaveForLine: Reach = async ({ page }) => {
  await page.goto(APP)
  await expectSignInScreen(page)
  await page.route(LINE_LOGIN, (route) => route.fulfill({ status: 204 }))
  await tapLogin(page)
  await expect(page.getByText(en.signIn.leaving)).toBeVisible()
}

/** No repetition is answered either, so that the screen stays for 25 s: a slow machine needs more than the first ten. */
export const signInWhileServiceWaits: Reach = async ({ page, person }) => {
  await page.unroute(LINE_LOGIN)
  await page.goto(APP)
  await page.route(SESSION, () => undefined)
  await signInAtLine(page, person)
  await expect(page.getByText(en.service.sending(SERVICE))).toBeVisible()
}

export const reloadTheCard: Reach = async ({ page, person }) => {
  await page.unroute(SESSION)
  await page.goto(APP)
  await expectSignedIn(page, person)
  await linkingOffered(page)
}

export const askForAnother: Reach = async ({ page }) => {
  await visitLanguages(page)
  await tap(page, en.profile.notYou)
  await expect(page.getByRole('dialog')).toBeVisible()
}

export const askToSignOut: Reach = async ({ page }) => {
  await closeDialog(page)
  await page.getByRole('button', { name: en.signOut.button }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
}

export const signOut: Reach = async ({ page }) => {
  await page.getByRole('dialog').getByRole('button', { name: en.signOut.button }).click()
  await expect(page.getByRole('heading', { name: en.signedOut.title })).toBeVisible()
}

export const openInsideLine: Reach = async ({ context, page, person }) => {
  await addLineBridge(context)
  await openLiffUrl(page)
  await expectSignedIn(page, person)
  await linkingOffered(page)
}

export const openWhileServiceIsClosed: Reach = async ({ page, world }) => {
  world.backend.breakNext(
    { operation: 'session' },
    { kind: 'problem', status: 503, code: 'maintenance', retryAfter: '600' },
  )
  await openLiffUrl(page)
  await expectOutcome(page, 'service_maintenance')
}

/** The service's page never comes. */
export const openDestination: Reach = async ({ page }) => {
  await page.route('https://www.example.com/**', (route) => route.fulfill({ status: 204 }))
  await openLiffUrl(page, '/go/orders')
  await expect(page.getByRole('button', { name: en.service.continue(SERVICE) })).toBeVisible()
}

export const openMiniApp: Reach = async ({ context, page }) => {
  await addLineBridge(context)
  await page.goto(builtVariant('mini').config.liffUrl)
  await expect(page.getByRole('heading', { name: en.profile.nameless })).toBeVisible()
  await expect(page.locator('.permission')).toBeVisible()
}

export const openUnknownPage: Reach = async ({ page }) => {
  await page.goto(`${APP}nothing/here`)
  await expectOutcome(page, 'page_not_found')
}

export const refuse: Reach = async ({ page, person }) => {
  await page.goto(APP)
  await refuseAtLine(page, person)
  await expectOutcome(page, 'consent_refused')
}

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  // Closed is not yet gone: the app takes it away when it hears of it.
  await expect(page.locator('dialog')).toHaveCount(0)
}
