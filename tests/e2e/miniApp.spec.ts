import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { en } from '../../src/messages/en'
import { en as problems } from '../../src/messages/problems/en'
import { userAgents } from '../line-platform'
import { builtVariant } from '../world/builds'
import type { World } from '../world/world'
import {
  addLineBridge,
  APP,
  expectOutcome,
  expectSignInScreen,
  sessionForms,
  signInAtLine,
} from './support/acts'
import { expect, test } from './support/test'

const MINI_APP = 'https://miniapp.line.me/1234567890-AbcdEfgh'
const OFFER = 'Ask LINE to share them'
const AGAIN = 'Show my name and picture'

const nameless = (page: Page) => page.getByRole('heading', { name: en.profile.nameless })
const answered = (page: Page) => page.getByText(en.service.signedIn('Sakura Books'))

/** The address of the built file that brings the SDK's own module for permissions, known by what only it says. */
function permissionModulePath(): string {
  const assets = join(builtVariant('mini').dist, 'assets')
  const found = readdirSync(assets).filter((name) =>
    /unauthorizedPermissions\?|Xgrw5Pmk/.test(readFileSync(join(assets, name), 'utf8')),
  )
  expect(found, 'files with the module for permissions').toHaveLength(1)
  return `/assets/${found.join('')}`
}

interface LayoutShift extends PerformanceEntry {
  readonly value: number
  readonly sources: readonly LayoutShiftSource[]
}

interface LayoutShiftSource {
  readonly node: Node | null
  readonly previousRect: DOMRectReadOnly
  readonly currentRect: DOMRectReadOnly
}

async function openMiniApp(page: Page, path = ''): Promise<void> {
  await page.goto(MINI_APP + path)
  await expect(answered(page)).toBeVisible()
}

/** Taps the offer; LINE's sub-window is a page of its own. */
async function askLine(page: Page, name = OFFER): Promise<Page> {
  const opened = page.context().waitForEvent('page')
  await page.getByRole('button', { name }).click()
  return opened
}

const answerLine = (subWindow: Page, name: string) => subWindow.getByRole('button', { name }).click()

/** Every layout shift of this page so far: how much, and what moved from where to where. */
const layoutShifts = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<readonly string[]>((resolve) => {
        const shifts: string[] = []
        // TypeScript's DOM library does not know the entries of this type.
        const isShift = (entry: PerformanceEntry): entry is LayoutShift => 'sources' in entry
        const describe = ({ node, previousRect: from, currentRect: to }: LayoutShiftSource): string =>
          `${node?.nodeName ?? '?'} "${node?.textContent?.slice(0, 40) ?? ''}" ${[from.x, from.y, from.width, from.height].join()} to ${[to.x, to.y, to.width, to.height].join()}`
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries().filter(isShift)) {
            shifts.push(`${String(entry.value)}: ${entry.sources.map(describe).join('; ')}`)
          }
        })
        observer.observe({ type: 'layout-shift', buffered: true })
        requestAnimationFrame(() =>
          setTimeout(() => {
            resolve(shifts)
          }, 100),
        )
      }),
  )

const permissionCalls = (world: World) =>
  world.line.requests
    .list()
    .filter(({ path, method }) => method !== 'OPTIONS' && /\/sub\/|Agreement|Xgrw5Pmk/.test(path))
    .map(({ path }) => path)

