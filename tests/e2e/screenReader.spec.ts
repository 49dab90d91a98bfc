import { en } from '../../src/messages/en'
import { en as extras } from '../../src/messages/extras/en'
import { en as features } from '../../src/messages/features/en'
import { en as linking } from '../../src/messages/linking/en'
import { en as problems } from '../../src/messages/problems/en'
import { userAgents } from '../line-platform'
import { addLineBridge, APP, expectSignInScreen, openLiffUrl, refuseAtLine, tapLogin } from './support/acts'
import { expectAnnounced, noteAnnouncements } from './support/announcements'
import { goToService, HANAKO, openSignedIn, proveAccount, SERVICE, tap, TARO } from './support/linking'
import { expect, test, type Page } from './support/test'

/**
 * All that a screen reader meets on the page, in its order, and nothing else: landmarks, one heading of the first level,
 * then what `main` has. Between them the frame is the same everywhere.
 */
async function expectReading(page: Page, main: string, frame: 'whole' | 'no brand' | 'no sharing' = 'whole') {
  const indented = main.replaceAll(/^ *(?=\S)/gm, (indent) => ' '.repeat(Math.max(0, indent.length - 4)))
  await expect(page.locator('.frame')).toMatchAriaSnapshot(`
- /children: deep-equal
- banner:
${frame === 'no brand' ? '' : '  - paragraph: Sakura Books'}
  - text: Language
  - combobox "Language":
    - option "English" [selected]
    - option "日本語"
    - option "ไทย"
    - option "繁體中文"
    - option "한국어"
    - option "Indonesia"
- main:
${indented}
- contentinfo:
  - navigation "About this service":
    - link "Privacy policy"
    - link "Terms of use"
    - link "Help"
${frame === 'no sharing' ? '' : '    - button "Share this page"'}
`)
}

