import assert from 'node:assert/strict'
import { expect } from '@playwright/test'
import fc from 'fast-check'
import { readAnswer } from '../../../src/backend/readAnswer'
import { LONGEST_WAIT, waitOf } from '../../../src/backend/retryAfter'
import { delayBeforeRetry } from '../../../src/backend/retryPlan'
import { SessionAnswerSchema } from '../../../src/backend/contract'
import type { Exchange } from '../../../src/backend/exchange'
import { outcomeOfApi } from '../../../src/outcomes/outcomeOf'
import { createStaticHost } from '../../../src/build/staticHost'
import { builtVariant } from '../../world/builds'
import type { Fault } from '../../backend'
import { APP, expectOutcome, expectSignedIn, sessionForms, signInAtLine } from '../../e2e/support/acts'
import { en as linking } from '../../../src/messages/linking/en'
import { accountOf, HANAKO, openSignedIn, tap } from '../../e2e/support/linking'
import { browser, shapes, type Act, type BrowserPlay, type Case, type Ending } from '../case'
import { expectSessions, open, signedIn, signInWithBackend } from '../browser/acts'
import { mainActionOf } from '../browser/screens'

const WEBSITE_CALLS: Act = ({ world }) => {
  expect(world.arrivals.filter(({ url }) => url.hostname === 'www.example.com')).toEqual([])
  return Promise.resolve()
}

/** `session` is refused; so many answers are the same, and nothing goes out more often or elsewhere. */
function fails(fault: Fault, times: 1 | 3, then: Ending): Omit<BrowserPlay, 'by' | 'shape'> {
  return {
    loud: true,
    play: signInWithBackend(fault, times),
    check: async (scene) => {
      await expect(scene.page.locator('.profile-name')).toHaveText(scene.person.name)
      await expectSessions(times)(scene)
      await WEBSITE_CALLS(scene)
    },
    then,
  }
}

const passing = (fault: Fault): Omit<BrowserPlay, 'by' | 'shape'> => fails(fault, 3, 'signed_in')
const refused = (fault: Fault, then: Ending = 'website'): Omit<BrowserPlay, 'by' | 'shape'> =>
  fails(fault, 1, then)
const problem = (status: number, code?: string, retryAfter?: string): Fault => ({
  kind: 'problem',
  status,
  ...(code === undefined ? {} : { code }),
  ...(retryAfter === undefined ? {} : { retryAfter }),
})

const answered = (status: number, retryAfter: string | null, body = ''): Exchange => ({
  tag: 'answered',
  status,
  contentType: 'application/problem+json',
  body,
  retryAfter,
  at: 1_800_000_000_000,
})

/** Comes back from the service with a ticket of their own. */
const returnWithTicket =
  (fault?: Fault): Act =>
  async ({ page, person, world }) => {
    if (fault !== undefined) world.backend.breakNext({ operation: 'link/preview' }, fault)
    const ticket = world.backend.mintTicket({ sub: person.userId, email: HANAKO.email })
    await openSignedIn(page, person, `link/return?ticket=${ticket}`)
  }

const expectNothingLinked: Act = ({ world, person }) => {
  expect(accountOf(world, person)).toBeNull()
  return Promise.resolve()
}

/** Signed in, and the service has failed: the person may try again. */
const failedOnce = async (scene: Parameters<Act>[0]): Promise<void> => {
  await signInWithBackend(problem(500), 3)(scene)
  await expectOutcome(scene.page, 'service_down')
}