for (const device of ['liff-ios', 'liff-android'] as const) {
  test.describe(`a MINI App in LINE (${device})`, () => {
    test.use({ variant: 'mini', userAgent: userAgents[device] })
    test.beforeEach(async ({ context }) => addLineBridge(context))

    test('shows a finished card without name and picture, and asks nothing by itself', async ({
      page,
      world,
    }) => {
      await openMiniApp(page)
      await expect(nameless(page)).toBeVisible()
      await expect(page.locator('.avatar img')).toHaveCount(0)
      await expect(page.locator('body')).not.toContainText(/undefined|null|NaN/)
      await expect(page.getByRole('button', { name: OFFER })).toBeVisible()
      await expect(page.getByText('LINE has not shared your name and picture yet')).toBeVisible()
      expect(permissionCalls(world)).toEqual([])
      expect(sessionForms(world)).toHaveLength(1)
    })

    test('moves nothing when the offer appears', async ({ page }) => {
      await openMiniApp(page)
      await expect(page.getByRole('button', { name: OFFER })).toBeVisible()
      expect(await layoutShifts(page)).toEqual([])
    })

    test('shows the name once the person has allowed it, and uses the new tokens', async ({
      page,
      person,
      world,
    }) => {
      await openMiniApp(page)
      const [first = ''] = world.issued.accessTokens
      await answerLine(await askLine(page), 'Allow')
      await expect(page.getByRole('heading', { name: person.name })).toBeFocused()
      await expect(page.locator('.avatar img')).toBeVisible()
      await expect(page.getByRole('button', { name: OFFER })).toHaveCount(0)
      await expect(answered(page)).toBeVisible()
      expect([...permissionCalls(world)].sort()).toEqual([
        ...['/1656032314-Xgrw5Pmk', '/1656032314-Xgrw5Pmk'],
        '/liff/v2/incrementalAgreement/unauthorizedPermissions',
        ...['/liff/v2/sub/msit', '/liff/v2/sub/waitResult'],
      ])

      const verified = await world.line.fetch(
        new Request(`https://api.line.me/oauth2/v2.1/verify?access_token=${first}`),
      )
      expect(await verified.json()).toMatchObject({ error_description: 'The access token revoked' })
      expect(sessionForms(world)).toHaveLength(1)

      await page.getByRole('button', { name: en.signOut.button }).click()
      await page.getByRole('dialog').getByRole('button', { name: en.signOut.button }).click()
      await expect
        .poll(() => world.backend.requests.list().find(({ path }) => path.endsWith('/sign-out'))?.body)
        .toContain(new URLSearchParams({ access_token: world.issued.accessTokens[1] ?? '' }).toString())
    })

    test('after a reload the new tokens are still the ones in use', async ({ page, person, world }) => {
      await openMiniApp(page)
      await answerLine(await askLine(page), 'Allow')
      await expect(page.getByText(person.name)).toBeVisible()
      await page.reload()
      await expect(answered(page)).toBeVisible()
      await expect(page.getByText(person.name)).toBeVisible()
      expect(sessionForms(world).map((form) => form['id_token'])).toEqual(world.issued.idTokens)
    })
  })
}

test.describe('a person who does not want to share', () => {
  test.use({ variant: 'mini', userAgent: userAgents['liff-ios'] })
  test.beforeEach(async ({ context }) => addLineBridge(context))

  for (const way of ['Not now', 'Close this window']) {
    test(`is left alone for the visit, and may change their mind ("${way}")`, async ({
      page,
      person,
      world,
    }) => {
      await openMiniApp(page)
      await answerLine(await askLine(page), way)
      await expect(page.getByText('stay with LINE')).toBeVisible()
      await expect(nameless(page)).toBeVisible()
      await expect(answered(page)).toBeVisible()

      await page.reload()
      await expect(page.getByText('stay with LINE')).toBeVisible()
      await expect(page.getByRole('button', { name: OFFER })).toHaveCount(0)
      const calls = permissionCalls(world)
      expect(calls.filter((path) => path.endsWith('/msit'))).toHaveLength(1)

      await answerLine(await askLine(page, AGAIN), 'Allow')
      await expect(page.getByRole('heading', { name: person.name })).toBeVisible()
    })
  }

  test('can stop waiting for a window that never says anything', async ({ page, person }) => {
    await openMiniApp(page)
    const subWindow = await askLine(page)
    await page.getByRole('button', { name: 'Not now' }).click()
    await expect(page.getByText('stay with LINE')).toBeVisible()
    // An answer given later counts all the same.
    await answerLine(subWindow, 'Allow')
    await expect(page.getByRole('heading', { name: person.name })).toBeVisible()
  })
})

