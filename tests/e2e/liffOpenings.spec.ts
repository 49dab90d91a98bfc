import type { Page } from '@playwright/test'
import { memberOf } from '../../src/lib/memberOf'
import { decodeJwtPayload } from '../../src/lib/jwt'
import { en as problems } from '../../src/messages/problems/en'
import { userAgents } from '../line-platform'
import type { World } from '../world/world'
import {
  addLineBridge,
  APP,
  expectOutcome,
  expectSignedIn,
  LIFF_ID,
  openLiffUrl,
  sessionForms,
} from './support/acts'
import { expect, test } from './support/test'

/** The ID tokens that the backend got, oldest first. */
const sentTokens = (world: World) => sessionForms(world).map((form) => form['id_token'])

/** How often LINE was asked to sign somebody in. */
const signIns = (world: World): number =>
  world.line.requests.matching({ host: 'access.line.me', path: '/liff/v1/authorize' }).length

/** What the SDK and the app keep for the tab, tokens aside. */
const records = (page: Page) => page.evaluate(() => Object.keys(sessionStorage).sort())

for (const device of ['liff-ios', 'liff-android'] as const) {
  test.describe(`the LIFF browser (${device})`, () => {
    test.use({ userAgent: userAgents[device] })
    test.beforeEach(async ({ context }) => addLineBridge(context))

    test('a primary redirect with a path sends nothing; the secondary one does, once', async ({
      page,
      person,
      world,
    }) => {
      await openLiffUrl(page, '/?from=menu')
      await expectSignedIn(page, person)
      const loads = world.arrivals.filter(({ url }) => url.href.startsWith(APP) && url.pathname === '/')
      expect(loads.map(({ url }) => url.search)).toEqual(['?liff.state=%2F%3Ffrom%3Dmenu', '?from=menu'])
      expect(sentTokens(world)).toEqual(world.issued.idTokens)
      expect(page.url()).not.toMatch(/token|liff[.]state/)
    })

    test('LINE is told of the page where it allows several LIFF apps, and nothing else changes', async ({
      page,
      person,
      world,
    }) => {
      world.line.knobs.multipleLiffTransition = true
      await openLiffUrl(page, '/?from=menu')
      await expectSignedIn(page, person)
      expect(sentTokens(world)).toEqual(world.issued.idTokens)
    })

    test('a subsequent LIFF app, opened without credentials, signs in through LINE and stays where it was', async ({
      page,
      person,
      world,
    }) => {
      await page.goto(`${APP}?from=other-app`)
      await page.getByRole('button', { name: 'Allow', exact: true }).click()
      await expectSignedIn(page, person)
      await expect(page).toHaveURL(`${APP}?from=other-app`)
      expect(signIns(world)).toBe(1)
      expect(sentTokens(world)).toEqual(world.issued.idTokens)

      await page.reload()
      await expectSignedIn(page, person)
      expect(signIns(world)).toBe(1)
    })

    test('a window restored without its storage signs in anew, once', async ({ page, person, world }) => {
      await openLiffUrl(page, '/?from=menu')
      await expectSignedIn(page, person)
      // LINE's list of recent pages opens the last address in a new WebView.
      await page.evaluate(() => {
        sessionStorage.clear()
      })
      world.line.consents.save(person.id, '1234567890', {
        granted: ['openid', 'profile', 'email'],
        asked: ['openid', 'profile', 'email'],
      })
      await page.goto(`${APP}?from=menu`)
      await expectSignedIn(page, person)
      await expect(page).toHaveURL(`${APP}?from=menu`)
      expect(signIns(world)).toBe(1)
      expect(sentTokens(world)).toEqual(world.issued.idTokens)
    })

    test('going on and back shows the person again, without a sign-in', async ({ page, person, world }) => {
      await openLiffUrl(page)
      await expectSignedIn(page, person)
      await page.goto('https://www.example.com/orders')
      await page.goBack()
      await expectSignedIn(page, person)
      expect(signIns(world)).toBe(0)
      expect(new Set(sentTokens(world)).size).toBe(1)
    })

    test('new credentials of the same person replace the whole stored set, and leave our own records', async ({
      page,
      person,
      world,
    }) => {
      await openLiffUrl(page)
      await expectSignedIn(page, person)
      await page.evaluate((other) => {
        sessionStorage.setItem(`LIFF_STORE:${other}:IDToken`, '"of another app"')
        sessionStorage.setItem('genkan:automatic-sign-in', 'used')
        localStorage.setItem('genkan:locale', 'en')
      }, '9999999999-Leftover')
      // A second apart, as LINE's tokens are told apart by `iat`.
      world.clock.advance(1000)
      await openLiffUrl(page)
      await expectSignedIn(page, person)

      expect(world.issued.idTokens).toHaveLength(2)
      expect(sentTokens(world)).toEqual(world.issued.idTokens)
      const stored = await page.evaluate((id) => {
        const read = (name: string): unknown =>
          JSON.parse(sessionStorage.getItem(`LIFF_STORE:${id}:${name}`) ?? 'null')
        return { idToken: read('IDToken'), accessToken: read('accessToken') }
      }, LIFF_ID)
      expect(stored).toEqual({
        idToken: world.issued.idTokens[1],
        accessToken: world.issued.accessTokens[1],
      })
      expect((await records(page)).filter((key) => key.includes('Leftover'))).toEqual([])
      expect(await page.evaluate(() => localStorage.getItem('genkan:locale'))).toBe('en')
    })

    test('credentials of another person on a deep link never meet the first one', async ({
      page,
      person,
      world,
    }) => {
      await openLiffUrl(page, '/?from=menu')
      await expectSignedIn(page, person)
      const other = { ...person, id: 'other', userId: `U${'0'.repeat(31)}1`, name: 'Another Person' }
      world.line.people.put(other)
      world.line.knobs.deviceUser = other.id
      await openLiffUrl(page, '/?from=menu')
      await expectOutcome(page, 'account_changed')
      await expect(page.getByText(person.name)).toHaveCount(0)
      expect(sentTokens(world)).toHaveLength(1)
      await page.getByRole('button', { name: problems.actions.continue_as_shown }).click()
      await expectSignedIn(page, other)
      await expect(page).toHaveURL(`${APP}?from=menu`)
      expect(sentTokens(world)).toEqual(world.issued.idTokens)
      const subjects = sentTokens(world).map((token) => memberOf(decodeJwtPayload(String(token)), 'sub'))
      expect(subjects).toEqual([person.userId, other.userId])
    })
  })
}
