import { en } from '../../src/messages/en'
import { en as data } from '../../src/messages/data/en'
import { en as extras } from '../../src/messages/extras/en'
import { en as features } from '../../src/messages/features/en'
import { en as linking } from '../../src/messages/linking/en'
import { AREAS } from '../../src/storage/ownStorage'
import { APP, expectSignedIn, expectSignInScreen, signInAtLine } from './support/acts'
import { goToService, HANAKO, proveAccount, SERVICE, tap } from './support/linking'
import { expect, test, type Page } from './support/test'

/** The names of all that this page has left in the browser, wherever a page can leave something. */
async function keptIn(page: Page): Promise<readonly string[]> {
  const kept = await page.evaluate(async () => [
    ...[sessionStorage, localStorage].flatMap((area) => Object.keys(area)),
    ...document.cookie.split('; ').map((cookie) => cookie.split('=')[0] ?? ''),
    ...(await indexedDB.databases()).map(({ name }) => `database ${name ?? ''}`),
    ...(await caches.keys()).map((name) => `cache ${name}`),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `service worker ${scope}`),
  ])
  return kept.filter((name) => name !== '').sort()
}

/** As "your data" calls it: the app's own without what they all begin with, those of the SDK as one. */
function listedName(name: string): string {
  return name.startsWith('LIFF_STORE:') ? 'LIFF_STORE' : name.replace('genkan:', '')
}

/** Addresses of this app, and their places in the history: nothing of a person. */
const ROUTER_STATE = ['back', 'current', 'forward', 'position', 'replaced', 'scroll']

async function listedOn(page: Page): Promise<readonly string[]> {
  const texts = await page.locator('.data-list code').allTextContents()
  return texts.flatMap((text) => text.split(', ')).sort()
}

test('"your data" is a page of its own, shows no whole e-mail, and clears what it lists', async ({
  page,
  person,
  world,
}) => {
  await page.goto(`${APP}data`)
  await signInAtLine(page, person)
  await expect(page).toHaveURL(`${APP}data`)
  await expect(page.getByRole('heading', { name: data.title, exact: true })).toBeFocused()
  await expect(page).toHaveTitle(data.pageTitle(SERVICE))
  await page.getByRole('link', { name: data.back }).click()
  await page.getByRole('link', { name: extras.more.data }).click()
  await expect(page.getByRole('heading', { name: data.title, exact: true })).toBeFocused()

  const [first = ''] = person.email ?? ''
  await expect(page.getByText(`${first}•••@canary.example.com`)).toBeVisible()
  await expect(page.locator('body')).not.toContainText(person.email ?? 'nobody')
  await expect(page.locator('body')).not.toContainText(person.userId)

  const foot = page.getByRole('contentinfo')
  for (const [name, path] of [
    [en.footer.privacyPolicy, 'privacy'],
    [en.footer.terms, 'terms'],
  ] as const)
    await expect(foot.getByRole('link', { name })).toHaveAttribute('href', `https://www.example.com/${path}`)

  await page.getByRole('button', { name: data.clear }).click()
  await expect(page.getByRole('heading', { name: data.cleared })).toBeVisible()
  // Beside it only what the SDK takes the browser for.
  expect(await keptIn(page)).toEqual(['LIFF_STORE:isInClient', 'genkan:signed-out'])
  await expect
    .poll(() => world.backend.requests.list().some(({ path }) => path.endsWith('/sign-out')))
    .toBe(true)
})

test('"your data" lists everything that a visit leaves in the browser', async ({ page, person }) => {
  const seen = new Set<string>()
  const look = async () => {
    for (const name of await keptIn(page)) seen.add(listedName(name))
  }
  await page.goto(APP)
  await expectSignInScreen(page)
  await look()
  await signInAtLine(page, person)
  await expectSignedIn(page, person)
  await look()
  await page.getByRole('link', { name: linking.entry.link }).click()
  await goToService(page)
  await proveAccount(page, HANAKO)
  await expect(page.getByRole('heading', { name: linking.confirm.title })).toBeVisible()
  await look()
  await tap(page, linking.confirm.confirm)
  await page.getByRole('link', { name: linking.linked.start }).click()
  // The account's own page never comes.
  await page.route('https://line.me/**', (route) => route.fulfill({ status: 204 }))
  await page.locator('.action-row', { hasText: extras.more.friend(SERVICE) }).click()
  await page.getByRole('link', { name: features.friend.link('@sakurabooks') }).click()
  await tap(page, features.close)
  await page.getByRole('link', { name: extras.more.data }).click()
  await page.getByRole('combobox').selectOption('日本語')
  await page.getByRole('combobox').selectOption('English')
  await expect(page.getByRole('heading', { name: data.title, exact: true })).toBeVisible()
  await look()

  const kept = new Set((await keptIn(page)).map(listedName))
  const now = ['friendship-look', 'locale', 'person-mark', 'vue-router:scroll', 'LIFF_STORE']
  expect([...kept]).toEqual(expect.arrayContaining(now))
  await expect.poll(() => listedOn(page)).toEqual([...kept].sort())
  const others = [...seen].filter((name) => !Object.hasOwn(AREAS, name))
  expect(others.sort(), 'what is not the app’s own').toEqual(['LIFF_STORE', 'vue-router:scroll'])
  const ofAddress = await page.evaluate(() => {
    const state: unknown = history.state
    return state instanceof Object ? Object.keys(state) : []
  })
  const unknown = ofAddress.filter((key) => !ROUTER_STATE.includes(key))
  expect(unknown, 'what is kept with an address').toEqual([])
})