/** The service's backend, and the way there. */
export const backend: readonly Case[] = [
  {
    number: 110,
    fault: 'none: the service answers as the contract says',
    ends: 'signed_in',
    played: [
      browser({
        play: signInWithBackend({ kind: 'json', status: 201, body: { account: null, unknown: 'member' } }),
        shape: 'with another status of success',
        check: expectSessions(1),
      }),
      browser({ shape: 'with 200', play: signedIn, check: expectSessions(1) }),
    ],
  },
  {
    number: 111,
    fault: '200 with JSON of another shape',
    ends: 'service_odd_answer',
    played: shapes<Fault>(
      {
        'a member of another type': { kind: 'json', body: { account: 42 } },
        'an empty label': { kind: 'json', body: { account: { label: '' } } },
      },
      (fault) => refused(fault, 'signed_in'),
    ),
  },
  {
    number: 112,
    fault: '200 with JSON that is cut off',
    ends: 'service_odd_answer',
    played: [browser(refused({ kind: 'cut-body' }, 'signed_in'))],
  },
  {
    number: 113,
    fault: "200 with a proxy's page",
    ends: 'service_odd_answer',
    mustNot: 'showing the page',
    played: [browser(refused({ kind: 'text', status: 200, body: '<h1>Hello proxy</h1>' }, 'signed_in'))],
  },
  {
    number: 114,
    fault: '200 with the right JSON and another content type',
    ends: 'service_odd_answer',
    played: [browser(refused({ kind: 'content-type', contentType: 'text/plain' }, 'signed_in'))],
  },
  {
    number: 115,
    fault: '200 with two megabytes, or without an end',
    ends: 'service_odd_answer',
    mustNot: 'reading more than 64 kB',
    played: shapes<Fault>(
      { 'two megabytes': { kind: 'oversized-body' }, 'without an end': { kind: 'endless-body' } },
      (fault) => refused(fault, 'signed_in'),
    ),
  },
  {
    number: 116,
    fault: '400',
    ends: 'service_bad_request',
    played: [browser(refused(problem(400)))],
  },
  {
    number: 117,
    fault: '401',
    ends: 'service_token_refused',
    mustNot: 'going round in circles',
    played: [
      ...shapes<Fault>(
        {
          token_invalid: problem(401, 'token_invalid'),
          audience_mismatch: problem(401, 'audience_mismatch'),
        },
        (fault) => refused(fault),
      ),
    ],
  },
  {
    number: 118,
    fault: '403',
    ends: 'service_refused',
    played: [
      browser(refused(problem(403))),
      browser({
        ...refused(problem(403, 'account_suspended')),
        shape: 'suspended',
        ends: 'account_suspended',
      }),
    ],
  },
  {
    number: 119,
    fault: 'the service is not where it should be',
    ends: 'service_not_found',
    played: shapes({ '404': 404, '410': 410 }, (status) => refused(problem(status))),
  },
  {
    number: 120,
    fault: '408 or 425',
    ends: 'service_down',
    played: [
      browser(passing(problem(425))),
      {
        // Chromium repeats a 408 by itself where the connection was used before, so that a browser shows nothing of ours.
        by: 'unit',
        run: () => {
          assert.equal(delayBeforeRetry(answered(408, null), 600), 600)
          assert.equal(delayBeforeRetry(answered(408, null), null), null)
          const error = { tag: 'refused', operation: 'session', status: 408, code: null } as const
          assert.equal(outcomeOfApi(error).code, 'service_down')
        },
      },
    ],
  },
  {
    number: 121,
    fault: '409: what is to be linked is linked to somebody else',
    ends: 'line_user_linked',
    mustNot: 'overwriting what is linked',
    played: [
      browser({
        shape: 'this LINE user',
        loud: true,
        play: returnWithTicket(problem(409, 'line_user_linked')),
        check: expectNothingLinked,
      }),
      browser({
        shape: 'this account',
        loud: true,
        ends: 'account_linked',
        play: returnWithTicket(problem(409, 'account_linked')),
        check: expectNothingLinked,
      }),
    ],
  },
  {
    number: 122,
    fault: '409: the very same link exists already',
    ends: 'linked',
    mustNot: 'an error',
    played: [
      browser({
        loud: true,
        play: async (scene) => {
          scene.world.backend.linkExisting(scene.person.userId, HANAKO.email)
          await returnWithTicket()(scene)
          await tap(scene.page, linking.confirm.confirm)
        },
      }),
    ],
  },
  {
    number: 123,
    fault: '413 or 422',
    ends: 'service_bad_request',
    mustNot: 'sending it again',
    played: shapes({ '413': 413, '422': 422 }, (status) => refused(problem(status))),
  },
  {
    number: 124,
    fault: '422: the ticket is bad',
    ends: 'ticket_expired',
    played: [
      browser({
        shape: 'and was good once',
        loud: true,
        play: returnWithTicket(problem(410, 'ticket_expired')),
        check: expectNothingLinked,
      }),
      browser({
        shape: 'and was never one',
        loud: true,
        ends: 'service_bad_request',
        play: returnWithTicket(problem(422)),
        check: expectNothingLinked,
      }),
    ],
  },
  {
    number: 125,
    fault: '429 with a wait of three seconds',
    ends: 'signed_in',
    mustNot: 'sending before',
    played: [
      browser({
        loud: true,
        play: signInWithBackend(problem(429, 'too_many_requests', '3')),
        check: ({ world }) => {
          const [first, second] = world.backend.requests.list()
          if (first === undefined || second === undefined) throw new Error('It was not sent again.')
          expect(second.at - first.at).toBeGreaterThanOrEqual(3000)
          return Promise.resolve()
        },
      }),
    ],
  },
  {
    number: 126,
    fault: '429 with every other kind of Retry-After',
    ends: 'service_busy',
    mustNot: 'hanging for a day',
    played: [
      ...shapes({ 'a day': '86400', 'a date far away': 'Fri, 31 Dec 2100 23:59:59 GMT' }, (retryAfter) => ({
        loud: true,
        play: async (scene) => {
          await scene.page.clock.install()
          await signInWithBackend(problem(429, undefined, retryAfter))(scene)
        },
        check: async (scene) => {
          await expectSessions(1)(scene)
          await expect(mainActionOf(scene.page, 'service_busy')).toBeDisabled()
        },
        lift: ({ page }) => page.clock.fastForward(3_600_000 + 1000),
        // The ID token lived as long as the longest wait.
        then: 'sign_in_expired',
      })),
      {
        by: 'property',
        run: () => {
          const now = 1_800_000_000_000
          for (const nonsense of ['-1', 'abc', '', '1.5', '+3', 'Thu, 01 Jan 1970 00:00:00 GMT', '0x10'])
            assert.equal(waitOf({ status: 429, retryAfter: nonsense }, now), 5000)
          assert.equal(waitOf({ status: 429, retryAfter: new Date(now + 4000).toUTCString() }, now), 4000)
          fc.assert(
            fc.property(
              fc.oneof(fc.string(), fc.integer().map(String), fc.date().map(String)),
              (retryAfter) => {
                const wait = waitOf({ status: 429, retryAfter }, now)
                assert.ok(wait !== null && wait >= 0 && wait <= 3_600_000)
                const delay = delayBeforeRetry(answered(429, retryAfter), 600)
                assert.ok(delay === null ? wait > LONGEST_WAIT : delay <= LONGEST_WAIT)
              },
            ),
          )
        },
      },
    ],
  },
  {
    number: 127,
    fault: '429 without a Retry-After',
    ends: 'signed_in',
    played: [browser({ loud: true, play: signInWithBackend(problem(429)), check: expectSessions(2) })],
  },
  {
    number: 128,
    fault: '500',
    ends: 'service_down',
    played: [
      browser(passing(problem(500))),
      browser({
        shape: 'once',
        loud: true,
        ends: 'signed_in',
        play: signInWithBackend(problem(500)),
        check: expectSessions(2),
      }),
    ],
  },
  {
    number: 129,
    fault: 'a gateway has no answer of the service',
    ends: 'service_down',
    played: [
      ...shapes<Fault>(
        {
          '502 with a page': { kind: 'text', status: 502, body: '<h1>Bad gateway</h1>' },
          '503': problem(503),
        },
        passing,
      ),
      browser({
        shape: '503 with a short wait',
        loud: true,
        ends: 'signed_in',
        play: signInWithBackend(problem(503, undefined, '1')),
        check: expectSessions(2),
      }),
      browser({
        ...refused(problem(503, 'maintenance', '600')),
        shape: '503 for maintenance',
        ends: 'service_maintenance',
      }),
    ],
  },
  {
    number: 130,
    fault: '511, a network that wants a sign-in of its own',
    ends: 'network_sign_in',
    played: [browser(refused(problem(511), 'signed_in'))],
  },
  {
    number: 131,
    fault: 'a status that nobody knows',
    ends: 'service_odd_answer',
    played: [
      ...shapes({ '299': 299 }, (status) => refused(problem(status), 'signed_in')),
      browser({ ...refused(problem(598), 'signed_in'), shape: '598', ends: 'service_down' }),
      {
        by: 'property',
        run: () => {
          fc.assert(
            fc.property(
              fc.integer({ min: 200, max: 599 }),
              fc.string(),
              fc.string(),
              (status, body, type) => {
                const exchange: Exchange = {
                  tag: 'answered',
                  status,
                  contentType: type,
                  body,
                  retryAfter: null,
                  at: 1,
                }
                const read = readAnswer('session', SessionAnswerSchema, exchange)
                if (read.tag !== 'error') throw new Error('That was no answer of the contract.')
                assert.match(outcomeOfApi(read.error).code, /^[a-z_]+$/)
              },
            ),
          )
        },
      },
    ],
  },
  {
    number: 132,
    fault: 'the service never answers',
    ends: 'service_down',
    mustNot: 'saying that it went well',
    played: [
      browser({
        loud: true,
        play: async (scene) => {
          await signInWithBackend({ kind: 'never' }, 3)(scene)
          await expect(scene.page.locator('.profile-name')).toBeVisible()
        },
        check: expectSessions(3),
        then: 'signed_in',
      }),
    ],
  },
  {
    number: 133,
    fault: "the service's answer begins and never ends",
    ends: 'service_odd_answer',
    played: [browser(refused({ kind: 'endless-body' }, 'signed_in'))],
  },
  {
    number: 134,
    fault: 'the connection to the service breaks',
    ends: 'service_unreachable',
    played: shapes({ 'before it did its work': false, afterwards: true }, (processed) => ({
      ...passing({ kind: 'reset', processed }),
      check: async (scene) => {
        await expect(scene.page.locator('.profile-name')).toBeVisible()
        const ids = sessionForms(scene.world).map((form) => form['request_id'])
        expect(new Set(ids).size).toBe(1)
      },
    })),
  },
  {
    number: 135,
    fault: 'offline when the service is to be asked',
    ends: 'offline',
    mustNot: 'sending it, or queueing the token',
    played: [
      browser({
        loud: true,
        play: async (scene) => {
          await failedOnce(scene)
          await scene.context.setOffline(true)
          await mainActionOf(scene.page, 'service_down').click()
        },
        check: expectSessions(3),
        lift: ({ context }) => context.setOffline(false),
        then: 'signed_in',
        byItself: true,
      }),
    ],
  },
  {
    number: 136,
    fault: 'offline between sending and the answer',
    ends: 'signed_in',
    mustNot: 'another request_id when the network is back',
    played: [
      browser({
        loud: true,
        play: async (scene) => {
          const { page, context, world } = scene
          await open(scene)
          world.backend.breakNext({ operation: 'session' }, { kind: 'never' })
          const asked = page.waitForRequest(/\/line\/session$/)
          await signInAtLine(page, scene.person)
          await asked
          await expect(page.locator('.profile-name')).toBeVisible()
          await context.setOffline(true)
          await expect.poll(() => page.evaluate(() => navigator.onLine)).toBe(false)
          await context.setOffline(false)
        },
        check: expectSessions(2),
      }),
    ],
  },
  {
    number: 137,
    fault: "the service's answer lacks its CORS headers",
    ends: 'service_unreachable',
    played: [browser(passing({ kind: 'no-cors' }))],
  },
  {
    number: 138,
    fault: 'the service redirects',
    ends: 'service_odd_answer',
    mustNot: 'the token at another address',
    played: [
      ...shapes<Fault>(
        {
          '302 elsewhere': { kind: 'redirect', to: 'https://www.example.com/x', status: 302 },

          '308 at home': { kind: 'redirect', to: 'https://api.example.com/line/other', status: 308 },
        },
        (fault) => refused(fault, 'signed_in'),
      ),
    ],
  },
  {
    number: 139,
    fault: "the policy of the page's host does not allow the service's address",
    ends: 'service_unreachable',
    played: [
      browser({
        loud: true,
        violates: true,
        play: async ({ page, person, world }) => {
          const { dist, config } = builtVariant('id')
          const drifted = { ...config, backendUrl: 'https://old-api.example.com/line' }
          world.serveFilesBy(createStaticHost({ dist, config: drifted }))
          await page.goto(APP)
          await signInAtLine(page, person)
        },
        check: expectSessions(0),
      }),
    ],
  },
  {
    number: 140,
    fault: 'the answer tries to steer the page',
    ends: 'signed_in',
    mustNot: 'going anywhere, or showing its text',
    played: [
      browser({
        shape: 'with a sign-in address elsewhere',
        ends: 'service_address_refused',
        play: async ({ page, person, world }) => {
          const body = { signInUrl: 'https://evil.example/', expiresIn: 600 }
          world.backend.breakNext({ operation: 'link' }, { kind: 'json', body })
          await openSignedIn(page, person, 'link')
          await tap(page, linking.explain.begin)
        },
      }),
      ...shapes(
        {
          'with members of its own': {
            account: null,
            redirect: 'https://evil.example/',
            html: '<b>Hello evil</b>',
            message: 'Hello evil',
          },
          'with a continue URL elsewhere': { account: null, continueUrl: 'https://evil.example/' },
          'with a script': { account: null, continueUrl: 'javascript:alert(1)' },
        },
        (body) => ({
          play: signInWithBackend({ kind: 'json', body }),
          check: async ({ page }) => {
            await expect(page).toHaveURL(APP)
            await expect(page.getByText(/evil/)).toHaveCount(0)
            await expect(page.getByRole('button', { name: /^Continue/ })).toHaveCount(0)
          },
        }),
      ),
    ],
  },
  {
    number: 141,
    fault: "the browser does not keep the service's cookie",
    ends: 'signed_in',
    mustNot: 'needing it',
    played: [
      browser({
        play: async (scene) => {
          await signedIn(scene)
          await scene.context.clearCookies({ domain: 'api.example.com' })
          await scene.page.reload()
        },
        check: ({ world }) => {
          expect(sessionForms(world)).toHaveLength(2)
          return Promise.resolve()
        },
      }),
    ],
  },
  {
    number: 142,
    fault: '"Try again" is tapped twice',
    ends: 'signed_in',
    mustNot: 'sending twice',
    played: [
      browser({
        loud: true,
        play: async (scene) => {
          await failedOnce(scene)
          await mainActionOf(scene.page, 'service_down').dblclick()
        },
        check: expectSessions(4),
      }),
    ],
  },
  {
    number: 143,
    fault: 'Back and Forward between two tries',
    ends: 'signed_in',
    mustNot: 'a second request_id',
    played: [
      browser({
        loud: true,
        play: async (scene) => {
          await failedOnce(scene)
          await scene.page.goto('https://www.example.com/')
          await scene.page.goBack()
          // Loaded anew, it asks by itself.
        },
        check: expectSessions(4),
      }),
    ],
  },
  {
    number: 144,
    fault: 'the page is loaded again while the service is asked',
    ends: 'signed_in',
    mustNot: 'a second request_id',
    played: [
      browser({
        loud: true,
        play: async (scene) => {
          const { page, world } = scene
          await open(scene)
          world.backend.breakNext({ operation: 'session' }, { kind: 'never' })
          const asked = page.waitForRequest(/\/line\/session$/)
          await signInAtLine(page, scene.person)
          await asked
          await page.reload()
        },
        check: expectSessions(2),
      }),
    ],
  },
  {
    number: 145,
    fault: 'two tabs ask the service',
    ends: 'signed_in',
    mustNot: 'a crash, or one request_id for both',
    played: [
      browser({
        play: async (scene) => {
          await signedIn(scene)
          const second = await scene.context.newPage()
          await second.goto(APP)
          await expectSignedIn(second, scene.person)
          await scene.page.reload()
        },
        check: ({ world }) => {
          const ids = sessionForms(world).map((form) => form['request_id'])
          expect(new Set(ids).size).toBe(3)
          return Promise.resolve()
        },
      }),
    ],
  },
]