test.describe('what a screen reader meets, in its order', () => {
  test.use({ provokesFailures: true })

  test('signing in, a refusal, the card', async ({ page, person }) => {
    await page.goto(APP)
    await expect(page.getByRole('complementary')).toMatchAriaSnapshot(`
      - complementary "Open this page on your phone":
        - heading "Open this page on your phone" [level=2]
        - paragraph: /It only opens this page and signs nobody in/
        - link /liff.line.me/
    `)
    await expectReading(
      page,
      `
      - heading "Sign in to Sakura Books" [level=1]
      - paragraph: Sign in to Sakura Books with LINE.
      - button "Log in with LINE"
      - status
      - link "Continue without LINE"
      - term: E-mail
      - definition: Your receipts are sent to this address.
      - paragraph: /LINE asks you first what you want to share/
      `,
      'no brand',
    )
    await refuseAtLine(page, person)
    await expectReading(
      page,
      `
      - alert:
        - heading "Access was not allowed" [level=1]
        - paragraph: You are not signed in. You can change your mind and sign in again at any time.
      - button "Sign in again"
      - link "Continue without LINE"
      - paragraph:
        - text: Support code
        - code: /^consent_refused/
      - button "Copy"
      - status
      `,
      'no sharing',
    )
    await tap(page, problems.actions.sign_in)
    await tap(page, 'Allow')
    await expectReading(
      page,
      `
      - heading "${person.name}" [level=1]
      - paragraph: Signed in with LINE
      - paragraph: /^E-mail .•••@canary.example.com$/
      - button "Not you?"
      - paragraph: You are signed in to Sakura Books
      - paragraph: Not linked to an account yet
      - link "Link your account"
      - list "More":
        - listitem:
          - button "Sakura Books on LINE"
        - listitem:
          - button "Invite somebody"
        - listitem:
          - link "Your data"
      - button "Sign out"
      - paragraph: Only your sign-in is sent to Sakura Books, which checks it with LINE.
      `,
    )
    await tap(page, en.signOut.button)
    await expect(page.locator('dialog')).toMatchAriaSnapshot(`
      - dialog "Sign out of Sakura Books?":
        - /children: deep-equal
        - heading "Sign out of Sakura Books?" [level=2]
        - paragraph: You will be signed out here only. LINE itself stays signed in.
        - button "Sign out"
        - button "Stay signed in"
    `)
  })

  test('linking, from the explanation to the linked card and one’s data', async ({ page, person, world }) => {
    await openSignedIn(page, person, 'link')
    await expectReading(
      page,
      `
      - heading "Link your Sakura Books account" [level=1]
      - paragraph: Your Sakura Books account, straight from LINE. No more signing in.
      - list:
        - listitem: Sakura Books learns which LINE user you are. Your friends and chats stay private.
        - listitem: You sign in to Sakura Books on its own page. Nothing is linked until you confirm here.
        - listitem: You can unlink again at any time, on this page.
      - button "Continue"
      - link "Not now"
      - status
      `,
    )
    await page.goto(
      `${APP}link/return?ticket=${world.backend.mintTicket({ sub: person.userId, email: HANAKO.email })}`,
    )
    await expectReading(
      page,
      `
      - heading "Link these two?" [level=1]
      - paragraph: Confirm only if both are yours.
      - paragraph: LINE ${person.name}
      - paragraph: Account at Sakura Books h•••@example.com
      - paragraph: You can unlink again at any time.
      - button "Yes, link them"
      - link "Cancel"
      - status
      - button "Not my LINE account"
      `,
    )
    await tap(page, linking.confirm.confirm)
    await expectReading(
      page,
      `
      - heading "Your accounts are linked" [level=1]
      - paragraph: You can unlink again at any time.
      - paragraph: LINE ${person.name}
      - paragraph: Account at Sakura Books h•••@example.com
      - link "Go to the start page"
      `,
    )
    await page.getByRole('link', { name: linking.linked.start }).click()
    await expectReading(
      page,
      `
      - heading "${person.name}" [level=1]
      - paragraph: Signed in with LINE
      - paragraph: /^E-mail .•••@canary.example.com$/
      - button "Not you?"
      - paragraph: Linked account
      - paragraph: h•••@example.com
      - paragraph: /^Since /
      - link "Unlink"
      - list "More":
        - listitem:
          - button "Sakura Books on LINE"
        - listitem:
          - button "Invite somebody"
        - listitem:
          - link "Your data"
      - button "Sign out"
      - paragraph: Only your sign-in is sent to Sakura Books, which checks it with LINE.
      `,
    )
    await page.getByRole('link', { name: extras.more.data }).click()
    await expectReading(
      page,
      `
      - heading "Your data" [level=1]
      - paragraph: What LINE shares with Sakura Books, and what this browser keeps of it.
      - heading "Shared with Sakura Books" [level=2]
      - term: LINE user ID
      - definition: Shared
      - term: Name
      - definition: ${person.name}
      - term: Picture
      - definition: Shared
      - term: E-mail
      - definition: /.•••@canary.example.com/
      - term: Linked account
      - definition: h•••@example.com
      - paragraph: /^Linked since /
      - paragraph: /^Signed in here since /
      - heading "Kept in this browser" [level=2]
      - list:
        - /children: contain
        - listitem:
          - text: LINE’s sign-in with what is listed above, until you sign out
          - code: LIFF_STORE
      - paragraph: This goes nowhere but to LINE and, as your sign-in, to the service.
      - link "Unlink your account"
      - button "Sign out and clear this browser"
      - paragraph: What the service itself has stored stays there. To end the sharing as well, unlink your account.
      - link "Back"
      `,
    )
  })

  test('the conflicts, each with all whom they are about', async ({ page, person, world }) => {
    const openConflict = () =>
      page.goto(
        `${APP}link/return?ticket=${world.backend.mintTicket({ sub: person.userId, email: TARO.email })}`,
      )
    world.backend.linkExisting(person.userId, HANAKO.email)
    await openSignedIn(page, person)
    await expect(page.getByText(HANAKO.label)).toBeVisible()
    await openConflict()
    await expectReading(
      page,
      `
      - heading "Your LINE account is already linked" [level=1]
      - paragraph: It can be linked to one account only. If you replace the account, the current link ends.
      - paragraph: LINE ${person.name}
      - paragraph: Linked now h•••@example.com
      - paragraph: To be linked t•••@example.com
      - link "Keep the current link"
      - button "Replace the account"
      - status
      - button "Not my LINE account"
      - link "Get help"
      `,
    )
    world.backend.linkExisting(`U${'7'.repeat(32)}`, TARO.email)
    await openConflict()
    await expectReading(
      page,
      `
      - heading "This account is linked to another LINE user" [level=1]
      - paragraph: /^If that was you, you can move the link/
      - paragraph: LINE Another LINE user
      - paragraph: Account at Sakura Books t•••@example.com
      - paragraph: LINE ${person.name}
      - paragraph: Linked now h•••@example.com
      - paragraph: Your LINE account also loses the account it is linked to now.
      - link "Leave it as it is"
      - button "Move the link to me"
      - status
      - button "Use another account"
      - link "Get help"
      `,
    )
  })
})

