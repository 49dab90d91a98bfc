import assert from 'node:assert/strict'
import { expect } from '@playwright/test'
import fc from 'fast-check'
import { cleanUrl } from '../../../src/navigation/addresses'
import { isSafeLiffState } from '../../../src/navigation/liffState'
import { linkReturnOf } from '../../../src/navigation/linkReturn'
import { routeOf } from '../../../src/navigation/routes'
import { judgeUrl } from '../../../src/navigation/urlGate'
import { userAgents } from '../../line-platform'
import { APP, LIFF_ID, openLiffUrl } from '../../e2e/support/acts'
import { browser, shapes, type BrowserPlay, type Case, type Run } from '../case'
import { foreignApp } from '../foreignApp'
import { expectLineNotAsked, expectNothingSent, lineCalls } from '../browser/acts'

const ORIGIN = 'https://app.example.com'
const encoded = (text: string, times: number): string =>
  times === 0 ? text : encoded(encodeURIComponent(text), times - 1)
const inState = (state: string): string => `?liff.state=${encodeURIComponent(state)}`

/** A link that nobody but an attacker or a broken client writes: refused before the SDK is loaded. */
function refusedLink(link: string): Omit<BrowserPlay, 'by' | 'shape'> {
  return {
    addressStays: true,
    play: async ({ page }) => {
      await page.goto(APP + link)
    },
    check: async (scene) => {
      await expectLineNotAsked(scene)
      await expectNothingSent(scene)
    },
    then: 'sign_in',
  }
}

/** A link that looks odd and does no harm: the page opens as usual. */
function harmlessLink(link: string, endsAt: string | null): Omit<BrowserPlay, 'by' | 'shape'> {
  return {
    play: async ({ page }) => {
      await page.goto(APP + link)
    },
    check: ({ page }) => {
      expect(new URL(page.url()).origin).toBe(ORIGIN)
      if (endsAt !== null) expect(page.url()).toBe(APP + endsAt)
      return Promise.resolve()
    },
  }
}

/** The gate's verdict outside LINE, or inside. */
function verdictOf(link: string, userAgent: string = userAgents['safari-ios']): string {
  const verdict = judgeUrl({ url: APP + link, userAgent, liffId: LIFF_ID, channelId: LIFF_ID.slice(0, 10) })
  return verdict.tag === 'refused' ? verdict.why : verdict.tag
}

/** Whatever surrounds and however often it is encoded, the gate refuses a state with this in it. */
function refusesState(core: fc.Arbitrary<string>): Run {
  return () => {
    fc.assert(
      fc.property(core, fc.nat({ max: 3 }), (state, times) => {
        assert.equal(isSafeLiffState(encoded(state, times), ORIGIN), false)
      }),
      { numRuns: 500 },
    )
  }
}

const CREDENTIALS = [
  'access_token',
  'context_token',
  'feature_token',
  'id_token',
  'client_id',
  'mst_challenge',
]
const MARKS = [
  'msit',
  'mst_verifier',
  'liff.subwindow',
  'liff.subwindow.identifier',
  'liff.subwindow.cryptokey',
]

/** One of the credentials of a genuine opening is left out or replaced. */
function openingWith(change: (fragment: URLSearchParams) => void): Omit<BrowserPlay, 'by' | 'shape'> {
  return {
    device: 'liff-ios',
    addressStays: true,
    play: async ({ page, person, world }) => {
      const url = new URL(await world.liffUrlOpening(person.id, ''))
      const fragment = new URLSearchParams(url.hash.slice(1))
      change(fragment)
      await page.goto(`${APP}#${fragment.toString()}`)
    },
    check: async (scene) => {
      await expectLineNotAsked(scene)
      await expectNothingSent(scene)
    },
    // Opened without credentials, LINE's own page signs in there (SDK 2.31).
    then: 'signed_in',
  }
}

/** A context token that says something else. */
function contextOf(change: object | string): string {
  const text =
    typeof change === 'string'
      ? change
      : JSON.stringify({ type: 'utou', liffId: LIFF_ID, endpointUrl: APP, ...change })
  return `e30.${Buffer.from(text).toString('base64url')}.e30`
}

