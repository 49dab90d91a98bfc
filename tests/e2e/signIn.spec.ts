import type { Page, Route } from '@playwright/test'
import { decodeJwt } from 'jose'
import { en } from '../../src/messages/en'
import type { Person } from '../line-platform'
import { APP, expectSignedIn, expectSignInScreen, sessionForms, signInAtLine, tapLogin } from './support/acts'
import { expect, test } from './support/test'

/** Requests for the app's own part that are never answered: the only use of routing here is to withhold. */
const held: unknown[] = []

test('a person signs in in an external browser, sees their profile, and the backend gets the raw token', async ({
  page,
  person,
  world,
}) => {
  await page.goto(APP)
  await signInAtLine(page, person)
  await expectSignedIn(page, person)

  const [form, ...more] = sessionForms(world)
  expect(more).toEqual([])
  expect(Object.keys(form ?? {}).sort()).toEqual(['id_token', 'request_id'])
  expect(world.issued.idTokens).toContain(form?.['id_token'])
  expect(decodeJwt(form?.['id_token'] ?? '').sub).toBe(person.userId)
  expect(form?.['request_id']).toMatch(/^[0-9a-f-]{36}$/)
  await expect(page).toHaveURL(APP)
})

test('the call is CORS-simple: no preflight, no header of ours, cookies allowed', async ({
  page,
  person,
  world,
}) => {
  await page.goto(APP)
  await signInAtLine(page, person)
  await expectSignedIn(page, person)

  const calls = world.arrivals.filter(({ url }) => url.hostname === 'api.example.com')
  expect(calls.map(({ method }) => method)).toEqual(['POST'])
  const headers: Readonly<Record<string, string>> = calls[0]?.headers ?? {}
  expect(headers['content-type']).toBe('application/x-www-form-urlencoded;charset=UTF-8')
  expect(headers['origin']).toBe('https://app.example.com')
  expect(headers['referer']).toBeUndefined()
  expect(headers['authorization']).toBeUndefined()
  const cookies = await page.context().cookies('https://api.example.com/line')
  expect(cookies.map(({ name, httpOnly, secure }) => ({ name, httpOnly, secure }))).toEqual([
    { name: 'service_session', httpOnly: true, secure: true },
  ])
})

test('the card shows picture, name and masked e-mail', async ({ page, person }) => {
  await page.goto(APP)
  await signInAtLine(page, person)
  await expectSignedIn(page, person)

  const email = person.email ?? ''
  await expect(page.getByText(`z•••${email.slice(email.indexOf('@'))}`)).toBeVisible()
  await expect(page.getByText(email, { exact: true })).toHaveCount(0)
  const picture = page.locator(`img[src$="${person.picture ?? ''}"]`)
  await expect(picture).toBeVisible()
  await expect(picture).toHaveAttribute('referrerpolicy', 'no-referrer')
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
})

test('the linked account is shown', async ({ page, person, world }) => {
  world.backend.linkAccount(person.userId, { label: 'Member 0042', linkedAt: '2026-03-01T09:00:00Z' })
  await page.goto(APP)
  await signInAtLine(page, person)
  await expect(page.getByText('Member 0042')).toBeVisible()
  await expect(page.getByText(en.service.linkedSince('March 1, 2026'))).toBeVisible()
})

test('a second sign-in needs one tap while LINE remembers the person', async ({ page, person }) => {
  await page.goto(APP)
  await signInAtLine(page, person)
  await expectSignedIn(page, person)
  await page.evaluate(() => localStorage.clear())
  await page.goto(APP)
  await tapLogin(page)
  await expectSignedIn(page, person)
})

test('"Continue without LINE" and the policies are links of the config', async ({ page }) => {
  await page.goto(APP)
  await expect(page.getByRole('link', { name: en.signIn.withoutLine })).toHaveAttribute(
    'href',
    'https://www.example.com/',
  )
  await expect(page.getByRole('link', { name: en.footer.privacyPolicy })).toHaveAttribute(
    'href',
    'https://www.example.com/privacy',
  )
  await expect(page.getByRole('link', { name: en.footer.terms })).toHaveAttribute(
    'href',
    'https://www.example.com/terms',
  )
})

test.describe('before the app has loaded', () => {
  test.beforeEach(async ({ page }) => page.route(/assets\/app-/, (route) => void held.push(route)))

  test('the button is there already, and a tap on it signs in', async ({ page, person }) => {
    await page.goto(APP)
    await tapLogin(page)
    await page.unroute(/assets\/app-/)
    await page.getByRole('button', { name: `Continue as ${person.name}` }).click()
    await page.getByRole('button', { name: 'Allow', exact: true }).click()
    await expectSignedIn(page, person)
  })

  test('nobody is offered to sign in who is signed in', async ({ page, person }) => {
    await page.unroute(/assets\/app-/)
    await page.goto(APP)
    await signInAtLine(page, person)
    await expectSignedIn(page, person)
    await page.route(/assets\/app-/, (route) => void held.push(route))
    const sent = page.waitForRequest(/line\/session$/)
    await page.reload()
    await sent
    await expect(page.locator('#early-sign-in')).toBeHidden()
  })
})

test('who is signed in sees their name before the card has been rendered', async ({ page, person }) => {
  await page.goto(APP)
  await signInAtLine(page, person)
  await expectSignedIn(page, person)
  await page.addInitScript(() => {
    new MutationObserver(() => {
      const early = document.querySelector('.progress > .early-name')
      if (early !== null) Object.assign(window, { earlyName: early.textContent })
    }).observe(document, { subtree: true, childList: true })
  })
  await page.reload()
  await expectSignedIn(page, person)
  expect(await page.evaluate(() => 'earlyName' in window && window.earlyName)).toBe(person.name)
})

test('for who signed in here before, neither session nor the name waits for the SDK', async ({
  page,
  person,
  world,
}) => {
  const handOverSdk = await reopenWithoutSdk(page, person)
  await expect(page.locator('.progress > .early-name')).toHaveText(person.name)
  await handOverSdk()
  await expectSignedIn(page, person)
  expect(sessionForms(world)).toHaveLength(2)
})

test('where the SDK then finds nobody signed in, the answer signs nobody in', async ({
  page,
  context,
  person,
  world,
}) => {
  const handOverSdk = await reopenWithoutSdk(page, person)
  await context.clearCookies({ domain: 'app.example.com' })
  await handOverSdk()
  await expectSignInScreen(page)
  await expect(page.getByText(person.name)).toHaveCount(0)
  expect(sessionForms(world)).toHaveLength(2)
})

/** Signed in, and opened again: the service has answered, and the part with the SDK does not come until it is handed over. */
async function reopenWithoutSdk(page: Page, person: Person): Promise<() => Promise<void>> {
  await page.goto(APP)
  await signInAtLine(page, person)
  await expectSignedIn(page, person)
  const routes: Route[] = []
  await page.route(/assets\/boot-/, (route) => void routes.push(route))
  const answered = page.waitForResponse(/line\/session$/)
  await page.reload()
  expect((await answered).status()).toBe(200)
  return async () => {
    await Promise.all(routes.map((route) => route.continue()))
  }
}