test.describe('what a screen reader is told without being asked', () => {
  test.beforeEach(({ page }) => noteAnnouncements(page))

  test('that LINE is opened, what the service answered, what went wrong, and that something was copied', async ({
    page,
    person,
    world,
  }) => {
    await page.route('https://access.line.me/**', (route) => route.fulfill({ status: 204 }))
    await page.goto(APP)
    // The button that index.html brings along is there before anything can speak.
    await expectSignInScreen(page)
    await tapLogin(page)
    await expectAnnounced(page, en.signIn.leaving)
    await page.unroute('https://access.line.me/**')

    await page.goto(APP)
    await refuseAtLine(page, person)
    await expectAnnounced(page, problems.outcomes.consent_refused.title)
    await tap(page, problems.problem.copy)
    await expectAnnounced(page, problems.problem.copied)

    world.backend.breakNext({ operation: 'session' }, { kind: 'delay', ms: 1000 })
    await tap(page, problems.actions.sign_in)
    await tap(page, 'Allow')
    await expectAnnounced(page, en.service.signedIn(SERVICE))
    await tap(page, extras.share.button)
    await tap(page, extras.share.copy)
    await expectAnnounced(page, extras.share.copied)
  })

  test('how linking and unlinking go on; their ends are read from the heading', async ({ page, person }) => {
    await openSignedIn(page, person, 'link')
    await goToService(page)
    await proveAccount(page, HANAKO)
    await tap(page, linking.confirm.confirm)
    await expect(page.getByRole('heading', { name: linking.linked.titleNow })).toBeFocused()
    await expectAnnounced(page, linking.confirm.linking)
    await page.goto(`${APP}unlink`)
    await tap(page, linking.unlink.unlink)
    await expect(page.getByRole('heading', { name: linking.unlinked.title })).toBeFocused()
    await expectAnnounced(page, linking.unlink.unlinking)
  })
})

test.describe('what a screen reader is told inside LINE', () => {
  test.use({ userAgent: userAgents['liff-android'] })
  test.beforeEach(async ({ context, page }) => {
    await addLineBridge(context)
    await noteAnnouncements(page)
  })

  test('whether the official account is a friend, and the focus stays in the dialog', async ({ page }) => {
    await openLiffUrl(page)
    await page.locator('.action-row', { hasText: extras.more.friend(SERVICE) }).click()
    await expectAnnounced(page, features.friend.not_friend(SERVICE))
    const opened = page.context().waitForEvent('page')
    await tap(page, features.friend.add)
    await expectAnnounced(page, features.friend.asking)
    await (await opened).getByRole('button', { name: 'Add friend' }).click()
    await expectAnnounced(page, features.friend.friend(SERVICE))
    await expect(page.getByRole('dialog').getByRole('button', { name: features.close })).toBeFocused()
  })

  test('that a linking goes on in the phone’s browser, and what has come of it', async ({ page, world }) => {
    world.backend.setExternal(true)
    await openLiffUrl(page, '/link')
    await tap(page, linking.explain.begin)
    await tap(page, linking.explain.haveAccount)
    await expectAnnounced(page, linking.browser.back)
    await tap(page, linking.browser.check)
    await expectAnnounced(page, linking.browser.notYet)
  })
})
