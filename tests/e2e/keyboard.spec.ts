import { en } from '../../src/messages/en'
import { en as data } from '../../src/messages/data/en'
import { en as extras } from '../../src/messages/extras/en'
import { en as features } from '../../src/messages/features/en'
import { ja } from '../../src/messages/ja'
import { ja as dataJa } from '../../src/messages/data/ja'
import { en as linking } from '../../src/messages/linking/en'
import { en as problems } from '../../src/messages/problems/en'
import { ja as problemsJa } from '../../src/messages/problems/ja'
import type { Person } from '../line-platform'
import { settled } from '../pictures/settled'
import { APP, expectOutcome, expectSignedIn, expectSignInScreen } from './support/acts'
import { accountOf, HANAKO, SERVICE } from './support/linking'
import { expectHeadingFocused, goRound, press, tabTo } from './support/keyboard'
import { expect, test, type Page } from './support/test'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true })
const picker = (page: Page) => page.locator('.picker-select')

/** To the card, with all that comes after it. */
async function signIn(page: Page, person: Person, path = ''): Promise<void> {
  await page.goto(APP + path)
  await expectSignInScreen(page)
  await press(page, button(page, en.signIn.button))
  await press(page, button(page, `Continue as ${person.name}`))
  await press(page, button(page, 'Allow'), 'Space')
}

async function expectCard(page: Page, person: Person): Promise<void> {
  await expectSignedIn(page, person)
  await expectHeadingFocused(page, person.name)
  await expect(link(page, linking.entry.link)).toBeVisible()
  await expect(page.locator('.action-row').first()).toBeVisible()
  await settled(page)
}

/** What the card opens: by which control, under which title, and by which button it is closed. */
const DIALOGS = [
  { opener: en.profile.notYou, title: extras.notYou.title, close: extras.notYou.stay },
  {
    opener: extras.more.friend(SERVICE),
    title: features.friend.title(SERVICE),
    close: features.close,
    last: features.friend.link('@sakurabooks'),
  },
  { opener: extras.more.invite, title: features.invite.title(SERVICE), close: features.close },
  { opener: extras.share.button, title: extras.share.button, close: extras.share.close },
  { opener: en.signOut.button, title: en.signOut.title(SERVICE), close: en.signOut.cancel },
]

/** A dialog holds the focus, and gives it back to what opened it, whichever way it is closed. */
async function visitDialog(
  page: Page,
  { opener, title, close, last = close }: (typeof DIALOGS)[number] & { readonly last?: string },
): Promise<void> {
  const dialog = page.getByRole('dialog', { name: title, exact: true })
  const opened = async (key: 'Enter' | 'Space') => {
    await press(page, button(page, opener), key)
    await expect(dialog.locator(':focus')).toHaveCount(1)
    await expect(dialog.getByText(last, { exact: true })).toBeVisible()
  }
  const closed = async () => {
    await expect(page.locator('dialog')).toHaveCount(0)
    await expect(button(page, opener)).toBeFocused()
  }
  await opened('Enter')
  await goRound(page)
  await page.keyboard.press('Escape')
  await closed()
  await opened('Space')
  await press(page, dialog.getByRole('button', { name: close, exact: true }))
  await closed()
}

