import type { Page } from '@playwright/test'
import { en } from '../../src/messages/en'
import { en as extras } from '../../src/messages/extras/en'
import { en as texts } from '../../src/messages/features/en'
import { SEED_BOT_CHANNEL_ID, userAgents } from '../line-platform'
import type { World } from '../world/world'
import { addLineBridge, APP, LIFF_ID, openLiffUrl, signInAtLine, tapLogin } from './support/acts'
import { SERVICE } from './support/linking'
import { readQrCode } from './support/readQrCode'
import { expect, test } from './support/test'

const LIFF_URL = `https://liff.line.me/${LIFF_ID}`
const FRIEND = extras.more.friend(SERVICE)

/** What the app and the SDK ask LINE for these features, a permission included. */
const featureCalls = (world: World) =>
  world.line.requests
    .list()
    .filter(({ method }) => method !== 'OPTIONS')
    .map(({ path }) => path)
    .filter((path) => /friendship|oaadd|shareTargetPicker|\/ott$|shortcut|\/sub\/|Agreement/.test(path))

const statusCalls = (world: World) => featureCalls(world).filter((path) => path === '/friendship/v1/status')

/** The files of these features, by their names in the build. */
const FEATURE_FILES =
  /\/(FriendDialog|InviteDialog|ShortcutDialog|BrowserDialog|readFriendship|requestFriendship|shareTargetPicker|homeScreenShortcut|openBrowser)-/

function noteFeatureFiles(page: Page): readonly string[] {
  const files: string[] = []
  page.on('request', (request) => {
    if (FEATURE_FILES.test(request.url())) files.push(request.url())
  })
  return files
}

const row = (page: Page, name: string) => page.locator('.action-row', { hasText: name })
const dialog = (page: Page) => page.getByRole('dialog')

async function tapRow(page: Page, name: string): Promise<void> {
  await row(page, name).click()
  await expect(dialog(page)).toBeVisible()
}

async function tap(page: Page, name: string): Promise<void> {
  await dialog(page).getByRole('button', { name, exact: true }).click()
}

async function expectSaid(page: Page, text: string): Promise<void> {
  await expect(dialog(page).getByRole('status').filter({ hasText: text })).toBeVisible()
}

/** Taps what makes LINE open a window of its own, and answers there. */
async function answerLine(page: Page, button: string, answer: string): Promise<void> {
  const opened = page.context().waitForEvent('page')
  await tap(page, button)
  await (await opened).getByRole('button', { name: answer, exact: true }).click()
}

async function openInLine(page: Page): Promise<void> {
  await openLiffUrl(page)
  await expect(row(page, FRIEND)).toBeVisible()
}

for (const device of ['liff-ios', 'liff-android'] as const) {
  test.describe(`in LINE (${device})`, () => {
    test.use({ userAgent: userAgents[device] })
    test.beforeEach(async ({ context }) => addLineBridge(context))

    test('nothing is asked or loaded before a tap; then LINE itself adds the account', async ({
      page,
      person,
      world,
    }) => {
      const files = noteFeatureFiles(page)
      await openInLine(page)
      await page.waitForLoadState('networkidle')
      expect(featureCalls(world)).toEqual([])
      expect(files).toEqual([])

      await tapRow(page, FRIEND)
      await expectSaid(page, texts.friend.not_friend(SERVICE))
      await answerLine(page, texts.friend.add, 'Cancel')
      await expectSaid(page, texts.friend.cancelled)
      await answerLine(page, texts.friend.add, 'Close this window')
      await expect(dialog(page).getByText(texts.friend.asking)).toHaveCount(0)
      await expectSaid(page, texts.friend.not_friend(SERVICE))
      await answerLine(page, texts.friend.add, 'Add friend')
      await expectSaid(page, texts.friend.friend(SERVICE))
      expect(world.line.friends.has(person.id, SEED_BOT_CHANNEL_ID)).toBe(true)
      await tap(page, texts.close)
      await expect(row(page, FRIEND)).toContainText(extras.more.isFriend)
    })

    test('an invitation goes where the person wants, or nowhere, and it ends with a word', async ({
      page,
      world,
    }) => {
      await openInLine(page)
      await tapRow(page, extras.more.invite)
      await answerLine(page, texts.invite.choose, 'Cancel')
      await expectSaid(page, texts.invite.cancelled)
      await answerLine(page, texts.invite.choose, 'Send')
      await expectSaid(page, texts.invite.shared)
      const [share] = world.line.shares()
      expect(JSON.stringify(share?.messages)).toContain(`"uri":"${LIFF_URL}"`)
      world.line.knobs.sharePickerError = 'BROKEN'
      await answerLine(page, texts.invite.choose, 'Send')
      await expectSaid(page, texts.invite.failed)
      await expect(page.locator('body')).not.toContainText('BROKEN')
      await expect(dialog(page).getByRole('button', { name: texts.invite.copy })).toBeVisible()
      expect(world.line.shares()).toHaveLength(1)
    })
  })
}

