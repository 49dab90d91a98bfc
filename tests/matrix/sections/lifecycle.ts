import { expect, type BrowserContext, type Page } from '@playwright/test'
import { en } from '../../../src/messages/en'
import { ja } from '../../../src/messages/ja'
import {
  APP,
  expectOutcome,
  expectSignedIn,
  sessionForms,
  signInAtLine,
  tapLogin,
} from '../../e2e/support/acts'
import { createCanary } from '../../e2e/support/canary'
import { browser, type Case, type Scene } from '../case'
import { open, letTimePass, signedIn, tapSignOut } from '../browser/acts'

const HOUR = 3_600_000

/** A second tab of the same browser, on the app as it is. */
async function secondTab({ context, person }: Scene): Promise<Page> {
  const tab = await context.newPage()
  await tab.goto(APP)
  await expectSignedIn(tab, person)
  return tab
}

async function signOutIn(scene: Scene, tab: Page): Promise<void> {
  await tapSignOut({ ...scene, page: tab })
  await expect(tab.getByRole('heading', { name: en.signedOut.title })).toBeVisible()
}

/** As a person does who shares the device: LINE forgot the first one, or was told to use another account. */
async function signInAsAnother(context: BrowserContext, tab: Page, name: string): Promise<void> {
  await context.clearCookies({ domain: 'access.line.me' })
  await tapLogin(tab)
  await tab.getByRole('button', { name: `Continue as ${name}` }).click()
  await tab.getByRole('button', { name: 'Allow', exact: true }).click()
}

const expectFaceGone = async ({ page, person }: Scene): Promise<void> => {
  await expect(page.getByText(person.name)).toHaveCount(0)
}

