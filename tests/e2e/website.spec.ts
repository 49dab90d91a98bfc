import AxeBuilder from '@axe-core/playwright'
import * as v from 'valibot'
import { LinkAnswerSchema } from '../../src/backend/contract'
import { expect, test, type Page, type World } from './support/test'
import type { Person } from '../line-platform'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const WEBSITE = 'https://www.example.com/'
const TARO = { email: 'taro@example.com', password: 'blossom-taro', label: 't•••@example.com' }

/** What the app would be told where this person proves an account. */
async function linkAnswer(world: World, person: Person): Promise<{ signInUrl: string; registerUrl: string }> {
  const { idToken = '' } = await world.line.issueTokens({ person: person.id, app: '1234567890-AbcdEfgh' })
  const body = new URLSearchParams({ request_id: crypto.randomUUID(), id_token: idToken })
  const headers = { origin: 'https://app.example.com' }
  const request = new Request('https://api.example.com/line/link', { method: 'POST', body, headers })
  const answer: unknown = await (await world.backend.fetch(request)).json()
  const { signInUrl, registerUrl = '' } = v.parse(LinkAnswerSchema, answer)
  return { signInUrl, registerUrl }
}

async function signIn(page: Page): Promise<void> {
  await page.getByLabel('E-mail address').fill(TARO.email)
  await page.getByLabel('Password').fill(TARO.password)
}

async function expectGood(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
}

test('the sign-in page names the LINE user and sends the browser back with a ticket', async ({
  page,
  person,
  world,
}) => {
  await page.goto((await linkAnswer(world, person)).signInUrl)
  await expect(page.getByTestId('line-user')).toContainText(person.name)
  await signIn(page)
  await page.getByRole('button', { name: 'Sign in and continue' }).click()
  await expect(page).toHaveURL(/^https:\/\/app\.example\.com\//)
  const arrived = world.arrivals.find(({ url }) => url.pathname === '/link/return')
  expect(arrived?.url.searchParams.get('ticket')).toMatch(/^[\w-]{43}$/)
  expect(arrived?.headers['referer']).toBeUndefined()
})

test('cancelling sends the browser back without one', async ({ page, person, world }) => {
  await page.goto((await linkAnswer(world, person)).signInUrl)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page).toHaveURL(/^https:\/\/app\.example\.com\//)
  const arrived = world.arrivals.find(({ url }) => url.pathname === '/link/return')
  expect(arrived?.url.search).toBe('?cancelled=1')
})

test("registration keeps what LINE told out of the browser's requests", async ({ page, person, world }) => {
  await page.goto((await linkAnswer(world, person)).registerUrl)
  await expect(page.getByText(person.email ?? '', { exact: true })).toBeVisible()
  await page.getByLabel('New password').fill('long enough')
  await page.getByRole('button', { name: 'Register and continue' }).click()
  await expect(page).toHaveURL(/^https:\/\/app\.example\.com\//)
})

test('"Log in with LINE" on the website links, and then arrives at the same member', async ({
  page,
  person,
  world,
}) => {
  await page.goto(`${WEBSITE}sign-in`)
  await page.getByRole('button', { name: 'Log in with LINE' }).click()
  await page.getByRole('button', { name: person.name }).click()
  await page.getByRole('button', { name: 'Allow', exact: true }).click()
  await expect(page.getByTestId('line-user')).toContainText(person.name)
  await signIn(page)
  await page.getByRole('button', { name: 'Sign in and continue' }).click()
  await expect(page.getByRole('heading', { name: 'Link these two?' })).toBeVisible()
  await expect(page.getByTestId('account')).toContainText(TARO.label)
  await page.getByRole('button', { name: 'Link them' }).click()
  const member = await page.getByTestId('member').textContent()

  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.goto(`${WEBSITE}sign-in`)
  await page.getByRole('button', { name: 'Log in with LINE' }).click()
  await page.getByRole('button', { name: person.name }).click()
  await expect(page.getByTestId('member')).toHaveText(member ?? '')
  const linked = world.backend.members.list().filter(({ account }) => account !== null)
  expect(linked.map(({ sub }) => sub)).toEqual([person.userId])
})

test.describe('while things are wrong', () => {
  test.use({ provokesFailures: true })

  test('a link of another browser is explained, and leads back', async ({ browser, page, person, world }) => {
    const { signInUrl } = await linkAnswer(world, person)
    await page.goto(signInUrl)
    const other = await (await browser.newContext({ ignoreHTTPSErrors: true })).newPage()
    await other.goto(signInUrl)
    await expect(other.getByRole('heading', { name: 'This link was opened somewhere else' })).toBeVisible()
    await expect(other.getByRole('link', { name: 'Start again' })).toHaveAttribute(
      'href',
      'https://app.example.com/link',
    )
    await other.context().close()
  })
})

test.describe('every page of a linking', () => {
  // axe evaluates a script of its own in the page, which the policy rightly refuses.
  test.use({ bypassCSP: true })

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`passes axe and fits into 320 px (${colorScheme})`, async ({ page, person, world }) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width: 320, height: 568 })
      await page.goto((await linkAnswer(world, person)).registerUrl)
      await expectGood(page)
      await page.goto(`${WEBSITE}sign-in`)
      await expectGood(page)
      await signIn(page)
      await page.getByRole('button', { name: 'Sign in', exact: true }).click()
      await expectGood(page)
      await page.goto((await linkAnswer(world, person)).signInUrl)
      await expectGood(page)
      await page.getByRole('button', { name: 'Continue with Example ID' }).click()
      await expectGood(page)
    })
  }
})