test.describe('by keyboard alone', () => {
  test.beforeEach(() => test.slow())

  test('the language is picked from the open list, or passed through, and the picker keeps the focus', async ({
    page,
  }) => {
    await page.goto(APP)
    await expectSignInScreen(page)
    await settled(page)
    await expectHeadingFocused(page, en.signIn.title(SERVICE))
    await goRound(page)
    await page.setViewportSize({ width: 1280, height: 800 })
    await expect(page.getByRole('img', { name: extras.phone.alt })).toBeVisible()
    await goRound(page)

    await tabTo(page, picker(page))
    await page.keyboard.press('Space')
    await expect(page.locator('select:open')).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page.locator('select:open')).toHaveCount(0)
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(button(page, ja.signIn.button)).toBeVisible()
    await expect(picker(page)).toBeFocused()
    await page.keyboard.press('ArrowUp')
    await expect(button(page, en.signIn.button)).toBeVisible()
    await expect(picker(page)).toBeFocused()
  })

  test('signing in, every dialog of the card, and signing out', async ({ page, person }) => {
    await signIn(page, person)
    await expectCard(page, person)
    await goRound(page)
    for (const dialog of DIALOGS) await visitDialog(page, dialog)

    await press(page, button(page, en.signOut.button))
    await press(page, page.getByRole('dialog').getByRole('button', { name: en.signOut.button }))
    await expectHeadingFocused(page, en.signedOut.title)
    await settled(page)
    await goRound(page)
  })

  test('linking an account, looking at one’s data, and unlinking', async ({ page, person, world }) => {
    await signIn(page, person)
    await expectCard(page, person)
    await press(page, link(page, linking.entry.link))
    await expectHeadingFocused(page, linking.explain.title(SERVICE))
    await settled(page)
    await goRound(page)
    await press(page, button(page, linking.explain.begin))
    await expect(button(page, linking.explain.haveAccount)).toBeFocused()
    await page.keyboard.press('Enter')

    await tabTo(page, page.getByLabel('E-mail address'))
    await page.keyboard.type(HANAKO.email)
    await tabTo(page, page.getByLabel('Password'))
    await page.keyboard.type(HANAKO.password)
    await page.keyboard.press('Enter')

    await expectHeadingFocused(page, linking.confirm.title)
    await settled(page)
    await goRound(page)
    await press(page, button(page, linking.confirm.confirm), 'Space')
    await expectHeadingFocused(page, linking.linked.titleNow)
    expect(accountOf(world, person)).toBe(HANAKO.label)
    await settled(page)
    await goRound(page)
    await press(page, link(page, linking.linked.start))
    await expectHeadingFocused(page, person.name)

    await press(page, link(page, extras.more.data))
    await expectHeadingFocused(page, data.title)
    await settled(page)
    await goRound(page)
    await tabTo(page, picker(page))
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('heading', { name: dataJa.title, exact: true })).toBeVisible()
    await expect(picker(page)).toBeFocused()
    await page.keyboard.press('ArrowUp')
    await expect(page.getByRole('heading', { name: data.title, exact: true })).toBeVisible()
    await expect(picker(page)).toBeFocused()

    await press(page, link(page, data.unlink))
    await expectHeadingFocused(page, linking.unlink.title)
    await settled(page)
    await goRound(page)
    await press(page, button(page, linking.unlink.unlink))
    await expectHeadingFocused(page, linking.unlinked.title)
    await press(page, link(page, linking.unlinked.signIn))
    await expectHeadingFocused(page, en.signIn.title(SERVICE))
  })

  test('a refusal: its support code is copied, the language is changed, and signing in begins again', async ({
    page,
    person,
  }) => {
    await page.goto(APP)
    await expectSignInScreen(page)
    await press(page, button(page, en.signIn.button))
    await press(page, button(page, `Continue as ${person.name}`))
    await press(page, button(page, 'Cancel'))
    await expectOutcome(page, 'consent_refused')
    await expectHeadingFocused(page, problems.outcomes.consent_refused.title)
    await settled(page)
    await goRound(page)
    await press(page, button(page, problems.problem.copy))
    await expect(button(page, problems.problem.copied)).toBeFocused()

    await tabTo(page, picker(page))
    await page.keyboard.press('ArrowDown')
    const translated = problemsJa.outcomes.consent_refused.title
    await expect(page.getByRole('heading', { name: translated })).toBeVisible()
    await expect(picker(page)).toBeFocused()
    await page.keyboard.press('ArrowUp')
    await press(page, button(page, problems.actions.sign_in))
    await press(page, button(page, 'Allow'))
    await expectHeadingFocused(page, person.name)
  })
})