test.describe('what can go wrong at LINE', () => {
  test.use({ variant: 'mini', userAgent: userAgents['liff-android'], provokesFailures: true })
  test.beforeEach(async ({ context }) => addLineBridge(context))

  test('tokens of another person are not shown under the first one', async ({ page, person, world }) => {
    const other = { ...person, id: 'other', userId: `U${'0'.repeat(31)}1`, name: 'Another Person' }
    world.line.people.put(other)
    world.line.knobs.permission = { ...world.line.knobs.permission, personId: other.id }
    await openMiniApp(page)
    await answerLine(await askLine(page), 'Allow')
    await expectOutcome(page, 'account_changed')
    expect(sessionForms(world)).toHaveLength(1)
    await expect(page.getByText(person.name)).toHaveCount(0)
    await page.getByRole('button', { name: problems.actions.continue_as_shown }).click()
    await expect(page.getByRole('heading', { name: other.name })).toBeVisible()
  })

  for (const [what, bend] of [
    ['without an ID token', null],
    ['with an ID token that does not verify', { how: 'bad-signature' }],
  ] as const) {
    test(`a new access token ${what} is not kept: the page is opened anew`, async ({
      page,
      person,
      world,
    }) => {
      if (bend === null) world.line.knobs.permission = { ...world.line.knobs.permission, idToken: 'absent' }
      else world.line.breakNext({ path: '/1656032314-Xgrw5Pmk', method: 'POST' }, { kind: 'id-token', bend })
      await openMiniApp(page)
      await answerLine(await askLine(page), 'Allow')
      await expect(page.getByRole('heading', { name: person.name })).toBeVisible()
      await expect(answered(page)).toBeVisible()
      expect(world.issued.accessTokens).toHaveLength(3)
      expect(sessionForms(world)).toHaveLength(2)
    })
  }

  test('stays signed out when the answer comes after signing out', async ({ page, world }) => {
    // The token lives on: the service does not get to revoke it.
    world.backend.breakNext({ operation: 'sign-out', times: 3 }, { kind: 'problem', status: 500 })
    await openMiniApp(page)
    const subWindow = await askLine(page)
    await page.getByRole('button', { name: en.signOut.button }).click()
    await page.getByRole('dialog').getByRole('button', { name: en.signOut.button }).click()
    await answerLine(subWindow, 'Allow')
    await expect.poll(() => world.issued.accessTokens.length).toBe(2)
    await expect
      .poll(() =>
        page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.endsWith(':accessToken'))),
      )
      .toEqual([])
    await expect(page.getByRole('heading', { name: en.signedOut.title })).toBeVisible()
  })

  test('a failure of the screen can be tried again', async ({ page, person, world }) => {
    world.line.knobs.permission = { ...world.line.knobs.permission, error: 'SOMETHING' }
    await openMiniApp(page)
    await answerLine(await askLine(page), 'Allow')
    await expect(page.getByText('Nothing has changed')).toBeVisible()
    await expect(page.locator('body')).not.toContainText('SOMETHING')
    world.line.knobs.permission = { ...world.line.knobs.permission, error: null }
    await answerLine(await askLine(page, 'Try again'), 'Allow')
    await expect(page.getByRole('heading', { name: person.name })).toBeVisible()
  })

  for (const path of ['/oauth2/v2.1/verify', '/liff/v2/sub/msit']) {
    test(`LINE being down (${path}) changes nothing, and can be tried again`, async ({
      page,
      person,
      world,
    }) => {
      await openMiniApp(page)
      world.line.breakNext({ path }, { kind: 'json', status: 503, body: {} })
      await page.getByRole('button', { name: OFFER }).click()
      await expect(page.getByText('Nothing has changed')).toBeVisible()
      await expect(nameless(page)).toBeVisible()
      await expect(answered(page)).toBeVisible()
      await answerLine(await askLine(page, 'Try again'), 'Allow')
      await expect(page.getByRole('heading', { name: person.name })).toBeVisible()
    })
  }

  test('without a connection nothing changes', async ({ page, context }) => {
    await openMiniApp(page)
    await expect(page.getByRole('button', { name: OFFER })).toBeVisible()
    await context.setOffline(true)
    await page.getByRole('button', { name: OFFER }).click()
    await expect(page.getByText('Nothing has changed')).toBeVisible()
    await expect(answered(page)).toBeVisible()
  })

  test('an app without the scope is told so, once, by a tap', async ({ page, world }) => {
    const app = world.line.apps.get('1234567890-AbcdEfgh')
    world.line.registerApp({ ...app, scopes: ['openid'] })
    await openMiniApp(page)
    await page.getByRole('button', { name: OFFER }).click()
    await expect(page.getByText('LINE does not offer this here')).toBeVisible()
    expect(permissionCalls(world)).toEqual([])
  })

  test('a permission that was given before is shown after opening anew', async ({ page, person, world }) => {
    await openMiniApp(page)
    const token = world.issued.accessTokens[0] ?? ''
    world.line.breakNext(
      { path: '/oauth2/v2.1/verify' },
      { kind: 'mutate', json: (body) => Object.assign({}, body, { scope: 'openid profile' }) },
    )
    world.line.consents.save(person.id, '1234567890', {
      granted: ['openid', 'profile'],
      asked: ['openid', 'profile'],
    })
    expect(token).not.toBe('')
    await page.getByRole('button', { name: OFFER }).click()
    await page.getByRole('button', { name: 'Open again in LINE' }).click()
    await expect(page.getByRole('heading', { name: person.name })).toBeVisible()
  })

  test('a part that does not load leaves a working card', async ({ page, context }) => {
    await openMiniApp(page)
    await expect(page.getByRole('button', { name: OFFER })).toBeVisible()
    await context.route(/assets\/profilePermission-/, (route) => route.abort())
    await page.getByRole('button', { name: OFFER }).click()
    await expect(page.getByText('Nothing has changed')).toBeVisible()
    await expect(page.getByRole('button', { name: en.close })).toBeEnabled()
  })
})