test.describe('what goes wrong in LINE', () => {
  test.use({ userAgent: userAgents['liff-ios'], provokesFailures: true })
  test.beforeEach(async ({ context }) => addLineBridge(context))

  test('leaves the link, says what is known, and nothing of what LINE said', async ({
    page,
    context,
    world,
  }) => {
    await openInLine(page)
    await tapRow(page, FRIEND)
    const link = dialog(page).getByRole('link', { name: texts.friend.link('@sakurabooks') })
    await expectSaid(page, texts.friend.not_friend(SERVICE))
    await expect(link).toHaveCount(0)

    world.line.knobs.addFriend = { error: 'BROKEN', limit: 1 }
    await answerLine(page, texts.friend.add, 'Add friend')
    await expectSaid(page, texts.friend.failed)
    await tap(page, texts.friend.add)
    await expectSaid(page, texts.friend.busy)
    await expect(link).toHaveAttribute('href', 'https://line.me/R/ti/p/%40sakurabooks')
    await expect(page.locator('body')).not.toContainText('BROKEN')

    // The SDK asks both at a time: the limit must not be answered before the refusal.
    world.line.knobs.addFriend = { error: null, limit: 20 }
    world.line.breakNext(
      { path: '/oauth2/v2.1/liff/friendship/validate' },
      {
        kind: 'json',
        status: 200,
        body: { valid: false, error: { code: 'BOT_NOT_RESOLVED', message: 'x' } },
      },
    )
    await tap(page, texts.friend.add)
    await expectSaid(page, texts.friend.unavailable)
    await expect(dialog(page).getByRole('button', { name: texts.friend.add })).toHaveCount(0)
    await tap(page, texts.close)

    const app = world.line.apps.get(LIFF_ID)
    world.line.registerApp({ ...app, shareTargetPicker: false })
    await openInLine(page)
    await tapRow(page, extras.more.invite)
    await tap(page, texts.invite.choose)
    await expectSaid(page, texts.invite.unavailable)
    await expect(dialog(page).getByRole('button', { name: texts.invite.copy })).toBeVisible()
    await openInLine(page)
    await context.route(FEATURE_FILES, (route) => route.abort())
    // A missing part may be one of an older build: the page is loaded again, once.
    const reloaded = page.waitForEvent('load')
    await row(page, extras.more.invite).click()
    await reloaded
    await row(page, extras.more.invite).click()
    await expect(page.getByRole('heading', { name: en.partMissing.title })).toBeVisible()
    await context.unroute(FEATURE_FILES)
    world.line.registerApp(app)
  })
})