/** Addresses made to harm. All end on one screen unless it says otherwise, and LINE is asked nothing. */
export const links: readonly Case[] = [
  {
    number: 155,
    fault: 'liff.state is the address of another host without its scheme, encoded up to three times',
    ends: 'link_unsafe',
    played: [
      ...shapes(
        {
          plain: '//evil.example',
        },
        (state) => refusedLink(inState(state)),
      ),
      {
        by: 'property',
        run: refusesState(
          fc
            .tuple(fc.constantFrom('//', '/\\', '\\\\', '\\/', '///'), fc.domain(), fc.webPath())
            .map(([mark, host, path]) => mark + host + path),
        ),
      },
    ],
  },
  {
    number: 156,
    fault: 'liff.state is an address with a scheme, or begins so that a host would go on',
    ends: 'page_not_found',
    mustNot: 'leaving our origin',
    played: [
      ...shapes(
        {
          https: 'https://evil.example/x',

          script: 'javascript:alert(1)',
        },
        (state) => harmlessLink(inState(state), null),
      ),
      {
        by: 'property',
        run: () => {
          fc.assert(
            fc.property(
              fc.oneof(
                fc.webUrl(),
                fc.domain().map((host) => `@${host}`),
                fc.domain().map((host) => `.${host}`),
                fc.constantFrom('javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', ':8443/x'),
              ),
              (state) => {
                const page = cleanUrl(`${APP}${inState(state)}`, APP)
                assert.equal(new URL(page).origin, ORIGIN)
              },
            ),
            { numRuns: 1000 },
          )
        },
      },
    ],
  },
  {
    number: 157,
    fault: 'liff.state holds characters that nobody sees',
    ends: 'link_unsafe',
    played: [
      ...shapes({ 'a turn of direction': '/x\u202ey' }, (state) => refusedLink(inState(state))),
      {
        by: 'property',
        run: refusesState(
          fc
            .tuple(
              fc.webPath(),
              fc.constantFrom(
                ...'\u0000\u0009\u000a\u000d\u007f\u0085\u2028\u2029\u200e\u202a\u202e\u2066\u2069',
              ),
              fc.webPath(),
            )
            .map((parts) => parts.join('')),
        ),
      },
    ],
  },
  {
    number: 158,
    fault: 'none: path and query are not in ASCII',
    ends: 'page_not_found',
    mustNot: 'refusing it',
    played: [
      browser({
        ...harmlessLink(inState('/本/ราคา?q=春'), null),
        play: async ({ page }) => {
          await page.goto(APP + inState('/本/ราคา?q=春'))
        },
      }),
      {
        by: 'property',
        run: () => {
          fc.assert(
            fc.property(
              fc.array(fc.constantFrom('春', 'ก', 'é', '한', '😀', 'a'), { minLength: 1 }),
              (letters) => {
                assert.equal(isSafeLiffState(`/${letters.join('')}?q=${letters.join('')}`, ORIGIN), true)
              },
            ),
          )
        },
      },
    ],
  },
  {
    number: 159,
    fault: 'liff.state is too long',
    ends: 'link_unsafe',
    played: [
      ...shapes({ '8 kB': 8000 }, (length) => refusedLink(`?liff.state=%2F${'a'.repeat(length)}`)),
      {
        by: 'unit',
        run: () => {
          assert.equal(verdictOf(`?liff.state=%2F${'a'.repeat(2047)}`), 'open')
          assert.equal(verdictOf(`?liff.state=%2F${'a'.repeat(2048)}`), 'length')
          assert.equal(verdictOf(`?liff.state=%2F${'a'.repeat(100_000)}`), 'length')
          assert.equal(verdictOf(`?x=${'a'.repeat(4097)}`), 'length')
          assert.equal(verdictOf(`#${'a'.repeat(16_385)}`), 'length')
        },
      },
    ],
  },
  {
    number: 160,
    fault: 'broken percent-encoding, on which the SDK throws',
    ends: 'link_unsafe',
    played: shapes(
      {
        'in the query': '?q=%E6%98',

        'in the state': '?liff.state=%2F%25E6%2598%3Fx',
      },
      (link, name) => (name === 'in the state' ? { ...refusedLink(link) } : refusedLink(link)),
    ),
  },
  {
    number: 161,
    fault: 'credentials inside liff.state',
    ends: 'link_unsafe',
    played: [
      ...shapes(
        {
          'in mixed case': '/?ID_Token=abc',
        },
        (state) => refusedLink(inState(state)),
      ),
      {
        by: 'property',
        run: refusesState(
          fc
            .tuple(
              fc.webPath(),
              fc.constantFrom('?', '#', '?a=b&', '#/'),
              fc.constantFrom(...CREDENTIALS),
              fc.boolean(),
            )
            .map(([path, mark, name, upper]) => `${path}${mark}${upper ? name.toUpperCase() : name}=x`),
        ),
      },
    ],
  },
  {
    number: 162,
    fault: 'a liff.state inside liff.state',
    ends: 'link_unsafe',
    played: [
      browser(refusedLink(inState('?liff.state=%2Fx'))),
      {
        by: 'property',
        run: refusesState(fc.webPath().map((path) => `${path}?liff.state=${encodeURIComponent(path)}`)),
      },
    ],
  },
  {
    number: 163,
    fault: 'credentials in the query',
    ends: 'link_unsafe',
    played: [
      browser(refusedLink('?access_token=abc')),
      {
        by: 'unit',
        run: () => {
          for (const name of CREDENTIALS) assert.equal(verdictOf(`?${name}=x`), 'credential_in_query')
        },
      },
    ],
  },
  {
    number: 164,
    fault: 'credentials in the fragment of a browser that is not LIFF',
    ends: 'link_unsafe',
    played: shapes(
      { 'an ordinary one': 'safari-ios', "LINE's in-app browser": 'in-app-ios' } as const,
      (device) => ({
        ...openingWith(() => undefined),
        device,
        then: 'sign_in',
      }),
    ),
  },
  {
    number: 165,
    fault: 'genuine credentials of another channel, which vouch for each other',
    ends: 'link_unsafe',
    played: [
      browser({
        device: 'liff-ios',
        addressStays: true,
        play: async ({ page, person, world }) => {
          world.line.registerApp({ ...foreignApp, endpointUrl: APP })
          await page.goto(await world.line.liffUrlOpening({ liffId: foreignApp.liffId, person: person.id }))
        },
        check: expectNothingSent,
        then: 'signed_in',
      }),
    ],
  },
  {
    number: 166,
    fault: 'a forged context, whose signature the SDK does not check',
    ends: 'link_unsafe',
    played: shapes(
      {
        'another origin': contextOf({ endpointUrl: 'https://evil.example/' }),
      },
      (context) =>
        openingWith((fragment) => {
          fragment.set('context_token', context)
        }),
    ),
  },
  {
    number: 167,
    fault: 'credentials of which a part is missing',
    ends: 'link_unsafe',
    played: shapes(
      {
        'no access token': 'access_token',
      },
      (name) =>
        openingWith((fragment) => {
          fragment.delete(name)
        }),
    ),
  },
  {
    number: 168,
    fault: 'a parameter of weight is there twice',
    ends: 'link_unsafe',
    played: [
      ...shapes(
        {
          'two codes': '?code=a&code=b&liffClientId=1234567890',
        },
        refusedLink,
      ),
      browser({
        ...openingWith((fragment) => {
          fragment.append('access_token', 'another')
        }),
        shape: 'two access tokens',
      }),
      {
        by: 'property',
        run: () => {
          const names = ['code', 'state', 'error', 'liffClientId', 'liffRedirectUri', 'liff.state']
          fc.assert(
            fc.property(fc.constantFrom(...names), fc.webSegment(), fc.webSegment(), (name, one, other) => {
              assert.equal(verdictOf(`?liffClientId=1&${name}=${one}&${name}=${other}`), 'repeated')
            }),
          )
        },
      },
    ],
  },
  {
    number: 169,
    fault: 'marks of a sub-window, on which init waits for ever, in this tab from then on',
    ends: 'link_unsafe',
    played: [
      ...shapes(
        {
          'in the query': '?liff.subwindow=true',

          'in the fragment': '#msit=1',
        },
        refusedLink,
      ),
      {
        by: 'property',
        run: refusesState(
          fc.tuple(fc.webPath(), fc.constantFrom(...MARKS)).map(([path, mark]) => `${path}?${mark}=true`),
        ),
      },
    ],
  },
  {
    number: 170,
    fault: "LINE's error with a text that somebody else wrote",
    ends: 'consent_refused',
    mustNot: 'showing the text',
    played: shapes(
      {
        markup: '<b>evil</b><img src=x onerror=alert(1)>',
      },
      (text) => ({
        play: async ({ page }) => {
          const query = new URLSearchParams({
            error: 'ACCESS_DENIED',
            error_description: text,
            liffOAuth2Error: 'true',
          })
          await page.goto(`${APP}?${query.toString()}`)
        },
        check: async ({ page, world }) => {
          await expect(page.getByText(/0120|evil/)).toHaveCount(0)
          expect(lineCalls(world)).toEqual([])
        },
        then: 'signed_in',
      }),
    ),
  },
  {
    number: 171,
    fault: 'a parameter asks to go to another address',
    ends: 'signed_in',
    mustNot: 'going there',
    played: [
      browser({
        device: 'liff-ios',
        play: async ({ page }) => {
          await openLiffUrl(
            page,
            '/?redirect=https%3A%2F%2Fevil.example%2F&next=%2F%2Fevil.example&returnTo=javascript%3Aalert(1)',
          )
        },
        check: ({ page }) => {
          expect(new URL(page.url()).origin).toBe(ORIGIN)
          return Promise.resolve()
        },
      }),
    ],
  },
  {
    number: 172,
    fault: "parameters named like parts of JavaScript's objects, and five thousand of them",
    ends: 'sign_in',
    mustNot: 'a crash',
    played: [
      browser({
        play: async ({ page }) => {
          await page.goto(`${APP}?__proto__=x&constructor=y&__proto__.polluted=1&toString=z#__proto__=x`)
        },
        check: async ({ page }) => {
          expect(await page.evaluate(() => Reflect.has({}, 'polluted'))).toBe(false)
        },
        then: 'signed_in',
      }),
      browser({
        // In the fragment, because a server would not take so long a line.
        ...refusedLink(`#${Array.from({ length: 5000 }, (_, index) => `a${String(index)}=`).join('&')}`),
        shape: 'five thousand',
        ends: 'link_unsafe',
      }),
      {
        by: 'property',
        run: () => {
          const name = fc.oneof(
            fc.constantFrom('__proto__', 'constructor', 'hasOwnProperty'),
            fc.webSegment(),
          )
          fc.assert(
            fc.property(fc.array(fc.tuple(name, fc.webSegment()), { maxLength: 50 }), (items) => {
              const query = items.map(([key, value]) => `${key}=${value}`).join('&')
              assert.match(verdictOf(`?${query}`), /^[a-z_]+$/)
              assert.equal(Reflect.get({}, 'x'), undefined)
            }),
          )
        },
      },
    ],
  },
  {
    number: 173,
    fault: 'the ticket in the address is malformed',
    ends: 'ticket_damaged',
    mustNot: 'sending it',
    played: [
      browser({
        play: async ({ page }) => {
          await page.goto(`${APP}link/return?ticket=short`)
        },
        check: expectNothingSent,
      }),
      {
        by: 'property',
        run: () => {
          const tagOf = (query: string): string => linkReturnOf(`${APP}link/return?${query}`).tag
          for (const query of [
            'ticket=',
            'ticket=short',
            `ticket=${'a'.repeat(129)}`,
            'ticket=a&ticket=b',
            'cancelled=yes',
          ])
            assert.equal(tagOf(query), 'malformed')
          fc.assert(
            fc.property(fc.string({ unit: 'binary' }), (ticket) => {
              fc.pre(!/^[A-Za-z0-9_-]{16,128}$/.test(ticket))
              assert.notEqual(tagOf(`ticket=${encodeURIComponent(ticket.toWellFormed())}`), 'ticket')
            }),
          )
        },
      },
    ],
  },
  {
    number: 174,
    fault: 'liff.state climbs out of the path',
    ends: 'page_not_found',
    mustNot: 'leaving our origin',
    played: [
      browser(harmlessLink(inState('/../../etc/passwd'), 'etc/passwd')),
      {
        by: 'property',
        run: () => {
          const climb = fc.array(fc.constantFrom('..', '%2e%2e', '.', 'a', ''), { maxLength: 8 })
          fc.assert(
            fc.property(climb, (parts) => {
              const url = new URL(cleanUrl(`${APP}${inState(`/${parts.join('/')}`)}`, APP))
              assert.equal(url.origin, ORIGIN)
              assert.match(routeOf(url.href, APP).name, /^[a-z_]+$/)
            }),
          )
        },
      },
    ],
  },
]
