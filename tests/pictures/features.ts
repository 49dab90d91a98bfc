import { expect, type Page } from '@playwright/test'
import { en as data } from '../../src/messages/data/en'
import { en as extras } from '../../src/messages/extras/en'
import { en as texts } from '../../src/messages/features/en'
import { addLineBridge, APP, expectSignedIn } from '../e2e/support/acts'
import { expectHeading, openSignedIn, SERVICE } from '../e2e/support/linking'
import { LOOKS, inEveryLook } from './looks'
import { linkingOffered, settled } from './settled'
import type { Reach } from './walk'

const LANGUAGES = LOOKS.filter(({ theme }) => theme === 'light')
const FRIEND = extras.more.friend(SERVICE)

async function openRow(page: Page, index: number): Promise<void> {
  await page.locator('.action-row').nth(index).click()
  await expect(page.getByRole('dialog')).toBeVisible()
}

/** Opened once in every language, so that the words are there when the language changes under an open dialog. */
async function openInAllLanguages(page: Page): Promise<void> {
  await inEveryLook(page, LANGUAGES, async () => {
    await openRow(page, 0)
    await close(page)
  })
}

async function close(page: Page): Promise<void> {
  await page.getByRole('dialog').locator('.button').last().click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

async function openAnother(page: Page, name: string): Promise<void> {
  if (await page.getByRole('dialog').isVisible()) await close(page)
  await page.locator('.action-row', { hasText: name }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
}

export const openFriend: Reach = async ({ context, page }) => {
  await addLineBridge(context)
  await page.goto('https://miniapp.line.me/1234567890-AbcdEfgh')
  await expect(page.locator('.action-row').first()).toBeVisible()
  await expect(page.locator('.permission')).toBeVisible()
  await openInAllLanguages(page)
  await openAnother(page, FRIEND)
  await expect(page.getByText(texts.friend.unknown(SERVICE))).toBeVisible()
}

export const openBusyFriend: Reach = async ({ page, world }) => {
  world.line.knobs.addFriend = { error: null, limit: 0 }
  await page.getByRole('button', { name: texts.friend.add }).click()
  await expect(page.getByText(texts.friend.busy)).toBeVisible()
}

export const openInvitation: Reach = ({ page }) => openAnother(page, extras.more.invite)
export const openShortcut: Reach = ({ page }) => openAnother(page, extras.more.shortcut)
export const openBrowser: Reach = ({ page }) => openAnother(page, extras.more.browser)

export const openFriendOutside: Reach = async ({ page, person }) => {
  await openSignedIn(page, person)
  await expect(page.locator('.action-row').first()).toBeVisible()
  await linkingOffered(page)
  await settled(page)
  await openInAllLanguages(page)
  await openAnother(page, FRIEND)
  await expect(page.getByText(texts.friend.not_friend(SERVICE))).toBeVisible()
}

export const openInvitationOutside: Reach = async ({ page }) => {
  await openAnother(page, extras.more.invite)
  await expect(page.getByRole('img', { name: texts.invite.codeAlt })).toBeVisible()
}

/** By its link, once the service has answered: what is kept only until then would be listed as well. */
export const openData: Reach = async ({ page, person }) => {
  await page.goto(APP)
  await expectSignedIn(page, person)
  await page.getByRole('link', { name: extras.more.data }).click()
  await expectHeading(page, data.title)
}

export const clearData: Reach = async ({ page }) => {
  await page.getByRole('button', { name: data.clear }).click()
  await expectHeading(page, data.cleared)
}
