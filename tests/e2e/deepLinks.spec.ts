import { userAgents } from '../line-platform'
import { en } from '../../src/messages/en'
import { en as problems } from '../../src/messages/problems/en'
import { addLineBridge, APP, expectOutcome, expectSignedIn, openLiffUrl, signInAtLine } from './support/acts'
import { expect, test } from './support/test'

/** What follows the endpoint URL. Every character must come back as it was written. */
const LINKS = [
  '?coupon=SUMMER10',
  '?code=SUMMER10&state=osaka',
  '?q=a%20b&q=c%2Bd&empty=&flag',
  '?q=%E6%98%A5%E3%81%AE%E6%9C%AC',
  '?next=%2Fpath%3Fx%3D1%26y%3D2',
  '?percent=100%25',
  '?a=1#section-2',
  '#top',
  '?q=%E0%B8%AB%E0%B8%99%E0%B8%B1%E0%B8%87#%E6%9C%AB%E5%B0%BE',
]

for (const link of LINKS) {
  test(`${link} survives the login redirect`, async ({ page, person }) => {
    await page.goto(APP + link)
    await signInAtLine(page, person)
    await expectSignedIn(page, person)
    expect(page.url()).toBe(APP + link)
    await page.reload()
    await expectSignedIn(page, person)
    expect(page.url()).toBe(APP + link)
  })
}

test.describe('in the LIFF browser', () => {
  test.use({ userAgent: userAgents['liff-ios'] })
  test.beforeEach(async ({ context }) => addLineBridge(context))

  // A browser sends no fragment to liff.line.me, so those with one are opened as LINE's app opens them.
  for (const link of LINKS) {
    test(`${link} survives a LIFF URL`, async ({ page, person, world }) => {
      if (link.includes('#')) await page.goto(await world.liffUrlOpening(person.id, link))
      else await openLiffUrl(page, link)
      await expectSignedIn(page, person)
      expect(page.url()).toBe(APP + link)
    })
  }
})

test('an unknown path ends on a screen that leads home', async ({ page }) => {
  await page.goto(`${APP}no/such/page?x=1`)
  await expectOutcome(page, 'page_not_found')
  await page.getByRole('link', { name: problems.actions.go_to_start }).click()
  await expect(page).toHaveURL(APP)
  await expect(page.getByRole('button', { name: en.signIn.button })).toBeEnabled()
})

test.describe('under a base path', () => {
  test.use({ variant: 'review' })

  test('a deep link survives the login redirect', async ({ page, person }) => {
    const url = 'https://review.example.com/shop/?q=%E6%98%A5#x'
    await page.goto(url)
    await signInAtLine(page, person)
    await expectSignedIn(page, person)
    expect(page.url()).toBe(url)
  })
})
