import assert from 'node:assert/strict'
import { expect } from '@playwright/test'
import { readStage } from '../../../src/build/stageSource'
import { ConfigError } from '../../../src/config/configError'
import { changed, messageOf } from '../../../src/config/mistakeExamples'
import { checkProjectConfig, parseProjectConfig } from '../../../src/config/parse'
import { APP, expectSignInScreen } from '../../e2e/support/acts'
import { browser, shapes, type Act, type Case } from '../case'
import { builtText, chunkNamed, lineCalls, open, signedIn } from '../browser/acts'

const GONE = { kind: 'text', status: 404, body: 'Not found' } as const

/** The chunk with the SDK and the backend client. */
const BOOT = (): string => chunkNamed(/^boot-.*[.]js$/)

const mendHost: Act = ({ world }) => {
  world.host.mend()
  return Promise.resolve()
}

/** The build stops with one sentence that names the key, and never gets to a page. */
function stopsBecauseOf(path: string, value: unknown): void {
  const message = messageOf(() => checkProjectConfig(changed(path, value)))
  assert.match(message, new RegExp(path.split('.').at(-1) ?? path))
  assert.equal(message.split('\n').filter((line) => line.includes('liff.config.json')).length, 1)
}

/** The page, its files, its configuration, and the browser itself. */
export const page: readonly Case[] = [
  {
    number: 1,
    fault: 'offline before the first file arrived',
    ends: 'browser_page',
    mustNot: 'a cached shell that pretends to work',
    played: [
      browser({
        loud: true,
        play: async (scene) => {
          await open(scene)
          await expectSignInScreen(scene.page)
          await scene.context.setOffline(true)
          await expect(scene.page.reload()).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/)
        },
        check: async (scene) => {
          await scene.context.setOffline(false)
          await open(scene)
          await expectSignInScreen(scene.page)
        },
      }),
    ],
  },
  {
    number: 2,
    fault: 'a script does not arrive',
    ends: 'static_fallback',
    played: shapes(
      { 'the entry': /\/assets\/entry-.*[.]js$/, "the app's own part": /assets\/app-/ },
      (script) => ({
        loud: true,
        play: async ({ page: tab }) => {
          await tab.route(script, (route) => route.abort('connectionreset'))
          await tab.goto(APP)
        },
        lift: ({ page: tab }) => tab.unroute(script),
        then: 'sign_in',
      }),
    ),
  },
  {
    number: 3,
    fault: 'JavaScript is turned off',
    ends: 'no_script',
    played: [
      browser({
        javaScript: false,
        play: open,
        check: async ({ page: tab }) => {
          await expect(tab.locator('.no-script a').first()).toHaveAttribute(
            'href',
            'https://liff.line.me/1234567890-AbcdEfgh',
          )
        },
      }),
    ],
  },
  {
    number: 4,
    fault: 'a part that is loaded later is gone after a deployment',
    ends: 'part_missing',
    mustNot: 'reloads for ever',
    played: [
      browser({
        shape: 'and the new page has others',
        loud: true,
        ends: 'sign_in',
        play: async ({ page: tab, world }) => {
          // Asked for once or twice: it depends on whether it failed ahead of time or while it was needed.
          world.host.breakNext({ path: BOOT(), times: 99 }, GONE)
          // By a route, which comes before the page is asked for; an event may come after its parts are.
          let loads = 0
          await tab.route(APP, (route) => {
            loads += 1
            if (loads === 2) world.host.mend()
            return route.continue()
          })
          await tab.goto(APP)
        },
        pageLoads: 2,
        then: 'signed_in',
      }),
      browser({
        shape: 'and the new page lacks it too',
        loud: true,
        play: async ({ page: tab, world }) => {
          world.host.breakNext({ path: BOOT(), times: 99 }, GONE)
          await tab.goto(APP)
        },
        pageLoads: 2,
        lift: mendHost,
        then: 'sign_in',
      }),
    ],
  },
  {
    number: 5,
    fault: 'a host answers a missing script with its start page and status 200',
    ends: 'part_missing',
    mustNot: 'running it',
    played: [
      browser({
        loud: true,
        play: async ({ page: tab, world }) => {
          const startPage = { kind: 'text', status: 200, body: builtText('index.html') } as const
          world.host.breakNext({ path: BOOT(), times: 99 }, startPage)
          await tab.goto(APP)
        },
        pageLoads: 2,
        lift: mendHost,
        then: 'sign_in',
      }),
    ],
  },
  {
    number: 6,
    fault: 'the style sheet does not arrive',
    ends: 'sign_in',
    mustNot: 'a text that only styles would show or hide',
    played: [
      browser({
        loud: true,
        play: async ({ page: tab }) => {
          await tab.route(/[.]css$/, (route) => route.abort('connectionreset'))
          await tab.goto(APP)
        },
        check: async ({ page: tab }) => {
          await expect(tab.getByText('This page could not be opened.')).toHaveCount(0)
        },
        then: 'signed_in',
      }),
    ],
  },
  {
    number: 7,
    fault: 'the configuration is missing or has the wrong type',
    ends: 'build_stops',
    played: [
      {
        by: 'build',
        run: () => {
          const request = {
            root: '.',
            stage: 'published',
            environment: { GENKAN_CONFIG_FILE: 'none/liff.config.json' },
          }
          assert.throws(() => readStage(request, () => ''), ConfigError)
          for (const text of ['', '{', '[]', '"x"', 'null', '{"service": 1}'])
            assert.throws(() => parseProjectConfig(text), ConfigError)
          stopsBecauseOf('service.name', 42)
          stopsBecauseOf('locales', 'en')
          stopsBecauseOf('login', 'sometimes')
        },
      },
    ],
  },
  {
    number: 8,
    fault: 'the LIFF ID is malformed',
    ends: 'build_stops',
    mustNot: 'a call to LINE',
    played: [
      {
        by: 'build',
        run: () => {
          for (const liffId of [
            '',
            ' 1234567890-aaaaaaaa',
            '1234567890-aaaaaaaa ',
            '"1234567890-aaaaaaaa"',
            '1234567890',
            'x-y',
          ])
            stopsBecauseOf('stages.published.liffId', liffId)
        },
      },
    ],
  },
  {
    number: 9,
    fault: 'the address of the backend is nothing to send a token to',
    ends: 'build_stops',
    played: [
      {
        by: 'build',
        run: () => {
          const bad = [
            'http://api.example.com/line',
            '/line',
            'api.example.com/line',
            'https://user:secret@api.example.com/line',
            'https://api.example.com/line?x=1',
            'https://api.example.com/line#x',
            'https://*.example.com/line',
            'https://192.0.2.1/line',
            'javascript:alert(1)',
          ]
          for (const backendUrl of bad) stopsBecauseOf('stages.published.backendUrl', backendUrl)
        },
      },
    ],
  },
  {
    number: 10,
    fault:
      "the page is not under the endpoint URL that LINE knows, of which the SDK warns with the page's address",
    ends: 'signed_in',
    mustNot: 'a token on the console',
    played: [
      browser({
        device: 'liff-ios',
        loud: true,
        play: async ({ page: tab, world }) => {
          const app = world.line.apps.get('1234567890-AbcdEfgh')
          world.line.registerApp({ ...app, endpointUrl: `${APP}elsewhere/` })
          const opening = await world.liffUrlOpening(world.line.knobs.deviceUser, '')
          await tab.goto(opening.replace('/elsewhere/', '/'))
        },
      }),
    ],
  },
  {
    number: 11,
    fault: 'LINE knows an endpoint URL of another origin, and a link has a path: the SDK leaves our site',
    ends: 'outside_our_page',
    mustNot: 'a silent hop from a test stage to the published one',
    played: [
      {
        by: 'cannot_run',
        because:
          'The SDK leaves during init, by what LINE answers for the LIFF ID, before any code of ours may act. Only a look ' +
          "at LINE's console before publishing prevents it.",
      },
    ],
  },
  {
    number: 12,
    fault: 'the browser lacks something that signing in needs',
    ends: 'browser_too_old',
    mustNot: 'half a run',
    played: shapes(
      {
        'random UUIDs': "Reflect.deleteProperty(Crypto.prototype, 'randomUUID')",
        'a secure context': "Object.defineProperty(window, 'isSecureContext', { value: false })",
      },
      (script) => ({
        play: async ({ page: tab }) => {
          await tab.addInitScript(script)
          await tab.goto(APP)
        },
        check: ({ world }) => {
          expect(lineCalls(world)).toEqual([])
          return Promise.resolve()
        },
      }),
    ),
  },
  {
    number: 13,
    fault: 'the browser is so old that it knows no module scripts',
    ends: 'static_too_old',
    played: [
      browser({
        loud: true,
        play: async ({ page: tab }) => {
          await tab.route(/assets\/.*[.]js$/, (route) => route.abort('connectionreset'))
          await tab.goto(APP)
          expect(await tab.content()).toContain('<script nomodule')
          await tab.evaluate(builtText('unsupported.js'))
        },
        check: async ({ page: tab }) => {
          // At once, where a missing script is given twelve seconds.
          expect(await tab.evaluate(() => performance.now())).toBeLessThan(10_000)
        },
      }),
    ],
  },
  {
    number: 14,
    fault: 'the content security policy refuses something that the page does',
    ends: 'app_error',
    mustNot: 'a half page that says nothing',
    played: [
      browser({
        loud: true,
        violates: true,
        play: async (scene) => {
          await signedIn(scene)
          await scene.page.evaluate(() => {
            setTimeout(() => {
              document.body.innerHTML = '<p>Anything</p>'
            })
          })
        },
        then: 'signed_in',
      }),
    ],
  },
  {
    number: 15,
    fault: 'an error that nobody caught',
    ends: 'app_error',
    mustNot: 'a stack on the screen',
    played: shapes(
      {
        thrown: () => {
          setTimeout(() => {
            throw new Error('secret words of a developer')
          })
        },
        'in a promise': () => {
          void Promise.reject(new TypeError('secret words of a developer'))
        },
      },
      (fail) => ({
        loud: true,
        play: async (scene) => {
          await open(scene)
          await expectSignInScreen(scene.page)
          await scene.page.evaluate(fail)
        },
        check: async ({ page: tab }) => {
          await expect(tab.getByText('secret words')).toHaveCount(0)
        },
        then: 'sign_in',
      }),
    ),
  },
]
