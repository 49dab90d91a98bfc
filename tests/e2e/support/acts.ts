import { expect, type BrowserContext, type Page } from '@playwright/test'
import { en } from '../../../src/messages/en'
import { en as problems } from '../../../src/messages/problems/en'
import { lineAppScript, type Person } from '../../line-platform'
import type { World } from '../../world/world'

/** The LIFF app that the tests' builds are for. */
export const LIFF_ID = '1234567890-AbcdEfgh'
export const APP = 'https://app.example.com/'

/** Taps the login button and does what LINE asks, as a person does it the first time. */
export async function signInAtLine(page: Page, person: Person): Promise<void> {
  await tapLogin(page)
  await page.getByRole('button', { name: `Continue as ${person.name}` }).click()
  await page.getByRole('button', { name: 'Allow', exact: true }).click()
}

export async function tapLogin(page: Page): Promise<void> {
  await page.getByRole('button', { name: en.signIn.button }).click()
}

/** Refuses on LINE's consent screen. */
export async function refuseAtLine(page: Page, person: Person): Promise<void> {
  await tapLogin(page)
  await page.getByRole('button', { name: `Continue as ${person.name}` }).click()
  await page.getByRole('button', { name: 'Cancel', exact: true }).click()
}

/** The service answered and its answer is on the screen. */
export async function expectSignedIn(page: Page, person: Person): Promise<void> {
  await expect(page.getByText(person.name)).toBeVisible()
  await expect(page.getByText(en.service.signedIn('Sakura Books'))).toBeVisible()
}

/** The app itself shows the way in, not only the button that index.html brings along. */
export async function expectSignInScreen(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: en.signIn.title('Sakura Books') })).toBeVisible()
  await expect(page.getByRole('button', { name: en.signIn.button })).toBeEnabled()
}

/** A screen for an outcome, with its support code and an enabled way on. */
export async function expectOutcome(page: Page, code: keyof typeof problems.outcomes): Promise<void> {
  await expect(
    page.getByRole('alert').getByRole('heading', { name: problems.outcomes[code].title }),
  ).toBeVisible()
  await expect(page.locator('code')).toHaveText(new RegExp(`^${code}\\b`))
  await expect(page.locator('.problem .actions > :enabled, .problem .actions > a').first()).toBeVisible()
}

/** What LINE's app does in its browser; its native bridge is there from the start, or never. */
export async function addLineBridge(
  context: BrowserContext,
  bridge: 'ready' | 'missing' = 'ready',
): Promise<void> {
  await context.addInitScript({ content: lineAppScript('https://liff.line.me') })
  if (bridge === 'missing') return
  await context.addInitScript(() => {
    Reflect.set(window, '_liff', { features: [], postMessage: () => undefined })
  })
}

/** Opens a LIFF URL the way LINE's app does: the LIFF URL's answer leads to the endpoint with credentials in the fragment. */
export async function openLiffUrl(page: Page, path = ''): Promise<void> {
  await page.goto(`https://liff.line.me/${LIFF_ID}${path}`)
}

/** The forms that `session` calls of the browser carried, oldest first. */
export function sessionForms(world: World): readonly Readonly<Record<string, string>>[] {
  return world.backend.requests
    .list()
    .filter(({ path, method }) => path.endsWith('/session') && method === 'POST')
    .map(({ body }) => Object.fromEntries(new URLSearchParams(body)))
}
