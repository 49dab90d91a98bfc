import { expect, type BrowserContext, type Page } from '@playwright/test'
import type { LinePlatform, RequestRecord } from '../../line-platform'
import { signInAtLine } from '../../world/lineSso'
import type { Outcome, Thrown } from '../pages/protocol'
import { APP, type SdkWorld } from './sdkWorld'

export const PERSON = 'alice'
export const ENDPOINT = APP.endpointUrl

/** Opens the app at the endpoint. `rest`: what follows it. */
export async function open(page: Page, rest = ''): Promise<void> {
  // Not until `load`: the SDK may leave the page before.
  await page.goto(ENDPOINT + rest, { waitUntil: 'commit' })
}

/** Opens the app as LINE's app does: with fresh credentials in the fragment. */
export async function openInLine(page: Page, line: LinePlatform, path = '', person = PERSON): Promise<void> {
  const url = await line.liffUrlOpening({ liffId: APP.liffId, person, path })
  // Another fragment alone would load nothing anew.
  await page.goto('about:blank')
  await page.goto(url, { waitUntil: 'commit' })
}

/** Makes LINE know and trust the browser, so that `login()` comes straight back. */
export async function knowAtLine(
  context: BrowserContext,
  { line }: SdkWorld,
  person = PERSON,
): Promise<void> {
  await context.addCookies([await signInAtLine(line, APP, person)])
  line.requests.clear()
}

/** Opens the endpoint, calls `login()`, and waits until the SDK has finished the return. */
export async function signIn(page: Page, redirectUri?: string): Promise<void> {
  await open(page)
  await settled(page)
  await login(page, redirectUri)
  await expect.poll(() => session(page)).toMatchObject({ isLoggedIn: true })
}

/** Leaves for LINE as Genkan does: nothing of an earlier sign-in or start is left. */
export async function leaveAfresh(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.sdkPage?.sdk?.logout()
    window.sdkPage?.sdk?.login()
  })
}

/** Leaves for LINE. The page may be gone before it answers. */
export async function login(page: Page, redirectUri?: string): Promise<void> {
  await page.evaluate((uri) => {
    window.sdkPage?.sdk?.login(uri === undefined ? undefined : { redirectUri: uri })
  }, redirectUri)
}

export async function outcomeNow(page: Page): Promise<Outcome> {
  const nothing: Outcome = { tag: 'importing' }
  return page
    .evaluate(() => window.sdkPage?.outcome)
    .then(
      (outcome) => outcome ?? nothing,
      // A page on its way to another one.
      () => nothing,
    )
}

/** The outcome once the page has done all it does by itself. */
export async function settled(page: Page): Promise<Outcome> {
  await expect
    .poll(async () => (await outcomeNow(page)).tag, POLL)
    .toMatch(/^(resolved|rejected|import_failed)$/)
  return outcomeNow(page)
}

const POLL = { intervals: [50] }

export async function expectResolved(page: Page): Promise<void> {
  expect(await settled(page)).toEqual({ tag: 'resolved' })
}

export async function rejection(page: Page): Promise<Thrown> {
  const outcome = await settled(page)
  if (outcome.tag !== 'rejected') throw new Error(`init ${outcome.tag} where it was to reject.`)
  return outcome.error
}

/**
 * `init` has not settled, and no timer settles it within a quarter of an hour. For pages whose clock is installed.
 * The SDK could still hold an `AbortSignal.timeout`, which no fake clock moves; fact K3.7 rules that out.
 */
export async function expectPendingForEver(page: Page): Promise<void> {
  await page.clock.fastForward('15:00')
  // What a timer set off needs real time to arrive.
  await page.waitForTimeout(300)
  expect(await outcomeNow(page)).toEqual({ tag: 'pending' })
}

export interface Session {
  readonly isLoggedIn: boolean
  readonly accessToken: unknown
  readonly idToken: unknown
  readonly claims: unknown
}

/** What the SDK answers about the sign-in; `null` while `init` has not settled. */
export async function session(page: Page): Promise<Session | null> {
  const answer = page.evaluate(() => {
    const { sdk, outcome } = window.sdkPage ?? {}
    if (!sdk || (outcome?.tag !== 'resolved' && outcome?.tag !== 'rejected')) return null
    return {
      isLoggedIn: sdk.isLoggedIn(),
      accessToken: sdk.getAccessToken(),
      idToken: sdk.getIDToken(),
      claims: sdk.getDecodedIDToken(),
    }
  })
  return answer.catch(() => null)
}

export interface Stored {
  readonly local: Readonly<Record<string, string>>
  readonly session: Readonly<Record<string, string>>
}

/** All of the page's web storage. */
export function stored(page: Page): Promise<Stored> {
  return page.evaluate(() => ({ local: { ...localStorage }, session: { ...sessionStorage } }))
}

/** The value of one of the SDK's keys of this LIFF app, out of either storage. */
export async function storedValue(page: Page, name: string): Promise<unknown> {
  const { local, session: tab } = await stored(page)
  const text = local[keyOf(name)] ?? tab[keyOf(name)]
  return text === undefined ? undefined : JSON.parse(text)
}

export function keyOf(name: string): string {
  return `LIFF_STORE:${APP.liffId}:${name}`
}

/** What the SDK asked LINE for, oldest first, as `GET /path`. Preflights are left out. */
export function calls(line: LinePlatform): string[] {
  return apiRequests(line).map(({ method, path }) => `${method} ${path}`)
}

export function apiRequests(line: LinePlatform): readonly RequestRecord[] {
  return line.requests.matching({ host: 'api.line.me' })
}

export const TOKEN = '/oauth2/v2.1/token'
export const CERTS = '/oauth2/v2.1/certs'
export const VERIFY = '/oauth2/v2.1/verify'
export const AUTHORIZE = '/liff/v1/authorize'
export const CONTEXT = `/liff/v2/apps/${APP.liffId}/contextToken`

/** The last request for authorization that `login()` made. */
export async function authorizeQuery(line: LinePlatform): Promise<RequestRecord['query']> {
  await expect.poll(() => line.requests.matching({ path: AUTHORIZE }).length, POLL).toBeGreaterThan(0)
  return line.requests.matching({ path: AUTHORIZE }).at(-1)?.query ?? {}
}

/** A return from LINE as anybody may write it down. */
export interface Return {
  readonly code: string
  readonly state?: string
}

export function returnQuery({ code, state = 'anything' }: Return): string {
  const items = { code, state, liffClientId: APP.channelId, liffRedirectUri: ENDPOINT }
  return `?${new URLSearchParams(items).toString()}`
}

/** A genuine code for a challenge, as LINE gives it to whoever holds the challenge's verifier. */
export function codeFor(line: LinePlatform, codeChallenge: string): string {
  return line.issueCode({
    personId: PERSON,
    channelId: APP.channelId,
    redirectUri: ENDPOINT,
    scopes: APP.scopes,
    amr: 'pwd',
    origin: { tag: 'liff', liffId: APP.liffId, codeChallenge },
  })
}
