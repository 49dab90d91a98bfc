import { expect } from '@playwright/test'
import { en } from '../../../src/messages/en'
import type { Fault } from '../../line-platform'
import { APP, expectSignedIn, LIFF_ID, openLiffUrl, sessionForms } from '../../e2e/support/acts'
import { browser, shapes, type BrowserPlay, type Case } from '../case'
import { foreignApp } from '../foreignApp'
import { CERTS, expectNothingSent, expectSessionAtMost, lineCalls, openInLiff, VERIFY } from '../browser/acts'

const LIFF_URL = { host: 'liff.line.me', path: /^\/\d+-\w+/ }

/** Opened in LINE while one of LINE's answers is broken. */
function openedWith(
  match: typeof VERIFY | typeof LIFF_URL,
  fault: Fault,
  device: 'liff-ios' | 'liff-android' = 'liff-ios',
): Omit<BrowserPlay, 'by' | 'shape'> {
  return {
    device,
    loud: true,
    play: async ({ page, world }) => {
      world.line.breakNext(match, fault)
      await openLiffUrl(page)
    },
    check: expectNothingSent,
    then: 'signed_in',
  }
}

const ofLine = (status: number, body: unknown = {}): Fault => ({ kind: 'json', status, body })

/** Opened inside LINE: LIFF browser, MINI App, rich menu. */
export const liff: readonly Case[] = [
  {
    number: 72,
    fault: "LINE's bridge never gets ready",
    ends: 'open_in_line',
    played: [
      browser({
        device: 'liff-ios',
        bridge: false,
        play: openInLiff,
        addressStays: true,
        check: expectNothingSent,
      }),
    ],
  },
  {
    number: 73,
    fault: 'the access token was revoked, or has expired',
    ends: 'signed_in',
    mustNot: 'opening the LIFF URL again and again',
    played: [
      ...shapes({ revoked: 'revokeAccessToken', expired: 'expireAccessToken' } as const, (end) => ({
        device: 'liff-ios',
        loud: true,
        play: async ({ page, person, world }) => {
          await openLiffUrl(page)
          await expectSignedIn(page, person)
          for (const token of world.issued.accessTokens) world.line[end](token)
          await page.reload()
        },
        check: ({ world }) => {
          expect(new Set(sessionForms(world).map((form) => form['id_token'])).size).toBe(2)
          return Promise.resolve()
        },
      })),
      browser({
        shape: 'revoked, and the LIFF URL was opened again just now',
        device: 'liff-ios',
        loud: true,
        ends: 'sign_in_expired',
        play: async ({ page, person, world }) => {
          await openLiffUrl(page)
          await expectSignedIn(page, person)
          await page.evaluate(() => {
            localStorage.setItem('genkan:reopened-at', String(Date.now()))
          })
          for (const token of world.issued.accessTokens) world.line.revokeAccessToken(token)
          await page.reload()
        },
        then: 'signed_in',
      }),
    ],
  },
  {
    number: 74,
    fault: "the access token is another channel's, and the SDK goes to LINE's web sign-in",
    ends: 'line_login',
    mustNot: 'going round in circles',
    played: [
      browser({
        device: 'liff-ios',
        loud: true,
        play: async ({ page, person, world }) => {
          world.line.registerApp({ ...foreignApp, endpointUrl: APP })
          const foreign = await world.line.issueTokens({ person: person.id, app: foreignApp.liffId })
          const url = new URL(await world.liffUrlOpening(person.id, ''))
          const fragment = new URLSearchParams(url.hash.slice(1))
          fragment.set('access_token', foreign.accessToken)
          await page.goto(`${APP}#${fragment.toString()}`)
        },
        check: expectNothingSent,
      }),
    ],
  },
  {
    number: 75,
    fault: 'LINE does not verify the access token',
    ends: 'line_unreachable',
    played: [
      browser({ ...openedWith(VERIFY, ofLine(503)), shape: 'an outage' }),
      browser({
        ...openedWith(VERIFY, { kind: 'never' }),
        shape: 'no answer',
        ends: 'open_in_line',
        addressStays: true,
      }),
    ],
  },
  {
    number: 76,
    fault: "LINE's keys do not arrive, which leaves half a session",
    ends: 'sign_in_unfinished',
    mustNot: 'keeping the half session',
    played: shapes<Fault>(
      { 'an outage': ofLine(503), 'other keys': { kind: 'jwks-without-key' } },
      (fault) => ({ ...openedWith(CERTS, fault), check: expectSessionAtMost }),
    ),
  },
  {
    number: 77,
    fault: 'the ID token that LINE hands over is expired by this clock',
    ends: 'clock_wrong',
    played: [
      browser({
        ...openedWith(LIFF_URL, { kind: 'id-token', bend: { how: 'expired' } }),
        then: 'sign_in',
      }),
    ],
  },
  {
    number: 78,
    fault: 'opened in LINE without credentials, and LINE gives no feature token',
    ends: 'line_unreachable',
    played: [
      browser({
        device: 'liff-ios',
        loud: true,
        play: async ({ page, person, world }) => {
          await openLiffUrl(page)
          await expectSignedIn(page, person)
          world.line.breakNext({ host: 'api.line.me', path: /featureToken$/ }, ofLine(503))
          await page.evaluate(() => {
            for (const key of Object.keys(sessionStorage))
              if (key.endsWith(':featureToken')) sessionStorage.removeItem(key)
          })
          await page.goto(`${APP}?again=1`)
        },
        then: 'signed_in',
      }),
    ],
  },
  {
    number: 79,
    fault: 'fresh credentials arrive while an old ID token of somebody else is stored',
    ends: 'account_changed',
    mustNot: 'keeping the old identity, or sending anything before the person agreed',
    played: shapes({ iOS: 'liff-ios', Android: 'liff-android' } as const, (device) => ({
      device,
      play: async ({ page, person, world }) => {
        const other = { ...person, id: 'other', userId: `U${'0'.repeat(31)}1`, name: 'Another Person' }
        world.line.people.put(other)
        world.line.knobs.deviceUser = other.id
        await openLiffUrl(page)
        await expectSignedIn(page, other)
        world.line.knobs.deviceUser = person.id
        await openLiffUrl(page)
      },
      check: async ({ page, world }) => {
        await expect(page.getByText('Another Person')).toHaveCount(0)
        expect(sessionForms(world)).toHaveLength(1)
      },
      then: 'signed_in',
    })),
  },
  {
    number: 80,
    fault: "LINE's in-app browser that is not LIFF",
    ends: 'sign_in',
    mustNot: 'taking it for LIFF',
    played: shapes({ iOS: 'in-app-ios', Android: 'in-app-android' } as const, (device) => ({
      device,
      play: async ({ page }) => {
        await page.goto(`${APP}?from=friend`)
      },
      check: async ({ page }) => {
        await expect(page.getByRole('button', { name: en.signIn.button })).toBeEnabled()
        const opened = page.waitForRequest(`https://liff.line.me/${LIFF_ID}?from=friend`)
        await page.getByRole('button', { name: en.signIn.openInLine }).click()
        await opened
      },
    })),
  },
  {
    number: 81,
    fault: 'opened in OpenChat, where LINE gives no profile',
    ends: 'nameless_card',
    mustNot: 'a crash',
    played: [
      browser({
        device: 'liff-ios',
        play: async ({ page, person, world }) => {
          const chat = { contextType: 'square_chat', scopes: ['openid'] } as const
          await page.goto(await world.liffUrlOpening(person.id, '', chat))
        },
      }),
    ],
  },
  {
    number: 82,
    fault: 'the LINE app is old',
    ends: 'signed_in',
    played: [browser({ device: 'liff-old-ios', play: openInLiff })],
  },
  {
    number: 83,
    fault: 'LINE on a desktop opens the ordinary browser',
    ends: 'sign_in',
    played: [browser({ play: openInLiff, then: 'signed_in' })],
  },
  {
    number: 84,
    fault: 'the window is closed while the service is asked',
    ends: 'signed_in',
    mustNot: 'sending the token of the closed window again',
    played: [
      browser({
        device: 'liff-ios',
        loud: true,
        play: async (scene) => {
          const { page, context, world } = scene
          world.backend.breakNext({ operation: 'session' }, { kind: 'never' })
          await openLiffUrl(page)
          await expect.poll(() => sessionForms(world)).toHaveLength(1)
          for (const token of world.issued.accessTokens) world.line.closeLiffWindow(token)
          await page.close()
          const next = await context.newPage()
          Object.assign(scene, { page: next })
          await openLiffUrl(next)
        },
        check: ({ world }) => {
          expect(new Set(sessionForms(world).map((form) => form['id_token'])).size).toBe(2)
          return Promise.resolve()
        },
      }),
    ],
  },
  {
    number: 85,
    fault: 'closing the window does nothing',
    ends: 'signed_in',
    mustNot: 'a page that is broken by it',
    played: [
      browser({
        device: 'liff-ios',
        play: async ({ page, person }) => {
          await openLiffUrl(page)
          await expectSignedIn(page, person)
          await page.getByRole('button', { name: en.close }).click()
        },
      }),
    ],
  },
  {
    number: 86,
    fault: 'back from another LIFF app, with credentials that are fresh',
    ends: 'signed_in',
    mustNot: 'stale tokens',
    played: [
      browser({
        device: 'liff-ios',
        loud: true,
        play: async ({ page, person, world }) => {
          await openLiffUrl(page)
          await expectSignedIn(page, person)
          await page.goto('https://www.example.com/another-liff-app')
          for (const token of world.issued.accessTokens) world.line.closeLiffWindow(token)
          await openLiffUrl(page)
        },
        check: ({ world }) => {
          const sent = sessionForms(world).map((form) => form['id_token'])
          expect(sent).toEqual(world.issued.idTokens)
          return Promise.resolve()
        },
      }),
    ],
  },
  {
    number: 87,
    fault: 'this app is opened as a sub-window of another one',
    ends: 'link_unsafe',
    mustNot: 'waiting for ever',
    played: [
      browser({
        device: 'liff-subwindow-ios',
        addressStays: true,
        play: async ({ page }) => {
          await page.goto(`${APP}?liff.subwindow=true&liff.subwindow.identifier=x`)
        },
        check: async ({ page, world }) => {
          expect(lineCalls(world)).toEqual([])
          const stored = await page.evaluate(() => Object.keys(sessionStorage))
          expect(stored.filter((key) => key.endsWith(':inSubWindow'))).toEqual([])
        },
      }),
    ],
  },
  {
    number: 88,
    fault: "a rich menu's link has a query of its own, which arrives only with the second redirect",
    ends: 'signed_in',
    mustNot: 'reading it too early',
    played: [
      ...shapes({ iOS: 'liff-ios', Android: 'liff-android' } as const, (device) => ({
        device,
        play: async ({ page }) => {
          await openLiffUrl(page, '/?campaign=%E6%98%A5&n=1')
        },
        check: async ({ page }) => {
          await expect(page).toHaveURL(`${APP}?campaign=%E6%98%A5&n=1`)
        },
      })),
      browser({
        shape: 'to a destination that is gone',
        device: 'liff-ios',
        ends: 'destination_unknown',
        play: ({ page }) => openLiffUrl(page, '/go/nowhere'),
        then: 'signed_in',
      }),
    ],
  },
]
