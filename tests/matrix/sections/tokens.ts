import assert from 'node:assert/strict'
import { expect } from '@playwright/test'
import fc from 'fast-check'
import { isRawAccessToken, isRawIdToken } from '../../../src/liff/rawToken'
import { readIdTokenClaims } from '../../../src/tokens/idTokenClaims'
import { judgeSession, type SessionJudgement } from '../../../src/tokens/judgeSession'
import { APP, expectOutcome, expectSignedIn, sessionForms, signInAtLine } from '../../e2e/support/acts'
import { browser, type Act, type Case } from '../case'
import { letTimePass, moveClock, signedIn, signInWithBackend, tamperClaim } from '../browser/acts'

const CHANNEL = '1234567890'
const SUBJECT = `U${'a1'.repeat(16)}`
const NOW = 1_800_000_000_000
const HOUR = 3_600_000
const ACCESS_TOKEN = 'eyJhbGciOiJIUzI1NiJ9.YWJjZGVm.Z2hpamts'

const GOOD = {
  iss: 'https://access.line.me',
  aud: CHANNEL,
  sub: SUBJECT,
  iat: NOW / 1000 - 60,
  exp: NOW / 1000 + 3540,
}

function jwt(claims: unknown): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ alg: 'ES256' })}.${part(claims)}.c2lnbmF0dXJl`
}

/** How a stored session with these claims is judged, where the raw token says the same. */
function judge(claims: unknown, token: 'id' | 'access' = 'id'): SessionJudgement['tag'] {
  const idToken = jwt(claims)
  if (!isRawIdToken(idToken) || !isRawAccessToken(ACCESS_TOKEN))
    throw new Error('The tokens of this test are none.')
  const stored = { idToken, accessToken: ACCESS_TOKEN, claims }
  return judgeSession({ stored, isLoggedIn: true, channelId: CHANNEL, token, isFresh: false, now: NOW }).tag
}

/** Whatever stands in that claim, the session is no session: nothing is sent, and it is taken apart. */
function refuses(name: keyof typeof GOOD, values: readonly unknown[]): void {
  for (const value of values)
    assert.equal(judge({ ...GOOD, [name]: value }), 'broken', `${name}: ${String(value)}`)
}

function expectSent(times: number): Act {
  return ({ world }) => {
    expect(sessionForms(world)).toHaveLength(times)
    return Promise.resolve()
  }
}

/** Tokens, and the clock by which they live. */
export const tokens: readonly Case[] = [
  {
    number: 89,
    fault: 'the ID token has expired when the page is loaded',
    ends: 'sign_in_expired',
    mustNot: 'sending it',
    played: [
      browser({
        play: async (scene) => {
          await signedIn(scene)
          await scene.page.clock.setSystemTime(Date.now() + 2 * HOUR)
          await scene.page.reload()
        },
        check: expectSent(1),
        lift: async ({ page }) => {
          await page.clock.setSystemTime(Date.now())
        },
        then: 'signed_in',
      }),
    ],
  },
  {
    number: 90,
    fault: 'the ID token has less than a minute left when it is needed',
    ends: 'sign_in_expired',
    mustNot: 'sending a token that dies on its way',
    played: [
      {
        by: 'unit',
        run: () => {
          const left = (seconds: number) => ({ ...GOOD, exp: NOW / 1000 + seconds })
          assert.equal(judge(left(61)), 'usable')
          assert.equal(judge(left(59)), 'expired')
          assert.equal(judge(left(0)), 'expired')
        },
      },
      browser({
        loud: true,
        play: async (scene) => {
          await scene.page.clock.setSystemTime(Date.now())
          await signInWithBackend({ kind: 'problem', status: 500 }, 3)(scene)
          await expectOutcome(scene.page, 'service_down')
          await moveClock(scene.page, HOUR - 30_000)
          await scene.page.locator('.problem .actions > *').first().click()
        },
        check: expectSent(3),
      }),
    ],
  },
  {
    number: 91,
    fault: 'the ID token expires while the card is looked at',
    ends: 'signed_in',
    mustNot: 'a card that turns into an error by itself',
    played: [
      browser({
        play: async (scene) => {
          await scene.page.clock.install()
          await signedIn(scene)
          await scene.page.clock.fastForward(2 * HOUR)
        },
        check: expectSent(1),
      }),
    ],
  },
  {
    number: 92,
    fault: 'the ID token expires while the tab is hidden and its timers stand still',
    ends: 'sign_in_expired',
    mustNot: 'relying on a timer',
    played: [
      browser({
        play: async (scene) => {
          await scene.page.clock.setSystemTime(Date.now())
          await signedIn(scene)
          await letTimePass(scene, HOUR)
          await expectSignedIn(scene.page, scene.person)
          await scene.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
        },
        check: expectSent(1),
        then: 'signed_in',
      }),
    ],
  },
  {
    number: 93,
    fault: 'the ID token expires on its way, so that the service refuses it',
    ends: 'signed_in',
    mustNot: 'going round in circles',
    played: [
      browser({
        shape: 'once',
        loud: true,
        play: async (scene) => {
          await scene.page.goto(`${APP}?coupon=SUMMER10`)
          scene.world.backend.breakNext(
            { operation: 'session' },
            { kind: 'problem', status: 401, code: 'token_expired' },
          )
          await signInAtLine(scene.page, scene.person)
        },
        check: async ({ page, world }) => {
          await expect(page).toHaveURL(`${APP}?coupon=SUMMER10`)
          expect(new Set(sessionForms(world).map((form) => form['id_token'])).size).toBe(2)
        },
      }),
      browser({
        shape: 'for ever',
        loud: true,
        ends: 'sign_in_expired',
        play: signInWithBackend({ kind: 'problem', status: 401, code: 'token_expired' }, 2),
        check: expectSent(2),
        then: 'signed_in',
      }),
    ],
  },
  {
    number: 94,
    fault: 'the access token has expired, of which a cookie is the reminder',
    ends: 'sign_in',
    played: [
      browser({
        play: async (scene) => {
          await signedIn(scene)
          await scene.context.clearCookies({ domain: 'app.example.com' })
          await scene.page.reload()
        },
        check: expectSent(1),
        then: 'signed_in',
      }),
    ],
  },
  {
    number: 95,
    fault: "the person removed the app in LINE's settings, which revokes the access token",
    ends: 'line_login',
    mustNot: 'sending the revoked token again',
    played: [
      browser({
        variant: 'access',
        loud: true,
        play: async ({ page, person, world }) => {
          await page.goto(APP)
          await signInAtLine(page, person)
          await expectSignedIn(page, person)
          world.line.removeApp(person.id, CHANNEL)
          await page.reload()
        },
        check: async ({ page, person, world }) => {
          await page.getByRole('button', { name: 'Allow', exact: true }).click()
          await expectSignedIn(page, person)
          const sent = sessionForms(world).map((form) => form['access_token'])
          expect(new Set(sent).size).toBe(2)
          expect(sent).toHaveLength(3)
        },
      }),
    ],
  },
  {
    number: 96,
    fault: 'the ID token has expired, and the configuration sends the access token',
    ends: 'signed_in',
    mustNot: 'switching to the other token in silence',
    played: [
      browser({
        variant: 'access',
        play: async ({ page, person }) => {
          await page.goto(APP)
          await signInAtLine(page, person)
          await expectSignedIn(page, person)
          await page.clock.setSystemTime(Date.now() + 2 * HOUR)
          await page.reload()
        },
        check: ({ world }) => {
          const kinds = sessionForms(world).flatMap((form) => Object.keys(form))
          expect(kinds).not.toContain('id_token')
          expect(kinds.filter((kind) => kind === 'access_token')).toHaveLength(2)
          return Promise.resolve()
        },
      }),
      {
        by: 'unit',
        run: () => {
          const old = { ...GOOD, exp: NOW / 1000 - 60, iat: NOW / 1000 - 3660 }
          assert.equal(judge(old, 'access'), 'usable')
          assert.equal(judge(old), 'expired')
        },
      },
    ],
  },
  {
    number: 97,
    fault: "the device's clock is two hours ahead",
    ends: 'clock_wrong',
    mustNot: 'advising to sign in again, which cannot help',
    played: [
      browser({
        loud: true,
        play: async ({ page, person }) => {
          await page.clock.setSystemTime(Date.now() + 2 * HOUR)
          await page.goto(APP)
          await signInAtLine(page, person)
        },
        check: expectSent(0),
        lift: async ({ page }) => {
          await page.clock.setSystemTime(Date.now())
        },
        then: 'sign_in',
      }),
    ],
  },
  {
    number: 98,
    fault: "the device's clock is two hours behind",
    ends: 'signed_in',
    played: [
      browser({
        play: async ({ page, person }) => {
          await page.clock.setSystemTime(Date.now() - 2 * HOUR)
          await page.goto(APP)
          await signInAtLine(page, person)
        },
      }),
    ],
  },
  {
    number: 99,
    fault: "the device's clock jumps ahead while the page is open",
    ends: 'sign_in_expired',
    mustNot: 'sending a token that has expired by now',
    played: [
      browser({
        loud: true,
        play: async (scene) => {
          await scene.page.clock.setSystemTime(Date.now())
          await signInWithBackend({ kind: 'problem', status: 500 }, 3)(scene)
          await expectOutcome(scene.page, 'service_down')
          await moveClock(scene.page, 3 * HOUR)
          await scene.page.locator('.problem .actions > *').first().click()
        },
        check: expectSent(3),
        lift: ({ page }) => page.clock.setSystemTime(Date.now()),
        then: 'signed_in',
      }),
    ],
  },
  {
    number: 100,
    fault: 'the times of the ID token are missing or nonsense',
    ends: 'sign_in_unfinished',
    played: [
      {
        by: 'unit',
        run: () => {
          const nonsense = [
            undefined,
            null,
            'soon',
            '1800000000',
            Number.NaN,
            -1,
            0,
            1e21,
            Infinity,
            [],
            {},
            true,
          ]
          refuses('exp', nonsense)
          refuses('iat', nonsense)
          assert.equal(judge({ ...GOOD, exp: GOOD.iat }), 'broken')
        },
      },
    ],
  },
  {
    number: 101,
    fault: 'the audience of the ID token is not the text that names our channel',
    ends: 'sign_in_unfinished',
    played: [
      {
        by: 'property',
        run: () => {
          refuses('aud', [
            [CHANNEL],
            Number(CHANNEL),
            `${CHANNEL}0`,
            CHANNEL.slice(1),
            ` ${CHANNEL}`,
            null,
            {},
          ])
          fc.assert(
            fc.property(fc.jsonValue(), (aud) => {
              fc.pre(aud !== CHANNEL)
              assert.equal(judge({ ...GOOD, aud }), 'broken')
            }),
          )
        },
      },
    ],
  },
  {
    number: 102,
    fault: 'the subject of the ID token is missing or no LINE user ID',
    ends: 'sign_in_unfinished',
    played: [
      {
        by: 'property',
        run: () => {
          refuses('sub', [
            undefined,
            null,
            '',
            'U1',
            SUBJECT.toLowerCase(),
            `${SUBJECT}0`,
            [SUBJECT],
            42,
            `C${'a1'.repeat(16)}`,
          ])
          fc.assert(
            fc.property(fc.jsonValue(), (sub) => {
              assert.equal(judge({ ...GOOD, sub }), 'broken')
            }),
          )
        },
      },
    ],
  },
  {
    number: 103,
    fault: 'the raw ID token and the stored claims name different people',
    ends: 'sign_in',
    mustNot: 'sending it',
    played: [
      browser({
        play: async (scene) => {
          await signedIn(scene)
          await tamperClaim(scene.page, 'sub', `U${'0'.repeat(32)}`)
          await scene.page.reload()
        },
        check: expectSent(1),
        then: 'signed_in',
      }),
      {
        by: 'property',
        run: () => {
          fc.assert(
            fc.property(fc.record({ sub: fc.string(), iat: fc.integer(), exp: fc.integer() }), (stored) => {
              const raw = jwt(GOOD)
              if (!isRawIdToken(raw)) throw new Error('The token of this test is none.')
              assert.equal(readIdTokenClaims({ ...GOOD, ...stored }, raw, CHANNEL), null)
            }),
          )
        },
      },
    ],
  },
]