test.describe('outside LINE', () => {
  test('the link adds the account, and its state is looked at again after the return', async ({
    page,
    person,
    world,
  }) => {
    await page.goto(APP)
    await signInAtLine(page, person)
    await tapRow(page, FRIEND)
    await expectSaid(page, texts.friend.not_friend(SERVICE))
    await dialog(page)
      .getByRole('link', { name: texts.friend.link('@sakurabooks') })
      .click()
    await page.getByRole('button', { name: 'Add friend' }).click()
    await expect(page.getByRole('button', { name: 'Block' })).toBeVisible()
    await page.goto(APP)
    await expect(row(page, FRIEND)).toContainText(extras.more.isFriend)

    await tapRow(page, FRIEND)
    await expectSaid(page, texts.friend.friend(SERVICE))
    await world.line.block(person.id, SEED_BOT_CHANNEL_ID)
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await expectSaid(page, texts.friend.not_friend(SERVICE))
    await world.line.befriend(person.id, SEED_BOT_CHANNEL_ID)
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
    await expectSaid(page, texts.friend.friend(SERVICE))
  })

  test('what LINE adds to its return is one reason to look, and no answer', async ({
    page,
    person,
    world,
  }) => {
    const app = world.line.apps.get(LIFF_ID)
    world.line.registerApp({ ...app, botPrompt: 'normal' })
    await page.goto(`${APP}?from=friend`)
    await tapLogin(page)
    await page.getByRole('button', { name: `Continue as ${person.name}` }).click()
    await page.getByRole('checkbox', { name: /friend/ }).check()
    await page.getByRole('button', { name: 'Allow', exact: true }).click()
    await expect(row(page, FRIEND)).toContainText(extras.more.isFriend)
    expect(statusCalls(world)).toHaveLength(1)
    await expect(page).toHaveURL(`${APP}?from=friend`)

    await world.line.block(person.id, SEED_BOT_CHANNEL_ID)
    await page.goto(`${APP}?friendship_status_changed=true`)
    await expect.poll(() => statusCalls(world).length).toBe(2)
    await expect(page).toHaveURL(APP)
    await page.waitForLoadState('networkidle')
    await expect(row(page, FRIEND)).not.toContainText(extras.more.isFriend)
    await page.reload()
    await expect(row(page, FRIEND)).toBeVisible()
    await page.waitForLoadState('networkidle')
    expect(statusCalls(world)).toHaveLength(2)
  })

  test('an invitation is shared by the link and a code that leads into LINE', async ({ page, person }) => {
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.goto(APP)
    await signInAtLine(page, person)
    await tapRow(page, extras.more.invite)
    await expect(dialog(page).getByRole('img', { name: texts.invite.codeAlt })).toBeVisible()
    expect(await readQrCode(page)).toBe(LIFF_URL)
    await tap(page, texts.invite.copy)
    await expectSaid(page, texts.invite.copied)
  })
})

test.describe('a MINI App', () => {
  test.use({ variant: 'mini', userAgent: userAgents['liff-ios'] })
  test.beforeEach(async ({ context }) => addLineBridge(context))

  test('without the profile the friendship is unknown, and no permission is asked for', async ({
    page,
    world,
  }) => {
    await page.goto('https://miniapp.line.me/1234567890-AbcdEfgh')
    await tapRow(page, FRIEND)
    await expectSaid(page, texts.friend.unknown(SERVICE))
    await expect(dialog(page).getByRole('link', { name: texts.friend.link('@sakurabooks') })).toBeVisible()
    expect(featureCalls(world)).toEqual([])
    await tap(page, texts.close)

    await tapRow(page, extras.more.browser)
    const opened = page.context().waitForEvent('page')
    await tap(page, texts.browser.open)
    expect((await opened).url()).toBe(`${APP}?is_liff_external_open_window=true`)
    await expectSaid(page, texts.browser.opened)
  })
})

for (const device of ['liff-ios', 'liff-android'] as const) {
  test.describe(`a shortcut on the home screen (${device})`, () => {
    test.use({ variant: 'mini', userAgent: userAgents[device], provokesFailures: true })
    test.beforeEach(async ({ context }) => addLineBridge(context))

    test('is asked for by LINE, for a verified MINI App', async ({ page, person, world }) => {
      await page.goto('https://miniapp.line.me/1234567890-AbcdEfgh')
      await tapRow(page, extras.more.shortcut)
      await answerLine(page, texts.shortcut.add, 'Cancel')
      await expectSaid(page, texts.shortcut.asked)
      expect(world.line.shortcuts()).toEqual([])
      await tap(page, texts.close)
      await tapRow(page, extras.more.shortcut)
      await answerLine(page, texts.shortcut.add, 'Add')
      await expect
        .poll(() => world.line.shortcuts())
        .toEqual([{ personId: person.id, liffId: LIFF_ID, url: APP }])
      await tap(page, texts.close)

      const app = world.line.apps.get(LIFF_ID)
      world.line.registerApp({ ...app, verified: false })
      await page.goto('https://miniapp.line.me/1234567890-AbcdEfgh')
      await tapRow(page, extras.more.shortcut)
      await tap(page, texts.shortcut.add)
      await expectSaid(page, texts.shortcut.unavailable)
      world.line.registerApp(app)
    })
  })
}
