import { en as data } from '../../src/messages/data/en'
import { en as extras } from '../../src/messages/extras/en'
import { APP, signInAtLine } from './support/acts'
import { SERVICE } from './support/linking'
import { expect, test } from './support/test'

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
  const listed = await page.locator('.data-list code').allTextContents()
  const own = await page.evaluate(() =>
    [sessionStorage, localStorage]
      .flatMap((area) => Object.keys(area))
      .filter((key) => key.startsWith('genkan:')),
  )
  expect(listed.join(', ').split(', ').sort()).toEqual(
    ['LIFF_STORE', ...own.map((key) => key.replace('genkan:', ''))].sort(),
  )

  await page.getByRole('button', { name: data.clear }).click()
  await expect(page.getByRole('heading', { name: data.cleared })).toBeVisible()
  // Beside it only what the SDK takes the browser for, and how far pages were scrolled.
  const nobodys = ['', 'LIFF_STORE:isInClient', 'vue-router:scroll']
  const left = await page.evaluate(() => [
    ...[sessionStorage, localStorage].flatMap((area) => Object.keys(area)),
    document.cookie,
  ])
  expect(left.filter((text) => !nobodys.includes(text))).toEqual(['genkan:signed-out'])
  await expect
    .poll(() => world.backend.requests.list().some(({ path }) => path.endsWith('/sign-out')))
    .toBe(true)
})
