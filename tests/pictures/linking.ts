import { expect } from '@playwright/test'
import { en } from '../../src/messages/en'
import { en as linking } from '../../src/messages/linking/en'
import { addLineBridge, APP, openLiffUrl } from '../e2e/support/acts'
import { expectHeading, HANAKO, linkInChat, openSignedIn, SERVICE, tap, TARO } from '../e2e/support/linking'
import type { Reach, Stage } from './walk'

/** A LINE user whom nobody of the seed is. */
const STRANGER = `U${'7'.repeat(32)}`

export const explain: Reach = async ({ page, person }) => {
  await openSignedIn(page, person, 'link')
  await expectHeading(page, linking.explain.title(SERVICE))
}

export const chooseAccount: Reach = async ({ page }) => {
  await tap(page, linking.explain.begin)
  await expect(page.getByRole('button', { name: linking.explain.amNew })).toBeVisible()
}

export const openNothingToUnlink: Reach = async ({ page }) => {
  await page.goto(`${APP}unlink`)
  await expectHeading(page, linking.notLinked.title)
}

export const compare: Reach = async (stage) => {
  await returnWithTicket(stage)
  await expectHeading(stage.page, linking.confirm.title)
}

export const confirm: Reach = async ({ page }) => {
  await tap(page, linking.confirm.confirm)
  await expectHeading(page, linking.linked.titleNow)
}

export const openLinkedBefore: Reach = async ({ page }) => {
  await page.goto(`${APP}link`)
  await expectHeading(page, linking.linked.titleBefore)
}

export const openLinkedCard: Reach = async ({ page }) => {
  await page.goto(APP)
  await expect(page.getByText(en.service.linked)).toBeVisible()
  await expect(page.locator('.service > .button')).toBeVisible()
}

export const compareWithOther: Reach = async (stage) => {
  await returnWithTicket(stage, TARO.email)
  await expectHeading(stage.page, linking.lineUserLinked.title)
}

export const compareTaken: Reach = async (stage) => {
  stage.world.backend.linkExisting(STRANGER, TARO.email)
  await returnWithTicket(stage, TARO.email)
  await expectHeading(stage.page, linking.accountLinked.title)
}

export const askToUnlink: Reach = async ({ page }) => {
  await page.goto(`${APP}unlink`)
  await expectHeading(page, linking.unlink.title)
}

export const unlink: Reach = async ({ page }) => {
  await tap(page, linking.unlink.unlink)
  await expectHeading(page, linking.unlinked.title)
}

export const openAway: Reach = async (stage) => {
  await returnWithTicket(stage)
  await expectHeading(stage.page, linking.away.title)
}

export const openPhoneBrowser: Reach = async ({ context, page, world }) => {
  await addLineBridge(context)
  world.backend.setExternal(true)
  await openLiffUrl(page, '/link')
  await tap(page, linking.explain.begin)
  await expectHeading(page, linking.browser.title)
}

export const checkInVain: Reach = async ({ page }) => {
  await tap(page, linking.explain.haveAccount)
  await tap(page, linking.browser.check)
  await expect(page.getByText(linking.browser.notYet)).toBeVisible()
}

export const linkFromChat: Reach = async ({ context, page, person, world }) => {
  await addLineBridge(context)
  world.backend.linkExisting(person.userId, HANAKO.email)
  await openLiffUrl(page, await linkInChat({ person, world }))
  await tap(page, linking.explain.begin)
  await tap(page, linking.confirm.confirm)
  await expectHeading(page, linking.toLine.title)
}

async function returnWithTicket({ page, person, world }: Stage, email = HANAKO.email): Promise<void> {
  const ticket = world.backend.mintTicket({ sub: person.userId, email })
  await page.goto(`${APP}link/return?ticket=${ticket}`)
}
