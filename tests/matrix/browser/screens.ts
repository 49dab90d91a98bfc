import { expect, type Locator, type Page } from '@playwright/test'
import { en } from '../../../src/messages/en'
import { en as linking } from '../../../src/messages/linking/en'
import { en as problems } from '../../../src/messages/problems/en'
import type { OutcomeCode } from '../../../src/outcomes/outcome'
import type { Person } from '../../line-platform'
import { isOutcome, type Ending, type ScreenName } from '../case'

const SERVICE = 'Sakura Books'

/** What a screen is recognised by, and the way on that it must offer. `null`: the page is not ours any more. */
interface Look {
  readonly seen: (page: Page, person: Person) => Locator
  readonly wayOn: ((page: Page) => Locator) | null
  readonly url?: RegExp
}

const heading = (page: Page, name: string): Locator => page.getByRole('heading', { name })
const loginButton = (page: Page): Locator =>
  page.getByRole('button', { name: en.signIn.button, disabled: false })
const openInLine = (page: Page): Locator => page.getByRole('button', { name: en.signIn.openInLine })
const signOut = (page: Page): Locator => page.getByRole('button', { name: en.signOut.button })
const signIn = (page: Page): Locator => loginButton(page).or(openInLine(page)).first()

const SCREENS: Readonly<Record<ScreenName, Look>> = {
  sign_in: { seen: (page) => heading(page, en.signIn.title(SERVICE)), wayOn: signIn },
  signed_out: { seen: (page) => heading(page, en.signedOut.title), wayOn: signIn },
  signed_in: {
    seen: (page, { name }) =>
      page
        .locator('.panel, main')
        .filter({ hasText: name })
        .filter({ hasText: en.service.signedIn(SERVICE) }),
    wayOn: signOut,
  },
  nameless_card: {
    seen: (page) =>
      page
        .locator('main')
        .filter({ hasText: en.profile.nameless })
        .filter({ hasText: en.service.signedIn(SERVICE) }),
    wayOn: signOut,
  },
  card: { seen: (page) => page.locator('.profile-name'), wayOn: signOut },
  app_incomplete: {
    seen: (page) => page.getByRole('alert').getByRole('heading', { name: en.partMissing.title }),
    wayOn: (page) => page.getByRole('button', { name: en.partMissing.reload }),
  },
  static_fallback: {
    seen: (page) => page.getByText('This page could not be opened.'),
    wayOn: (page) => page.getByRole('link', { name: 'Reload' }),
  },
  static_too_old: {
    seen: (page) => page.getByText('This browser is too old for this page.'),
    wayOn: (page) => page.locator('.start-fallback a'),
  },
  no_script: {
    seen: (page) => page.locator('.no-script p', { hasText: 'Please turn on JavaScript to sign in.' }),
    wayOn: (page) => page.locator('.no-script a', { hasText: 'Open in LINE' }),
  },
  linked: {
    seen: (page) => heading(page, linking.linked.titleNow),
    wayOn: (page) => page.getByRole('link', { name: linking.linked.start }),
  },
  line_login: {
    seen: (page) => page.getByRole('heading', { level: 1 }),
    wayOn: null,
    url: /^https:\/\/access[.]line[.]me\//,
  },
  liff_url: {
    seen: (page) => page.locator('body'),
    wayOn: null,
    url: /^https:\/\/liff[.]line[.]me\//,
  },
  website: {
    seen: (page) => page.getByRole('heading').first(),
    wayOn: null,
    url: /^https:\/\/www[.]example[.]com\//,
  },
  outside_our_page: { seen: (page) => page.locator('body'), wayOn: null },
  browser_page: { seen: (page) => page.locator('body'), wayOn: null, url: /^chrome-error:/ },
}

/** Waits until the named screen is there, with its enabled way on. `limit`: ms. */
export async function expectScreen(page: Page, ending: Ending, person: Person, limit: number): Promise<void> {
  if (isOutcome(ending)) return expectOutcome(page, ending, limit)
  const look = lookOf(ending)
  if (look.url !== undefined) await expect(page).toHaveURL(look.url, { timeout: limit })
  await expect(look.seen(page, person).first(), `the screen ${ending}`).toBeVisible({ timeout: limit })
  if (look.wayOn !== null) await expect(look.wayOn(page).first(), 'a way on').toBeEnabled()
}

async function expectOutcome(page: Page, code: OutcomeCode, limit: number): Promise<void> {
  // The code first: where the app ends elsewhere, the failure then names where.
  await expect(page.locator('.support-code'), 'the support code').toHaveText(new RegExp(`^${code}\\b`), {
    timeout: limit,
  })
  const { title } = problems.outcomes[code]
  await expect(page.getByRole('alert').getByRole('heading', { name: title })).toBeVisible()
  await expect(page.locator('.problem .actions > :enabled, .problem .actions > a').first()).toBeVisible()
}

/** The main action of a screen: what a person would do next. */
export function mainActionOf(page: Page, ending: Ending): Locator {
  if (isOutcome(ending)) return page.locator('.problem .actions > *').first()
  const { wayOn } = lookOf(ending)
  if (wayOn === null)
    throw new Error(`${ending} is no screen of ours: nobody can say what its main action is.`)
  return wayOn(page).first()
}

/** Whether the page is still one of ours, so that the common rules hold for it. */
export function isOurs(ending: Ending): boolean {
  return isOutcome(ending) || lookOf(ending).wayOn !== null
}

function lookOf(ending: Exclude<Ending, OutcomeCode>): Look {
  if (ending === 'build_stops') throw new Error(`${ending} is nothing that a browser shows.`)
  return SCREENS[ending]
}
