import { expect, type Page } from '@playwright/test'
import type { BrowserPlay, Case, Ending, Scene } from '../case'
import { expectEnding } from './commonRules'
import { mainActionOf } from './screens'

/** Plays one shape of a case, looks at where it ends, and takes the way on that is offered there. */
export async function playCase(scene: Scene, { ends }: Case, play: BrowserPlay): Promise<void> {
  const ending = play.ends ?? ends
  await play.play(scene)
  await expectEnding(scene, ending, play)
  await play.check?.(scene)
  if (play.then === undefined) return
  await play.lift?.(scene)
  if (play.byItself !== true) await takeMainAction(scene, ending)
  await passLine(scene, play.then)
  // What stayed in the address before the way on was taken is no excuse afterwards.
  await expectEnding(scene, play.then, {
    by: 'browser',
    play: play.play,
    pageLoads: (play.pageLoads ?? 6) + 3,
  })
}

async function takeMainAction({ page }: Scene, ending: Ending): Promise<void> {
  const action = mainActionOf(page, ending)
  await expect(action, 'the main action').toBeEnabled()
  await action.click()
}

/** Does what LINE asks on the way to being signed in, as far as LINE asks at all: it may remember the person. */
async function passLine({ page, person }: Scene, to: Ending): Promise<void> {
  if (to !== 'signed_in' && to !== 'nameless_card' && to !== 'card') return
  await answerLine(page, person.name)
}

export async function answerLine(page: Page, name: string): Promise<void> {
  const who = page.getByRole('button', { name: `Continue as ${name}` })
  const allow = page.getByRole('button', { name: 'Allow', exact: true })
  const card = page.locator('.profile-name')
  await expect(who.or(allow).or(card)).toBeVisible()
  if (await who.isVisible()) await who.click()
  await expect(allow.or(card)).toBeVisible()
  if (await allow.isVisible()) await allow.click()
}
