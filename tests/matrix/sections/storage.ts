import { expect, type BrowserContext } from '@playwright/test'
import { en } from '../../../src/messages/en'
import { APP, expectOutcome, expectSignedIn, expectSignInScreen, sessionForms } from '../../e2e/support/acts'
import { browser, shapes, type Act, type BrowserPlay, type Case } from '../case'
import {
  expectLineNotAsked,
  expectNothingSent,
  open,
  signedIn,
  signInWithBackend,
  tamper,
} from '../browser/acts'

/** Makes storage areas throw, as a browser does whose person blocks site data. */
async function block(context: BrowserContext, areas: readonly string[]): Promise<void> {
  await context.addInitScript((blocked) => {
    for (const area of blocked) {
      Object.defineProperty(window, area, {
        get() {
          throw new DOMException('Access is denied for this document.', 'SecurityError')
        },
      })
    }
  }, areas)
}

const openBlocked =
  (...areas: readonly string[]): Act =>
  async (scene) => {
    await block(scene.context, areas)
    await open(scene)
  }

/** Signed in, then a record of the SDK is not what it was, and the page is loaded again. */
function reloadedWith(key: string, text: string): Omit<BrowserPlay, 'by' | 'shape'> {
  return {
    play: async (scene) => {
      await signedIn(scene)
      await tamper(scene.page, key, text)
      await scene.page.reload()
    },
    check: ({ world }) => {
      // The one of the first page load, and none with what was found in storage.
      expect(sessionForms(world)).toHaveLength(1)
      return Promise.resolve()
    },
    then: 'signed_in',
  }
}

