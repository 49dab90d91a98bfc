import assert from 'node:assert/strict'
import { expect } from '@playwright/test'
import fc from 'fast-check'
import { en } from '../../../src/messages/en'
import { redirectUriFor } from '../../../src/navigation/addresses'
import type { Denial, Fault } from '../../line-platform'
import {
  APP,
  expectOutcome,
  expectSignedIn,
  expectSignInScreen,
  LIFF_ID,
  refuseAtLine,
  sessionForms,
  signInAtLine,
  tapLogin,
} from '../../e2e/support/acts'
import { browser, shapes, type Act, type BrowserPlay, type Case } from '../case'
import {
  CERTS,
  CONTEXT,
  expectSessionAtMost,
  lineCalls,
  moveClock,
  open,
  returnUrlFor,
  signedIn,
  signIn,
  signInWith,
  tamper,
  tapSignOut,
  TOKEN,
} from '../browser/acts'
import { answerLine } from '../browser/playCase'

const CLIENT = LIFF_ID.slice(0, 10)

/** Refuses at LINE, which spells it in its own way. */
function refuse(denial: Partial<Denial>): Omit<BrowserPlay, 'by' | 'shape'> {
  return {
    play: async ({ page, person, world }) => {
      Object.assign(world.line.knobs, { denial: { ...world.line.knobs.denial, ...denial } })
      await page.goto(`${APP}?coupon=SUMMER10`)
      await refuseAtLine(page, person)
    },
    check: async ({ page, world }) => {
      await expect(page).toHaveURL(`${APP}?coupon=SUMMER10`)
      expect(world.backend.requests.list()).toEqual([])
    },
    then: 'signed_in',
  }
}

/** LINE's answer to the exchange of the code is broken; the code is spent, so that the person signs in again. */
function exchangeFails(fault: Fault): Omit<BrowserPlay, 'by' | 'shape'> {
  return {
    loud: true,
    play: signInWith(TOKEN, fault),
    check: ({ world }) => {
      expect(lineCalls(world, '/token')).toHaveLength(1)
      expect(world.backend.requests.list()).toEqual([])
      return Promise.resolve()
    },
    then: 'signed_in',
  }
}

const ofLine = (status: number, body: unknown = {}): Fault => ({ kind: 'json', status, body })

const cleanAddress: Act = async ({ page }) => {
  await expect(page).toHaveURL(APP)
}

const openForeignCode: Act = async ({ page }) => {
  await page.goto(
    `${APP}?code=abcdefghij0123456789&state=xyz&liffClientId=${CLIENT}&liffRedirectUri=${encodeURIComponent(APP)}`,
  )
}

/** Leaves for LINE and comes back by an address that is written here. */
function comeBackWith(change: Readonly<Record<string, string>>): Act {
  return async (scene) => {
    await open(scene)
    await tapLogin(scene.page)
    await expect(scene.page).toHaveURL(/access[.]line[.]me/)
    await scene.page.goto(returnUrlFor(scene, change))
  }
}

