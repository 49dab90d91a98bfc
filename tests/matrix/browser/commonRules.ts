import { expect, type Page } from '@playwright/test'
import type { World } from '../../world/world'
import type { BrowserPlay, Ending, Scene } from '../case'
import { expectScreen, isOurs } from './screens'

/** ms that the person may wait for a screen: while the app starts, and while the service is asked. */
const START = 15_000
const SERVICE = 25_000

/** ms on top: loading the page comes before the clock of the app, and the machine has other work. */
const TOLERANCE = 4000

/** What no screen ever says: text of the SDK, of the browser, of a server, or of a mistake in the code. */
const RAW =
  /\b(undefined|NaN|null|\[object|TypeError|SyntaxError|URIError|SecurityError|QuotaExceeded|Failed to fetch|NetworkError|Unexpected token|INIT_FAILED|INVALID_|invalid_grant|access_denied|Exception|liff\.init|at https?:)/i

/** LINE's API answers at most this many calls per page load, whatever goes wrong. */
const LINE_CALLS_PER_LOAD = 6

const PAGE_LOADS = 6

/** Ends on the named screen, in time, and every rule holds that all cases share. */
export async function expectEnding(scene: Scene, ending: Ending, play: BrowserPlay): Promise<void> {
  const { page, world, person } = scene
  await expectScreen(page, ending, person, limitOf(ending) + TOLERANCE)
  if (isOurs(ending)) {
    await expectSpeaksPlainly(page)
    await expectKeepsSecrets(scene, play.addressStays === true)
  }
  expectNoLoop(world, play.pageLoads ?? PAGE_LOADS)
}

function limitOf(ending: Ending): number {
  return ending.startsWith('service_') || ending === 'signed_in' || ending === 'nameless_card'
    ? SERVICE
    : START
}

/** Not blank, and not a word that was not written for people. */
async function expectSpeaksPlainly(page: Page): Promise<void> {
  const text = await page.locator('body').innerText()
  expect(text.trim(), 'a page that says something').not.toBe('')
  expect(text.replace(/^.*\/liff-.*$/gm, ''), 'no raw error text').not.toMatch(RAW)
}

/** No token and no claim in what the app itself keeps or shows as its address. */
async function expectKeepsSecrets({ page, world, person }: Scene, addressStays: boolean): Promise<void> {
  const kept = await page.evaluate(() => {
    const own = (areaOf: () => Storage): (string | null)[] => {
      try {
        const area = areaOf()
        const keys = Object.keys(area).filter((key) => !key.startsWith('LIFF_STORE:'))
        return keys.map((key) => area.getItem(key))
      } catch {
        return []
      }
    }
    return JSON.stringify([
      own(() => localStorage),
      own(() => sessionStorage),
      document.title,
      window.name,
      history.state,
    ])
  })
  const tokens = [...world.issued.idTokens, ...world.issued.accessTokens]
  const claims = [person.name, person.userId, person.email ?? person.name]
  expect(
    [...tokens, ...claims].filter((secret) => kept.includes(secret)),
    'secrets in own storage',
  ).toEqual([])
  if (addressStays) return
  const url = decodeURIComponent(page.url())
  expect(
    [...tokens, ...claims].filter((secret) => url.includes(secret)),
    'secrets in the address',
  ).toEqual([])
  expect(url, 'leftovers of LINE in the address').not.toMatch(
    /[?&#](liffClientId|liffRedirectUri|liff[.]\w+)=/,
  )
}

/** Page loads of the app, and calls of LINE's API for each of them. */
function expectNoLoop(world: World, most: number): void {
  const loads = world.arrivals.filter(
    ({ url, headers }) => url.hostname === 'app.example.com' && headers['sec-fetch-dest'] === 'document',
  )
  const calls = world.arrivals.filter(
    ({ url, method }) => url.hostname === 'api.line.me' && method !== 'OPTIONS',
  )
  expect(loads.length, 'page loads of the app').toBeLessThanOrEqual(most)
  expect(calls.length, "calls of LINE's API").toBeLessThanOrEqual(
    LINE_CALLS_PER_LOAD * Math.max(loads.length, 1),
  )
}
