import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import * as v from 'valibot'
import { en } from '../../../src/messages/en'
import type { Fault as LineFault } from '../../line-platform'
import type { Fault as BackendFault } from '../../backend'
import { builtVariant } from '../../world/builds'
import {
  APP,
  expectSignedIn,
  expectSignInScreen,
  LIFF_ID,
  openLiffUrl,
  sessionForms,
  signInAtLine,
} from '../../e2e/support/acts'
import type { Act, Scene } from '../case'

export const CONTEXT = { host: 'api.line.me', path: /contextToken$/ }
export const TOKEN = { host: 'api.line.me', path: '/oauth2/v2.1/token' }
export const CERTS = { host: 'api.line.me', path: '/oauth2/v2.1/certs' }
export const VERIFY = { host: 'api.line.me', path: '/oauth2/v2.1/verify' }

/** Opens the app in an ordinary browser. */
export const open: Act = async ({ page }) => {
  await page.goto(APP)
}

export const openInLiff: Act = ({ page }) => openLiffUrl(page)

export const signIn: Act = async ({ page, person }) => {
  await page.goto(APP)
  await signInAtLine(page, person)
}

export const signedIn: Act = async (scene) => {
  await signIn(scene)
  await expectSignedIn(scene.page, scene.person)
}

/** Opens the app while LINE's next answers for its context are broken. */
export function openWith(fault: LineFault, times = 1): Act {
  return async (scene) => {
    scene.world.line.breakNext({ ...CONTEXT, times }, fault)
    await open(scene)
  }
}

/** Signs in while one of LINE's answers after the return is broken. */
export function signInWith(match: typeof TOKEN | typeof CONTEXT, fault: LineFault): Act {
  return async (scene) => {
    await open(scene)
    await expectSignInScreen(scene.page)
    scene.world.line.breakNext(match, fault)
    await signInAtLine(scene.page, scene.person)
  }
}

/** Signs in while the backend's next answers to `session` are broken. */
export function signInWithBackend(fault: BackendFault, times = 1): Act {
  return async (scene) => {
    await open(scene)
    scene.world.backend.breakNext({ operation: 'session', times }, fault)
    await signInAtLine(scene.page, scene.person)
  }
}

/** `session` went out so many times, all with one `request_id`. */
export function expectSessions(times: number): Act {
  return async ({ world }) => {
    await expect.poll(() => sessionForms(world).length).toBe(times)
    expect(new Set(sessionForms(world).map((form) => form['request_id'])).size).toBe(Math.min(times, 1))
  }
}

/** Nothing but `session`, once at most: it does not wait until the SDK has verified what it sends. */
export const expectSessionAtMost: Act = ({ world }) => {
  const sent = world.backend.requests.list().map(({ path }) => path)
  expect([[], ['/line/session']]).toContainEqual(sent)
  return Promise.resolve()
}

export const expectNothingSent: Act = ({ world }) => {
  expect(world.backend.requests.list()).toEqual([])
  return Promise.resolve()
}

/** Nobody asked LINE anything: the SDK was not even loaded. */
export const expectLineNotAsked: Act = ({ world }) => {
  expect(lineCalls(world)).toEqual([])
  return Promise.resolve()
}

export function lineCalls(world: Scene['world'], path = ''): readonly string[] {
  return world.arrivals
    .filter(({ url, method }) => url.hostname === 'api.line.me' && method !== 'OPTIONS')
    .map(({ url }) => url.pathname)
    .filter((called) => called.includes(path))
}

/** Writes into what the SDK stored, as a crash, another version or a curious person may have. `text`: what stands there then. */
export async function tamper(page: Page, key: string, text: string): Promise<void> {
  const changed = await page.evaluate(
    ([name, value]) => {
      const found = [localStorage, sessionStorage].flatMap((area) =>
        Object.keys(area)
          .filter((stored) => stored.startsWith('LIFF_STORE:') && stored.endsWith(`:${name}`))
          .map((stored) => {
            area.setItem(stored, value)
          }),
      )
      return found.length
    },
    [key, text] as const,
  )
  expect(changed, `records of the SDK that end in ${key}`).toBeGreaterThan(0)
}