/** What happens to a page that stays open: other tabs, sleep, Back and Forward. */
export const lifecycle: readonly Case[] = [
  {
    number: 146,
    fault: 'Back brings the page as it was, and meanwhile the person signed out',
    ends: 'signed_out',
    mustNot: 'the old profile',
    played: [
      browser({
        shape: 'restored as it was',
        play: async (scene) => {
          await signedIn(scene)
          await scene.page.evaluate(() => {
            // A page in the back-forward cache gets no storage event; within one page there is none either.
            for (const key of Object.keys(localStorage))
              if (key.startsWith('LIFF_STORE:')) localStorage.removeItem(key)
            dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
          })
        },
        check: expectFaceGone,
        then: 'signed_in',
      }),
      browser({
        shape: 'loaded anew',
        ends: 'sign_in',
        play: async (scene) => {
          await signedIn(scene)
          const other = await secondTab(scene)
          await scene.page.goto('https://www.example.com/')
          await signOutIn(scene, other)
          await scene.page.goBack()
        },
        check: expectFaceGone,
        pageLoads: 7,
      }),
    ],
  },
  {
    number: 147,
    fault: 'the person signs out in another tab',
    ends: 'signed_out',
    mustNot: 'sending from memory',
    played: [
      browser({
        play: async (scene) => {
          await signedIn(scene)
          const other = await secondTab(scene)
          await signOutIn(scene, other)
        },
        check: async (scene) => {
          await expectFaceGone(scene)
          expect(sessionForms(scene.world)).toHaveLength(2)
        },
        then: 'signed_in',
      }),
    ],
  },
  {
    number: 148,
    fault: 'another person signs in in another tab',
    ends: 'account_changed',
    mustNot: "sending the second person's token under the first one's face",
    played: [
      browser({
        play: async (scene) => {
          const { page, context, world } = scene
          await signedIn(scene)
          const second = { ...createCanary(), id: 'second', name: 'Second Person' }
          world.line.people.put(second)
          const other = await secondTab(scene)
          await signOutIn(scene, other)
          await expect(page.getByRole('heading', { name: en.signedOut.title })).toBeVisible()
          await signInAsAnother(context, other, second.name)
          await expectSignedIn(other, second)
        },
        check: async (scene) => {
          await expectFaceGone(scene)
          // Two of the first person, one of the second in their own tab; this tab asks before it sends.
          expect(sessionForms(scene.world)).toHaveLength(3)
          await scene.page.reload()
          await expectOutcome(scene.page, 'account_changed')
          expect(sessionForms(scene.world)).toHaveLength(3)
          await scene.page.locator('.problem .actions > *').first().click()
          await expect(scene.page.locator('.profile-name')).toHaveText('Second Person')
          await expect.poll(() => sessionForms(scene.world)).toHaveLength(4)
        },
        pageLoads: 9,
      }),
    ],
  },
  {
    number: 149,
    fault: 'the same person signs in anew in another tab',
    ends: 'card',
    mustNot: 'the old claims',
    played: [
      browser({
        play: async (scene) => {
          const { page, person, world } = scene
          await signedIn(scene)
          const other = await secondTab(scene)
          await signOutIn(scene, other)
          await expect(page.getByRole('heading', { name: en.signedOut.title })).toBeVisible()
          world.line.people.put({ ...person, name: 'A New Name' })
          await tapLogin(other)
          await expect(other.locator('.profile-name')).toHaveText('A New Name')
        },
        check: async ({ page }) => {
          await expect(page.locator('.profile-name')).toHaveText('A New Name')
        },
        pageLoads: 7,
      }),
    ],
  },
  {
    number: 150,
    fault: 'the tab was frozen for three hours',
    ends: 'sign_in_expired',
    played: [
      browser({
        play: async (scene) => {
          await scene.page.clock.setSystemTime(Date.now())
          await signedIn(scene)
          await letTimePass(scene, 3 * HOUR)
          await scene.page.evaluate(() => document.dispatchEvent(new Event('resume')))
        },
        then: 'signed_in',
      }),
    ],
  },
  {
    number: 151,
    fault: 'Back after signing out',
    ends: 'sign_in',
    mustNot: 'the profile from the history',
    played: [
      browser({
        play: async (scene) => {
          const { page } = scene
          await signedIn(scene)
          await page.goto('https://www.example.com/')
          await page.goto(APP)
          await expectSignedIn(page, scene.person)
          await signOutIn(scene, page)
          await page.goBack()
          await page.goBack()
        },
        check: expectFaceGone,
        then: 'signed_in',
      }),
    ],
  },
  {
    number: 152,
    fault: 'the person signs out while the service is asked',
    ends: 'signed_out',
    mustNot: 'being signed in again by the late answer',
    played: [
      browser({
        loud: true,
        play: async (scene) => {
          const { page, world, person } = scene
          await open(scene)
          world.backend.breakNext({ operation: 'session' }, { kind: 'delay', ms: 5000 })
          await signInAtLine(page, person)
          await expect(page.locator('.profile-name')).toBeVisible()
          const ended = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/session'))
          await signOutIn(scene, page)
          await ended
        },
        check: expectFaceGone,
        then: 'signed_in',
      }),
    ],
  },
  {
    number: 153,
    fault: 'the screen is turned and the language changed while the service is asked',
    ends: 'signed_in',
    mustNot: 'starting anew',
    played: [
      browser({
        play: async (scene) => {
          const { page, world, person } = scene
          await open(scene)
          world.backend.breakNext({ operation: 'session' }, { kind: 'delay', ms: 3000 })
          await signInAtLine(page, person)
          await expect(page.locator('.profile-name')).toBeVisible()
          await page.setViewportSize({ width: 740, height: 360 })
          await page.getByRole('combobox', { name: en.language }).selectOption('日本語')
          await expect(page.getByRole('button', { name: ja.signOut.button })).toBeVisible()
          await page.getByRole('combobox', { name: ja.language }).selectOption('English')
        },
        check: ({ world }) => {
          expect(sessionForms(world)).toHaveLength(1)
          return Promise.resolve()
        },
      }),
    ],
  },
  {
    number: 154,
    fault: "the page is opened in another page's frame",
    ends: 'outside_our_page',
    mustNot: 'working in a frame',
    played: [
      browser({
        loud: true,
        violates: true,
        play: async ({ page }) => {
          await page.goto('https://other.example.com/')
          await page.evaluate((url) => {
            const frame = document.createElement('iframe')
            frame.src = url
            document.body.append(frame)
          }, APP)
        },
        check: async ({ page }) => {
          await expect.poll(() => page.frames()[1]?.url()).toMatch(/^chrome-error:/)
        },
      }),
    ],
  },
]