/** The way to LINE's sign-in and back, outside LINE. */
export const returning: readonly Case[] = [
  {
    number: 45,
    fault: 'the login button is tapped twice or three times',
    ends: 'signed_in',
    mustNot: 'two sign-ins whose verifiers overwrite each other',
    played: shapes({ twice: 2, 'three times': 3 }, (clickCount) => ({
      play: async ({ page, person }) => {
        await page.goto(APP)
        await page.getByRole('button', { name: en.signIn.button }).click({ clickCount })
        await answerLine(page, person.name)
      },
      check: ({ world }) => {
        expect(lineCalls(world, '/token')).toHaveLength(1)
        expect(sessionForms(world)).toHaveLength(1)
        return Promise.resolve()
      },
    })),
  },
  {
    number: 46,
    fault: "Back from LINE's page",
    ends: 'sign_in',
    mustNot: 'a button that stays locked',
    played: [
      browser({
        play: async (scene) => {
          await open(scene)
          await expectSignInScreen(scene.page)
          await tapLogin(scene.page)
          await expect(scene.page).toHaveURL(/access[.]line[.]me/)
          await scene.page.goBack()
        },
        then: 'signed_in',
      }),
    ],
  },
  {
    number: 47,
    fault: "the person refuses at LINE, and LINE says so with the SDK's own mark",
    ends: 'consent_refused',
    mustNot: 'showing the text that the address brings; signing in again by itself',
    played: shapes<Partial<Denial>>({ 'upper case': {}, 'lower case': { error: 'access_denied' } }, refuse),
  },
  {
    number: 48,
    fault: "the person refuses at LINE, and LINE says so without the SDK's mark",
    ends: 'consent_refused',
    mustNot: 'going round in circles',
    played: [
      ...shapes<Partial<Denial>>({ 'by button': { liffOAuth2Error: null } }, refuse),
      browser({
        shape: 'signing in by itself',
        variant: 'auto',
        play: async ({ page, person, world }) => {
          Object.assign(world.line.knobs, { denial: { ...world.line.knobs.denial, liffOAuth2Error: null } })
          await page.goto(APP)
          await page.getByRole('button', { name: `Continue as ${person.name}` }).click()
          await page.getByRole('button', { name: 'Cancel', exact: true }).click()
        },
        check: async ({ page }) => {
          await page.reload()
          await expectSignInScreen(page)
          await page.goBack()
        },
        pageLoads: 4,
      }),
    ],
  },
  {
    number: 49,
    fault: 'an error of LINE comes back without a description, on which the SDK throws',
    ends: 'consent_refused',
    played: [browser(refuse({ errorDescription: null }))],
  },
  {
    number: 50,
    fault: 'LINE returns another error of its list',
    ends: 'sign_in_unfinished',
    played: [
      ...shapes<Partial<Denial>>(
        {
          LOGIN_REQUIRED: { error: 'LOGIN_REQUIRED' },
          'one that nobody knows': { error: 'SOMETHING_NEW' },
        },
        refuse,
      ),
      ...shapes<Partial<Denial>>(
        { SERVER_ERROR: { error: 'SERVER_ERROR' } },
        (denial): Omit<BrowserPlay, 'by'> => ({
          ...refuse(denial),
          ends: 'line_unreachable',
          then: 'sign_in',
        }),
      ),
      ...shapes<Partial<Denial>>(
        { INVALID_SCOPE: { error: 'INVALID_SCOPE' } },
        (denial): Omit<BrowserPlay, 'by'> => ({ ...refuse(denial), ends: 'not_configured', then: 'website' }),
      ),
    ],
  },
  {
    number: 51,
    fault: 'the connection breaks while the code is exchanged',
    ends: 'sign_in_unfinished',
    mustNot: 'using the code a second time',
    played: [
      browser({
        loud: true,
        play: async (scene) => {
          // Not by the server: Chromium silently repeats what a reused connection did not carry.
          await scene.page.route(/oauth2\/v2[.]1\/token/, (route) => route.abort('connectionreset'))
          await signIn(scene)
        },
        check: async (scene) => {
          await cleanAddress(scene)
          expect(lineCalls(scene.world, '/token')).toEqual([])
        },
        lift: ({ page }) => page.unroute(/oauth2\/v2[.]1\/token/),
        then: 'signed_in',
      }),
    ],
  },
  {
    number: 52,
    fault: 'the exchange of the code is never answered',
    ends: 'sign_in_unfinished',
    played: [browser({ ...exchangeFails({ kind: 'never' }), addressStays: true })],
  },
  {
    number: 53,
    fault: 'LINE refuses the code',
    ends: 'sign_in_unfinished',
    mustNot: "the server's text on the screen",
    played: [
      browser({
        ...exchangeFails(ofLine(400, { error: 'invalid_grant', error_description: 'code was used' })),
        shape: 'by its answer',
      }),
      browser({
        shape: 'every time',
        ends: 'sign_in_keeps_failing',
        loud: true,
        play: async (scene) => {
          scene.world.line.knobs.autoLogin = 'fails'
          await signIn(scene)
          await expectOutcome(scene.page, 'sign_in_unfinished')
          await scene.page.locator('.problem .actions > *').first().click()
        },
        check: cleanAddress,
        then: 'sign_in',
      }),
      browser({
        shape: 'because it is too old',
        loud: true,
        play: async (scene) => {
          await open(scene)
          await tapLogin(scene.page)
          await expect(scene.page).toHaveURL(/access[.]line[.]me/)
          const url = returnUrlFor(scene)
          scene.world.clock.advance(11 * 60_000)
          await scene.page.goto(url)
        },
        check: cleanAddress,
      }),
      browser({
        shape: 'because the verifier is another',
        loud: true,
        play: async (scene) => {
          await open(scene)
          await tapLogin(scene.page)
          await expect(scene.page).toHaveURL(/access[.]line[.]me/)
          const url = returnUrlFor(scene)
          const other = await scene.context.newPage()
          await other.goto(`${APP}robots.txt`)
          await tamper(other, 'loginTmp', JSON.stringify({ codeVerifier: 'v'.repeat(64) }))
          await other.close()
          await scene.page.goto(url)
        },
        check: cleanAddress,
        then: 'signed_in',
      }),
    ],
  },
  {
    number: 54,
    fault: 'LINE is asked too often for tokens',
    ends: 'line_busy',
    played: [
      browser({
        ...exchangeFails(ofLine(429)),
        play: async (scene) => {
          await scene.page.clock.install()
          await signInWith(TOKEN, ofLine(429))(scene)
        },
        lift: ({ page }) => page.clock.fastForward(31_000),
        then: 'sign_in',
      }),
    ],
  },
  {
    number: 55,
    fault: 'LINE has an outage while the code is exchanged',
    ends: 'sign_in_unfinished',
    played: shapes({ '503': 503 }, (status) => exchangeFails(ofLine(status))),
  },
  {
    number: 56,
    fault:
      'a captive portal answers the exchange with a page, and init takes that for nobody being signed in',
    ends: 'sign_in_unfinished',
    mustNot: 'a sign-in screen that says nothing of it',
    played: [browser(exchangeFails({ kind: 'text', status: 200, body: '<h1>Wi-Fi</h1>' }))],
  },
  {
    number: 57,
    fault: 'LINE gives no ID token, because the scope openid is missing',
    ends: 'openid_missing',
    mustNot: 'sending the access token although the configuration did not choose it',
    played: [
      browser({
        play: async (scene) => {
          const { line } = scene.world
          line.registerApp({ ...line.apps.get(LIFF_ID), scopes: ['profile'] })
          await scene.page.goto(APP)
          await signInAtLine(scene.page, scene.person)
        },
        check: async ({ page, world }) => {
          await expect(page.getByText(/openid/).first()).toBeVisible()
          expect(sessionForms(world)).toEqual([])
        },
        then: 'website',
      }),
    ],
  },
  {
    number: 58,
    fault: "LINE's keys do not arrive or do not fit, which leaves half a session",
    ends: 'sign_in_unfinished',
    mustNot: 'keeping the half session',
    played: shapes<Fault>(
      {
        'an outage': ofLine(503),

        'other keys': { kind: 'jwks-without-key' },
      },
      (fault) => ({
        loud: true,
        play: signInWith(CERTS, fault),
        check: async (scene) => {
          const keys = await scene.page.evaluate(() => Object.keys(localStorage))
          expect(keys.filter((key) => key.includes('Token'))).toEqual([])
          await expectSessionAtMost(scene)
        },
        then: 'signed_in',
      }),
    ),
  },
  {
    number: 59,
    fault: "LINE's context does not arrive after a complete sign-in",
    ends: 'signed_in',
    mustNot: 'taking a complete session for a failure',
    played: [browser({ loud: true, play: signInWith(CONTEXT, ofLine(503)) })],
  },
  {
    number: 60,
    fault: 'the state that comes back is another, which the SDK accepts',
    ends: 'signed_in',
    mustNot: 'claiming that it is checked: the verifier alone binds the sign-in',
    played: [browser({ play: comeBackWith({ state: 'anotherState' }) })],
  },
  {
    number: 61,
    fault: 'a link brings a code although nobody began to sign in here',
    ends: 'sign_in_elsewhere',
    mustNot: 'exchanging it',
    played: [
      browser({
        play: openForeignCode,
        check: async (scene) => {
          await cleanAddress(scene)
          expect(lineCalls(scene.world, '/token')).toEqual([])
        },
        then: 'signed_in',
      }),
    ],
  },
  {
    number: 62,
    fault: 'the return page is loaded again before init began',
    ends: 'signed_in',
    mustNot: 'exchanging the code twice',
    played: [
      browser({
        loud: true,
        play: async (scene) => {
          const { page } = scene
          await open(scene)
          await tapLogin(page)
          await expect(page).toHaveURL(/access[.]line[.]me/)
          // Without it the page loads itself again. How often it is asked for before that is the browser's business.
          let loads = 0
          page.on('request', (request) => {
            if (request.isNavigationRequest()) loads += 1
          })
          await page.route(/boot-/, (route) =>
            loads === 1 ? route.abort('connectionreset') : route.continue(),
          )
          await page.goto(returnUrlFor(scene))
        },
        check: ({ world }) => {
          expect(lineCalls(world, '/token')).toHaveLength(1)
          return Promise.resolve()
        },
      }),
    ],
  },
  {
    number: 63,
    fault: 'the return page is loaded again while the code is exchanged',
    ends: 'sign_in_unfinished',
    played: [
      browser({
        loud: true,
        play: async (scene) => {
          const { page, world } = scene
          await open(scene)
          await tapLogin(page)
          await expect(page).toHaveURL(/access[.]line[.]me/)
          // The code is used, and the answer is on its way for ever.
          world.line.breakNext(TOKEN, { kind: 'slow-body' })
          const asked = page.waitForRequest(/oauth2\/v2[.]1\/token/)
          await page.goto(returnUrlFor(scene))
          await asked
          await page.reload()
        },
        then: 'signed_in',
      }),
    ],
  },
  {
    number: 64,
    fault: 'the page is loaded again after a sign-in',
    ends: 'signed_in',
    mustNot: 'asking LINE',
    played: [
      browser({
        play: async (scene) => {
          await signedIn(scene)
          const asked = lineCalls(scene.world).length
          await scene.page.reload()
          await expectSignedIn(scene.page, scene.person)
          expect(lineCalls(scene.world)).toHaveLength(asked)
        },
        check: ({ world }) => {
          const ids = sessionForms(world).map((form) => form['request_id'])
          expect(new Set(ids).size).toBe(2)
          return Promise.resolve()
        },
      }),
    ],
  },
  {
    number: 65,
    fault: 'the return address was kept and is opened the next day',
    ends: 'sign_in',
    mustNot: 'a wall of an error',
    played: [
      browser({
        loud: true,
        play: async (scene) => {
          await signedIn(scene)
          const { url } = scene.world.arrivals.find(({ url }) => url.searchParams.has('code')) ?? {}
          await scene.page.evaluate(() => {
            for (const key of Object.keys(localStorage))
              if (key.startsWith('LIFF_STORE:')) localStorage.removeItem(key)
          })
          await scene.context.clearCookies()
          scene.world.clock.advance(24 * 3_600_000)
          const page = await scene.context.newPage()
          await moveClock(page, 24 * 3_600_000)
          await scene.page.close()
          Object.assign(scene, { page })
          await page.goto(url?.href ?? '')
        },
        check: cleanAddress,
        then: 'signed_in',
      }),
    ],
  },
  {
    number: 66,
    fault: 'two tabs sign in at the same time, and share one place for the verifier',
    ends: 'sign_in_unfinished',
    mustNot: 'a sign-in screen that says nothing of it',
    played: [
      browser({
        loud: true,
        play: async (scene) => {
          const { page, context, person } = scene
          await open(scene)
          await tapLogin(page)
          await expect(page.getByRole('button', { name: `Continue as ${person.name}` })).toBeVisible()
          const second = await context.newPage()
          await second.goto(APP)
          await tapLogin(second)
          await expect(second.getByRole('button', { name: `Continue as ${person.name}` })).toBeVisible()
          await page.getByRole('button', { name: `Continue as ${person.name}` }).click()
          await page.getByRole('button', { name: 'Allow', exact: true }).click()
        },
        check: async ({ context, person }) => {
          const second = context.pages()[1]
          if (second === undefined) throw new Error('The second tab is gone.')
          await second.getByRole('button', { name: `Continue as ${person.name}` }).click()
          await expect(second.locator('.support-code')).toHaveText(/^sign_in_unfinished/)
          await second.close()
        },
        then: 'signed_in',
      }),
    ],
  },
  {
    number: 67,
    fault: 'LINE returns to another browser than the one that began',
    ends: 'sign_in_elsewhere',
    played: [
      browser({
        play: async (scene) => {
          const elsewhere = await scene.browser.newContext({ ignoreHTTPSErrors: true, locale: 'en-US' })
          const first = await elsewhere.newPage()
          await first.goto(APP)
          await tapLogin(first)
          await expect(first).toHaveURL(/access[.]line[.]me/)
          await elsewhere.close()
          await scene.page.goto(returnUrlFor(scene))
        },
        check: async (scene) => {
          await cleanAddress(scene)
          expect(lineCalls(scene.world, '/token')).toEqual([])
        },
        then: 'signed_in',
      }),
    ],
  },
  {
    number: 68,
    fault: 'on Android the SDK loads the page again right after a sign-in',
    ends: 'signed_in',
    mustNot: 'two requests that count as two',
    played: [
      browser({
        device: 'chrome-android',
        play: async ({ page, person }) => {
          await page.goto(APP)
          await signInAtLine(page, person)
        },
        check: async ({ page, world, person }) => {
          await expectSignedIn(page, person)
          expect(new Set(sessionForms(world).map((form) => form['id_token'])).size).toBe(1)
          expect(lineCalls(world, '/token')).toHaveLength(1)
        },
      }),
    ],
  },
  {
    number: 69,
    fault:
      'an old LINE app on Android returns to the browser, where the SDK wants an alert from another host',
    ends: 'signed_in',
    mustNot: 'waiting for ever for the alert',
    played: [
      browser({
        device: 'chrome-android',
        play: async ({ page, person, world }) => {
          world.line.knobs.lineAppVersion = null
          await page.goto(APP)
          await signInAtLine(page, person)
        },
      }),
    ],
  },
  {
    number: 70,
    fault: 'the page to come back to is not under the endpoint, which LINE refuses',
    ends: 'outside_our_page',
    played: [
      {
        by: 'property',
        run: () => {
          const endpoints = [
            'https://app.example.com/',
            'https://app.example.com/shop/',
            'https://app.example.com/a/b',
          ]
          fc.assert(
            fc.property(
              fc.constantFrom(...endpoints),
              fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string()),
              (endpoint, url) => {
                const back = new URL(redirectUriFor(url, endpoint))
                const base = new URL(endpoint)
                assert.equal(back.origin, base.origin)
                const prefix = base.pathname.replace(/\/$/, '')
                assert.ok(back.pathname === prefix || back.pathname.startsWith(`${prefix}/`) || prefix === '')
              },
            ),
            { numRuns: 1000 },
          )
        },
      },
    ],
  },
  {
    number: 71,
    fault: 'another person signs in than the one before',
    ends: 'signed_in',
    mustNot: 'anything of the person before',
    played: [
      browser({
        play: async (scene) => {
          const { page, person, world } = scene
          const other = { ...person, id: 'other', userId: `U${'0'.repeat(31)}1`, name: 'Another Person' }
          world.line.people.put(other)
          await page.goto(APP)
          await signInAtLine(page, other)
          await expectSignedIn(page, other)
          await tapSignOut(scene)
          await scene.context.clearCookies({ domain: 'access.line.me' })
          await page.goto(APP)
          await signInAtLine(page, person)
        },
        check: async ({ page }) => {
          await expect(page.getByText('Another Person')).toHaveCount(0)
        },
      }),
    ],
  },
]
