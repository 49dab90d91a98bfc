import assert from 'node:assert/strict'
import { expect, type Page, type Route } from '@playwright/test'
import * as v from 'valibot'
import { classifyInitError } from '../../../src/liff/initError'
import { outcomeOfSession } from '../../../src/outcomes/outcomeOf'
import { en } from '../../../src/messages/en'
import { en as problems } from '../../../src/messages/problems/en'
import type { Fault } from '../../line-platform'
import { APP } from '../../e2e/support/acts'
import { browser, shapes, type BrowserPlay, type Case } from '../case'
import { chunkWith, CONTEXT, lineCalls, openWith } from '../browser/acts'

/** The context answer's token with another payload. The SDK does not look at its signature. */
function withContext(change: object) {
  return (body: unknown): unknown => {
    const { contextToken } = v.parse(v.object({ contextToken: v.string() }), body)
    const [head, payload = '', signature] = contextToken.split('.')
    const context = v.parse(v.looseObject({}), JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')))
    const changed = Buffer.from(JSON.stringify({ ...context, ...change })).toString('base64url')
    return { contextToken: [head, changed, signature].join('.') }
  }
}

/** The context call fails so often; with a fault that passes, init is repeated once in silence. */
function contextFails(fault: Fault, times: 1 | 2): Omit<BrowserPlay, 'by' | 'shape'> {
  return {
    loud: true,
    play: openWith(fault, times),
    check: ({ world }) => {
      expect(lineCalls(world, 'contextToken')).toHaveLength(times)
      return Promise.resolve()
    },
    then: 'sign_in',
  }
}

const answering = (status: number): Fault => ({ kind: 'json', status, body: { message: 'An error of LINE' } })

/** What speaks of problems: the screen and its words. */
const partsOfProblems = (): string[] => [
  chunkWith('support-code'),
  chunkWith(problems.outcomes.offline.title),
]

/** Whether they have arrived. */
async function speaksOfProblems(page: Page): Promise<boolean> {
  const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  return partsOfProblems().every((part) => loaded.some((url) => url.endsWith(part)))
}

/** init outside LINE while nobody is signed in: one call, for the context. */
export const init: readonly Case[] = [
  {
    number: 29,
    fault: 'the device goes offline before LINE is asked',
    ends: 'offline',
    played: [
      browser({
        shape: 'while LINE takes its time',
        loud: true,
        play: async ({ page, context }) => {
          const held: Route[] = []
          await page.route(/contextToken$/, (route) => void held.push(route))
          await page.goto(APP)
          await expect(page.getByText(en.starting.slow)).toBeVisible()
          // What speaks of problems is fetched as soon as it takes long.
          await expect.poll(() => speaksOfProblems(page)).toBe(true)
          await context.setOffline(true)
          for (const route of held) await route.abort('internetdisconnected')
        },
        lift: async ({ page, context }) => {
          await page.unroute(/contextToken$/)
          await context.setOffline(false)
        },
        then: 'sign_in',
        byItself: true,
      }),
      browser({
        shape: 'before the rest of the app arrived',
        loud: true,
        ends: 'app_incomplete',
        play: async ({ page, context }) => {
          // The app itself is there, and nothing yet of what speaks of problems.
          for (const part of partsOfProblems())
            await page.route(`**${part}`, (route) => route.abort('internetdisconnected'))
          await page.route(/contextToken$/, async (route) => {
            await expect(page.locator('[data-v-app]')).toBeAttached()
            await context.setOffline(true)
            await route.abort('internetdisconnected')
          })
          await page.goto(APP)
        },
        lift: async ({ page, context }) => {
          await page.unrouteAll()
          await context.setOffline(false)
        },
        then: 'sign_in',
        byItself: true,
      }),
    ],
  },
  {
    number: 30,
    fault: "no connection to LINE's API",
    ends: 'line_unreachable',
    played: shapes({ reset: 'connectionreset', 'no such name': 'namenotresolved' } as const, (how) => ({
      loud: true,
      play: async ({ page }) => {
        await page.route(/api[.]line[.]me/, (route) => route.abort(how))
        await page.goto(APP)
      },
      lift: ({ page }) => page.unroute(/api[.]line[.]me/),
      then: 'sign_in',
    })),
  },
  {
    number: 31,
    fault: "LINE's answer lacks its CORS headers",
    ends: 'line_unreachable',
    played: [browser(contextFails({ kind: 'no-cors' }, 2))],
  },
  {
    number: 32,
    fault: 'LINE never answers',
    ends: 'line_unreachable',
    mustNot: 'a spinner for ever',
    played: [browser({ ...contextFails({ kind: 'never' }, 1), addressStays: true })],
  },
  {
    number: 33,
    fault: 'LINE answers one byte a second',
    ends: 'line_unreachable',
    played: [browser({ ...contextFails({ kind: 'slow-body' }, 1), addressStays: true })],
  },
  {
    number: 34,
    fault: 'LINE finds the request malformed',
    ends: 'not_configured',
    played: [browser({ ...contextFails(answering(400), 1), then: 'website' })],
  },
  {
    number: 35,
    fault: 'the channel is not published, and the person is no tester',
    ends: 'not_public',
    played: shapes({ '401': 401, '403': 403 }, (status) => ({
      ...contextFails(answering(status), 1),
      then: 'website',
    })),
  },
  {
    number: 36,
    fault: 'LINE does not know the LIFF ID',
    ends: 'not_configured',
    played: [browser({ ...contextFails(answering(404), 1), then: 'website' })],
  },
  {
    number: 37,
    fault: 'LINE is asked too often',
    ends: 'line_busy',
    mustNot: 'asking again at once',
    played: [
      browser({
        ...contextFails(answering(429), 1),
        play: async (scene) => {
          await scene.page.clock.install()
          await openWith(answering(429))(scene)
        },
        lift: ({ page }) => page.clock.fastForward(31_000),
      }),
    ],
  },
  {
    number: 38,
    fault: 'LINE has an outage',
    ends: 'line_unreachable',
    played: [
      ...shapes({ '500': 500 }, (status) => contextFails(answering(status), 2)),
      browser({
        shape: 'for one answer',
        loud: true,
        ends: 'sign_in',
        play: openWith(answering(503)),
        then: 'signed_in',
      }),
    ],
  },
  {
    number: 39,
    fault: 'LINE answers 200 with something that is no answer',
    ends: 'line_unreachable',
    played: shapes<Fault>(
      {
        HTML: { kind: 'text', status: 200, body: '<h1>Wi-Fi</h1>' },
        'another shape': { kind: 'mutate', json: () => ({ contextToken: 42 }) },
      },
      (fault) => contextFails(fault, 2),
    ),
  },
  {
    number: 40,
    fault: "LINE's context token cannot be read",
    ends: 'line_unreachable',
    played: [browser(contextFails({ kind: 'mutate', json: () => ({ contextToken: 'a.%%%.c' }) }, 2))],
  },
  {
    number: 41,
    fault: 'the context is that of another LIFF app',
    ends: 'not_configured',
    played: [
      {
        by: 'unit',
        run: () => {
          const error = Object.assign(new Error('Invalid LIFF ID.'), { code: 'INIT_FAILED' })
          assert.equal(classifyInitError(error), 'unknown_app')
          const outcome = outcomeOfSession({ tag: 'init_failed', error: 'unknown_app' })
          assert.equal(outcome.code, 'not_configured')
        },
      },
      browser({
        shape: 'outside LINE, where nothing of it is used',
        ends: 'sign_in',
        play: openWith({
          kind: 'mutate',
          json: withContext({ liffId: '9999999999-Foreigns' }),
        }),
        then: 'signed_in',
      }),
    ],
  },
  {
    number: 42,
    fault: "LINE's answer is a redirect",
    ends: 'line_unreachable',
    played: [
      browser({
        ...contextFails({ kind: 'redirect', to: 'https://www.example.com/portal', status: 302 }, 2),
        violates: true,
      }),
    ],
  },
  {
    number: 43,
    fault: "a content blocker or a company's proxy keeps the page from LINE",
    ends: 'line_unreachable',
    mustNot: 'not saying that a blocker may be the cause',
    played: [
      browser({
        loud: true,
        play: async ({ page }) => {
          await page.route(/api[.]line[.]me/, (route) => route.abort('blockedbyclient'))
          await page.goto(APP)
        },
        check: async ({ page }) => {
          await expect(page.getByText(problems.outcomes.line_unreachable.text)).toContainText(
            'content blocker',
          )
        },
        lift: ({ page }) => page.unroute(/api[.]line[.]me/),
        then: 'sign_in',
      }),
    ],
  },
  {
    number: 44,
    fault: 'no TLS connection to LINE, as behind a proxy that looks into it',
    ends: 'line_unreachable',
    played: [
      browser({
        loud: true,
        play: async ({ page, world }) => {
          world.host.refuseTls(CONTEXT.host)
          await page.goto(APP)
        },
        lift: ({ world }) => {
          world.host.refuseTls(null)
          return Promise.resolve()
        },
        then: 'sign_in',
      }),
    ],
  },
]
