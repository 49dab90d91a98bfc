import assert from 'node:assert/strict'
import { expect } from '@playwright/test'
import fc from 'fast-check'
import { en } from '../../../src/messages/en'
import { allowedPicture } from '../../../src/ui/allowedPicture'
import { displayText } from '../../../src/ui/displayText'
import type { Person } from '../../line-platform'
import { APP, expectSignedIn, LIFF_ID, signInAtLine, tapLogin } from '../../e2e/support/acts'
import { browser, shapes, type Act, type Case, type Scene } from '../case'
import { lineCalls, signedIn, tamperClaim } from '../browser/acts'

const PICTURE_HOST = 'profile.line-scdn.net'
const PICTURE_HOSTS = [`https://${PICTURE_HOST}`, 'https://sprofile.line-scdn.net']

/** Signs in as a person who is as usual but for some values. */
function signInAs(change: Partial<Omit<Person, 'id'>>): Act {
  return async (scene) => {
    const odd = { ...scene.person, ...change }
    scene.world.line.people.put(odd)
    await scene.page.goto(APP)
    await scene.page.getByRole('button', { name: en.signIn.button }).click()
    await scene.page
      .locator('button')
      .filter({ hasText: 'Continue as' })
      .and(scene.page.locator(`[value="${odd.id}"]`))
      .click()
    await scene.page.getByRole('button', { name: 'Allow', exact: true }).click()
  }
}

/** Signed in, then the claims that the SDK stored get another value, and the page is loaded again. */
function reloadedWithClaim(name: string, value: unknown): Act {
  return async (scene) => {
    await signedIn(scene)
    await tamperClaim(scene.page, name, value)
    await scene.page.reload()
  }
}

const expectInitial: Act = async ({ page }) => {
  await expect(page.locator('.profile')).toBeVisible()
  // A picture that still loads shows nothing; one that has loaded would be no fault, one that failed would show its sign.
  const ended = (): Promise<number> =>
    page
      .locator('.profile')
      .evaluate((card) => [...card.querySelectorAll('img')].filter((img) => img.complete).length)
  await expect.poll(ended).toBe(0)
}

const expectNoOverflow: Act = async ({ page }) => {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBe(0)
}

/** What LINE says of a person, and what it does not say. */
export const claims: readonly Case[] = [
  {
    number: 104,
    fault: 'openid alone was granted: neither name nor picture',
    ends: 'nameless_card',
    played: [
      browser({
        play: async ({ page, person, world }) => {
          world.line.registerApp({ ...world.line.apps.get(LIFF_ID), scopes: ['openid'] })
          await page.goto(APP)
          await signInAtLine(page, person)
        },
        check: async ({ page }) => {
          await expect(page.getByText(en.profile.email)).toHaveCount(0)
        },
      }),
    ],
  },
  {
    number: 105,
    fault: 'no e-mail address was granted',
    ends: 'signed_in',
    played: [
      browser({
        play: async ({ page, person, world }) => {
          world.line.registerApp({ ...world.line.apps.get(LIFF_ID), scopes: ['openid', 'profile'] })
          await page.goto(APP)
          await signInAtLine(page, person)
        },
        check: async ({ page }) => {
          await expect(page.getByText(en.profile.email)).toHaveCount(0)
          await expect(page.getByText('@')).toHaveCount(0)
        },
      }),
    ],
  },
  {
    number: 106,
    fault: 'a name that is none, or too much of one',
    ends: 'card',
    mustNot: 'a broken layout',
    played: [
      ...shapes(
        {
          markup: '<img src=x onerror=alert(1)> {{7*7}}',

          'right to left': 'שלום עולם‮gnp.exe',
          '10 000 characters': 'Wwwwwwwwww'.repeat(1000),
        },
        (name) => ({ play: signInAs({ name }), check: expectNoOverflow }),
      ),
      {
        by: 'property',
        run: () => {
          fc.assert(
            fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
              const shown = displayText(name)
              if (shown === null) return
              assert.doesNotMatch(shown, /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
              assert.notEqual(shown.trim(), '')
            }),
          )
        },
      },
    ],
  },
  {
    number: 107,
    fault: "the picture is gone, or the picture's host does not answer",
    ends: 'signed_in',
    mustNot: 'the sign of a broken picture',
    played: [
      ...shapes<{ readonly atFirst?: (scene: Scene) => void; readonly atConsent?: (scene: Scene) => void }>(
        {
          gone: {
            atConsent: ({ world, person }) => {
              world.line.breakNext(
                { host: PICTURE_HOST, path: `/${person.picture ?? ''}` },
                { kind: 'text', status: 404, body: '' },
              )
            },
          },
          // From the start: a picture that LINE's own page has shown may still be in the browser's memory. Not a reset:
          // Chromium asks once more where the connection was an old one.
          'no connection': {
            atFirst: ({ world }) => {
              world.host.refuseTls(PICTURE_HOST)
            },
          },
        },
        ({ atFirst, atConsent }) => ({
          loud: true,
          play: async (scene) => {
            const { page, person } = scene
            atFirst?.(scene)
            await page.goto(APP)
            await tapLogin(page)
            await page.getByRole('button', { name: `Continue as ${person.name}` }).click()
            await expect(page.getByRole('button', { name: 'Allow', exact: true })).toBeVisible()
            atConsent?.(scene)
            await page.getByRole('button', { name: 'Allow', exact: true }).click()
            await expectSignedIn(page, person)
          },
          check: expectInitial,
        }),
      ),
    ],
  },
  {
    number: 108,
    fault: "the picture's address is on no host of LINE's pictures, or is no address of the web",
    ends: 'signed_in',
    mustNot: 'a request to it',
    played: [
      ...shapes(
        {
          'another host': 'https://evil.example/p.png',
          script: 'javascript:alert(1)',
        },
        (picture) => ({ play: reloadedWithClaim('picture', picture), check: expectInitial }),
      ),
      {
        by: 'property',
        run: () => {
          fc.assert(
            fc.property(
              fc.oneof(
                fc.webUrl(),
                fc.string(),
                fc.webUrl().map((url) => `blob:${url}`),
              ),
              (url) => {
                assert.equal(allowedPicture(url, PICTURE_HOSTS), null)
              },
            ),
          )
        },
      },
    ],
  },
  {
    number: 109,
    fault: 'the profile was changed in LINE after the sign-in',
    ends: 'signed_in',
    mustNot: 'sending anything to learn of it',
    played: [
      browser({
        play: async (scene) => {
          await signedIn(scene)
          scene.world.line.people.put({ ...scene.person, name: 'A New Name' })
          await scene.page.reload()
        },
        check: ({ world }) => {
          expect(lineCalls(world, 'profile')).toEqual([])
          return Promise.resolve()
        },
      }),
    ],
  },
]