/** What the SDK stored under a name, as text. */
async function storedText(page: Page, key: string): Promise<string> {
  return page.evaluate((name) => {
    const stored = Object.keys(localStorage).find(
      (found) => found.startsWith('LIFF_STORE:') && found.endsWith(`:${name}`),
    )
    return localStorage.getItem(stored ?? '') ?? ''
  }, key)
}

/** The claims that the SDK stored, with one of them changed. */
export async function tamperClaim(page: Page, name: string, value: unknown): Promise<void> {
  const claims = { ...v.parse(v.looseObject({}), JSON.parse(await storedText(page, 'decodedIDToken'))) }
  await tamper(page, 'decodedIDToken', JSON.stringify({ ...claims, [name]: value }))
}

/** The address of LINE's sign-in that the browser asked for last. */
export function lastAuthorizeUrl(world: Scene['world']): URL {
  const found = world.arrivals.filter(({ url }) => url.pathname === '/liff/v1/authorize').at(-1)
  if (found === undefined) throw new Error('Nobody went to LINE to sign in.')
  return found.url
}

/** A return from LINE's sign-in as its address, with a code that LINE really issued for that sign-in. */
export function returnUrlFor(
  { world, person }: Scene,
  change: Readonly<Record<string, string>> = {},
): string {
  const authorize = lastAuthorizeUrl(world).searchParams
  const code = world.line.issueCode({
    personId: person.id,
    channelId: LIFF_ID.slice(0, 10),
    redirectUri: authorize.get('redirect_uri') ?? APP,
    scopes: ['openid', 'profile', 'email'],
    amr: 'pwd',
    origin: { tag: 'liff', liffId: LIFF_ID, codeChallenge: authorize.get('code_challenge') ?? '' },
  })
  const query = new URLSearchParams({
    code,
    state: authorize.get('state') ?? '',
    liffClientId: LIFF_ID.slice(0, 10),
    liffRedirectUri: authorize.get('redirect_uri') ?? APP,
    ...change,
  })
  return `${APP}?${query.toString()}`
}

/** Tells the page, and only the page, that it is another time. ms; timers run on. */
export async function moveClock(page: Page, ms: number): Promise<void> {
  await page.clock.setSystemTime(Date.now() + ms)
}

/** Time goes by, for this device and for LINE alike; timers of the page do not run for it, as in a frozen tab. ms. */
export async function letTimePass({ page, world }: Scene, ms: number): Promise<void> {
  world.clock.advance(ms)
  await page.clock.setSystemTime(world.clock.now())
}

/** The chunk of the build that a module ended in, by the name Vite gave it. */
export function chunkNamed(name: RegExp): string {
  const dist = builtVariant('id').dist
  const found = readdirSync(join(dist, 'assets')).find((file) => name.test(file))
  if (found === undefined) throw new Error(`No file of the build is named like ${String(name)}.`)
  return `/assets/${found}`
}

/** The script of the build with this text in it. */
export function chunkWith(text: string): string {
  const assets = join(builtVariant('id').dist, 'assets')
  const found = readdirSync(assets).find(
    (file) => file.endsWith('.js') && readFileSync(join(assets, file), 'utf8').includes(text),
  )
  if (found === undefined) throw new Error(`No script of the build says "${text}".`)
  return `/assets/${found}`
}

export function builtText(file: string): string {
  return readFileSync(join(builtVariant('id').dist, file), 'utf8')
}

export const tapSignOut: Act = async ({ page }) => {
  await page.getByRole('button', { name: en.signOut.button }).click()
  await page.getByRole('dialog').getByRole('button', { name: en.signOut.button }).click()
}