/** What the browser keeps, or does not keep, for the page. */
export const storage: readonly Case[] = [
  {
    number: 16,
    fault: 'all site data is blocked',
    ends: 'storage_blocked',
    mustNot: 'importing the SDK, which throws there',
    played: [browser({ play: openBlocked('localStorage', 'sessionStorage'), check: expectLineNotAsked })],
  },
  {
    number: 17,
    fault: 'sessionStorage alone is blocked',
    ends: 'storage_blocked',
    played: [browser({ play: openBlocked('sessionStorage'), check: expectLineNotAsked })],
  },
  {
    number: 18,
    fault: 'localStorage alone is blocked',
    ends: 'storage_blocked',
    played: [browser({ play: openBlocked('localStorage'), check: expectLineNotAsked })],
  },
  {
    number: 19,
    fault: 'storage is full',
    ends: 'storage_full',
    mustNot: "deleting other pages' data",
    played: shapes({ 'from the start': '', 'when the SDK writes': 'LIFF_STORE:' }, (prefix) => ({
      play: async (scene) => {
        await scene.context.addInitScript((start) => {
          const write = Storage.prototype.setItem
          Storage.prototype.setItem = function (key: string, value: string) {
            if (key.startsWith(start) && sessionStorage.getItem('room') === null)
              throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
            write.call(this, key, value)
          }
        }, prefix)
        await open(scene)
      },
      lift: async ({ context }) => {
        await context.addInitScript(() => {
          Object.defineProperty(Storage.prototype, 'setItem', {
            value(this: Storage, key: string, value: string) {
              Reflect.set(this, key, value)
            },
          })
        })
      },
      then: 'sign_in',
    })),
  },
  {
    number: 20,
    fault: 'storage becomes blocked while the page is open',
    ends: 'storage_blocked',
    mustNot: 'losing the screen',
    played: [
      browser({
        loud: true,
        play: async ({ page }) => {
          await page.goto(APP)
          await expectSignInScreen(page)
          await page.evaluate(() => {
            for (const area of ['localStorage', 'sessionStorage']) {
              Object.defineProperty(window, area, {
                get() {
                  throw new DOMException('Access is denied for this document.', 'SecurityError')
                },
              })
            }
          })
          await page.getByRole('button', { name: en.signIn.button }).click()
        },
      }),
    ],
  },
  {
    number: 21,
    fault: 'cookies are blocked, storage is not',
    ends: 'signed_in',
    mustNot: 'going round in circles at the next load',
    played: [
      ...shapes({ 'by button': 'id', 'by itself': 'auto' } as const, (variant): Omit<BrowserPlay, 'by'> => ({
        variant,
        play: async ({ page, context, person }) => {
          await context.addInitScript(() => {
            Object.defineProperty(document, 'cookie', { get: () => '', set: () => undefined })
          })
          await page.goto(APP)
          if (variant === 'id') await page.getByRole('button', { name: en.signIn.button }).click()
          await page.getByRole('button', { name: `Continue as ${person.name}` }).click()
          await page.getByRole('button', { name: 'Allow', exact: true }).click()
        },
        check: async ({ page, person }) => {
          await expectSignedIn(page, person)
        },
      })),
    ],
  },
  {
    number: 22,
    fault: 'the stored access token is no text',
    ends: 'sign_in',
    mustNot: 'sending it',
    played: shapes({ 'a number': '42', 'an object': '{"a":1}' }, (text) => reloadedWith('accessToken', text)),
  },
  {
    number: 23,
    fault: 'the stored claims have another shape',
    ends: 'sign_in',
    mustNot: 'a crash in a template',
    played: shapes({ 'a text': '"Hanako"', 'wrong members': '{"sub":7,"name":{"a":1}}' }, (text) =>
      reloadedWith('decodedIDToken', text),
    ),
  },
  {
    number: 24,
    fault: 'the stored ID token cannot be read',
    ends: 'sign_in',
    played: shapes({ 'no JWT': '"abc"', 'a JWT of nothing': '"a.b.c"' }, (text) =>
      reloadedWith('IDToken', text),
    ),
  },
  {
    number: 25,
    fault: 'the flag that this tab is a sub-window is garbage, on which the SDK throws',
    ends: 'sign_in',
    played: shapes({ garbage: '{"a":', true: 'true' }, (flag) => ({
      play: async ({ page, context }) => {
        await context.addInitScript((text) => {
          sessionStorage.setItem('LIFF_STORE:1234567890-AbcdEfgh:inSubWindow', text)
        }, flag)
        await page.goto(APP)
      },
      then: 'signed_in',
    })),
  },
  {
    number: 26,
    fault: 'the part with the SDK does not arrive',
    ends: 'part_missing',
    played: [
      browser({
        loud: true,
        play: async ({ page }) => {
          await page.route(/boot-/, (route) => route.abort('connectionreset'))
          await page.goto(APP)
        },
        check: expectLineNotAsked,
        lift: ({ page }) => page.unroute(/boot-/),
        then: 'sign_in',
      }),
    ],
  },
  {
    number: 27,
    fault: 'the person deletes the site data while the page is open',
    ends: 'sign_in',
    mustNot: 'sending a copy of the token from memory',
    played: [
      browser({
        loud: true,
        play: async (scene) => {
          await signInWithBackend({ kind: 'problem', status: 400 })(scene)
          await expectOutcome(scene.page, 'service_bad_request')
          await scene.page.evaluate(() => {
            localStorage.clear()
          })
          await scene.context.clearCookies()
          await scene.page.reload()
        },
        check: ({ world }) => {
          expect(sessionForms(world)).toHaveLength(1)
          return Promise.resolve()
        },
        then: 'signed_in',
      }),
    ],
  },
  {
    number: 28,
    fault: 'records of an older SDK are left',
    ends: 'sign_in',
    played: [
      browser({
        play: async ({ page, context }) => {
          await context.addInitScript(() => {
            const old = {
              'LIFF_STORE:accessToken': '"old"',
              'LIFF_STORE:1234567890-AbcdEfgh:loginTmp': '{"codeVerifier":1}',
              'LIFF_STORE:1234567890-AbcdEfgh:context': '{"type":"utou"}',
              'LIFF_STORE:1234567890-AbcdEfgh:somethingOld': '1',
            }
            for (const [key, value] of Object.entries(old))
              if (localStorage.getItem(key) === null) localStorage.setItem(key, value)
          })
          await page.goto(APP)
        },
        check: expectNothingSent,
        then: 'signed_in',
      }),
    ],
  },
]