test.describe('a MINI App outside the LIFF browser', () => {
  test.use({ variant: 'mini' })

  test('is never offered the permission, and loads nothing for it', async ({ page, person, world }) => {
    const loaded: string[] = []
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname))
    // Somebody who allowed `openid` only, as far as LINE's registration goes.
    const app = world.line.apps.get('1234567890-AbcdEfgh')
    world.line.registerApp({ ...app, scopes: ['openid'] })
    await page.goto(APP)
    await expectSignInScreen(page)
    await signInAtLine(page, person)
    await expect(answered(page)).toBeVisible()
    await expect(nameless(page)).toBeVisible()
    await expect(page.locator('.permission')).toHaveCount(0)
    expect(loaded).not.toContain(permissionModulePath())
    expect(permissionCalls(world)).toEqual([])
  })
})

test.describe("in LINE's in-app browser", () => {
  test.use({ variant: 'mini', userAgent: userAgents['in-app-ios'] })

  test('one tap opens the LIFF URL at miniapp.line.me', async ({ page }) => {
    await page.goto(`${APP}?from=friend`)
    const opened = page.waitForRequest(`${MINI_APP}?from=friend`)
    await page.getByRole('button', { name: en.signIn.openInLine }).click()
    await opened
  })
})

for (const variant of ['miniReview', 'miniDeveloping'] as const) {
  test.describe(`the stage of ${variant}`, () => {
    test.use({ variant, userAgent: userAgents['liff-ios'] })
    test.beforeEach(async ({ context }) => addLineBridge(context))

    test('is an app of its own, with its badge', async ({ page, person }) => {
      const { liffUrl, stage, endpointUrl } = builtVariant(variant).config
      expect(liffUrl).toMatch(/^https:\/\/miniapp\.line\.me\/123456789[12]-/)
      await page.goto(liffUrl)
      await expect(answered(page)).toBeVisible()
      await expect(page).toHaveURL(endpointUrl)
      await expect(page.getByText(en.testVersion(stage))).toBeVisible()
      await answerLine(await askLine(page), 'Allow')
      await expect(page.getByRole('heading', { name: person.name })).toBeVisible()
    })
  })
}
