import { en } from '../../src/messages/en'
import { en as linking } from '../../src/messages/linking/en'
import { en as problems } from '../../src/messages/problems/en'
import { userAgents } from '../line-platform'
import { addLineBridge, APP, expectOutcome, LIFF_ID, openLiffUrl, tapLogin } from './support/acts'
import {
  accountOf,
  expectBothSides,
  expectHeading,
  formsOf,
  goToService,
  HANAKO,
  openSignedIn,
  operationsOf,
  proveAccount,
  SERVICE,
  TARO,
  tap,
} from './support/linking'
import { expect, test } from './support/test'

test.describe('linking', () => {
  test('from the card through the service’s sign-in to the result', async ({ page, person, world }) => {
    await openSignedIn(page, person)
    await page.getByRole('link', { name: linking.entry.link }).click()
    await expectHeading(page, linking.explain.title(SERVICE))
    await expect(page.getByText(linking.explain.undo)).toBeVisible()
    expect(operationsOf(world)).toEqual(['session'])
    await goToService(page)
    await proveAccount(page, HANAKO)

    await expectHeading(page, linking.confirm.title)
    await expectBothSides(page, person, HANAKO.label)
    expect(accountOf(world, person)).toBeNull()
    await tap(page, linking.confirm.confirm)

    await expectHeading(page, linking.linked.titleNow)
    await expectBothSides(page, person, HANAKO.label)
    expect(accountOf(world, person)).toBe(HANAKO.label)
    await expect(page).toHaveURL(`${APP}link/return`)
    const [form] = formsOf(world, 'link/confirm')
    expect(Object.keys(form ?? {}).sort()).toEqual(['id_token', 'request_id', 'ticket'])

    await page.getByRole('link', { name: linking.linked.start }).click()
    await expect(page.getByText(HANAKO.label)).toBeVisible()
    await page.goBack()
    await expect(page).toHaveURL(`${APP}link/return`)
  })

  test('registers whoever is new', async ({ page, person, world }) => {
    await openSignedIn(page, person, 'link')
    await goToService(page, 'amNew')
    await page.getByLabel('Another e-mail address').fill('new.member@example.com')
    await page.getByLabel('New password').fill('blossom-new')
    await page.getByRole('button', { name: 'Register and continue' }).click()
    await expectBothSides(page, person, 'n•••@example.com')
    await tap(page, linking.confirm.confirm)
    await expectHeading(page, linking.linked.titleNow)
    expect(accountOf(world, person)).toBe('n•••@example.com')
  })

  test('is cancelled at the service, and nothing is changed', async ({ page, person, world }) => {
    await openSignedIn(page, person, 'link')
    await goToService(page)
    await tap(page, 'Cancel')
    await expectOutcome(page, 'link_cancelled')
    expect(accountOf(world, person)).toBeNull()
    await page.getByRole('link', { name: problems.actions.start_linking }).click()
    await expectHeading(page, linking.explain.title(SERVICE))
  })

  test('is cancelled on the screen that names both sides', async ({ page, person, world }) => {
    const ticket = world.backend.mintTicket({ sub: person.userId, email: HANAKO.email })
    await openSignedIn(page, person, `link/return?ticket=${ticket}`)
    await page.getByRole('link', { name: linking.confirm.cancel }).click()
    await expect(page.getByText(en.service.notLinked)).toBeVisible()
    expect(operationsOf(world)).toEqual(['session', 'link/preview'])
  })

  test('is finished in another browser than the one that began', async ({ page, person, world, browser }) => {
    await openSignedIn(page, person)
    const ticket = world.backend.mintTicket({ sub: person.userId, email: HANAKO.email })
    const elsewhere = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'en-US' })
    const other = await elsewhere.newPage()
    await other.goto(`${APP}link/return?ticket=${ticket}`)
    await tapLogin(other)
    // Allowed before, so that LINE does not ask again.
    await tap(other, `Continue as ${person.name}`)
    await expectBothSides(other, person, HANAKO.label)
    await tap(other, linking.confirm.confirm)
    await expectHeading(other, linking.linked.titleNow)
    expect(accountOf(world, person)).toBe(HANAKO.label)
    await elsewhere.close()
  })

  test('double taps send once, and the language can be changed in the middle', async ({
    page,
    person,
    world,
  }) => {
    const ticket = world.backend.mintTicket({ sub: person.userId, email: HANAKO.email })
    await openSignedIn(page, person, `link/return?ticket=${ticket}`)
    await expectHeading(page, linking.confirm.title)
    await page.getByRole('combobox').selectOption('ja')
    await expect(page.getByRole('button', { name: '連携する' })).toBeVisible()
    await page.getByRole('button', { name: '連携する' }).dblclick()
    await expect(page.getByRole('heading', { name: 'アカウントを連携しました' })).toBeVisible()
    expect(formsOf(world, 'link/preview')).toHaveLength(1)
    expect(formsOf(world, 'link/confirm')).toHaveLength(1)
  })
})

test.describe('a conflict', () => {
  test.use({ provokesFailures: true })

  test('of this LINE user: kept as it is, or replaced by a tap that names both accounts', async ({
    page,
    person,
    world,
  }) => {
    world.backend.linkExisting(person.userId, TARO.email)
    const ticket = world.backend.mintTicket({ sub: person.userId, email: HANAKO.email })
    await openSignedIn(page, person, `link/return?ticket=${ticket}`)
    await expectHeading(page, linking.lineUserLinked.title)
    await expectBothSides(page, person, HANAKO.label)
    await expectBothSides(page, person, TARO.label)
    await page.getByRole('link', { name: linking.lineUserLinked.keep }).click()
    await expect(page.getByText(TARO.label)).toBeVisible()
    expect(accountOf(world, person)).toBe(TARO.label)

    await page.goBack()
    await tap(page, linking.lineUserLinked.replace)
    await expectHeading(page, linking.linked.titleNow)
    expect(accountOf(world, person)).toBe(HANAKO.label)
    expect(formsOf(world, 'link/confirm').map(({ replace }) => replace)).toEqual(['true'])
  })

  test('of this account: another LINE user is not named, and moving it is a choice', async ({
    page,
    person,
    world,
  }) => {
    world.backend.linkExisting(`U${'7'.repeat(32)}`, HANAKO.email)
    const ticket = world.backend.mintTicket({ sub: person.userId, email: HANAKO.email })
    await openSignedIn(page, person, `link/return?ticket=${ticket}`)
    await expectHeading(page, linking.accountLinked.title)
    await expect(page.locator('.side', { hasText: linking.sides.otherUser })).toBeVisible()
    await tap(page, linking.accountLinked.replace)
    await expectHeading(page, linking.linked.titleNow)
    expect(accountOf(world, person)).toBe(HANAKO.label)
  })

  test('that arises while the person reads is shown before anything is replaced', async ({
    page,
    person,
    world,
  }) => {
    const ticket = world.backend.mintTicket({ sub: person.userId, email: HANAKO.email })
    await openSignedIn(page, person, `link/return?ticket=${ticket}`)
    await expectHeading(page, linking.confirm.title)
    world.backend.linkExisting(person.userId, TARO.email)
    await tap(page, linking.confirm.confirm)
    await expectHeading(page, linking.lineUserLinked.title)
    expect(accountOf(world, person)).toBe(TARO.label)
    await tap(page, linking.lineUserLinked.replace)
    await expectHeading(page, linking.linked.titleNow)
    const ids = formsOf(world, 'link/confirm').map(({ request_id }) => request_id)
    expect(new Set(ids).size).toBe(2)
  })

  test('with oneself is a success', async ({ page, person, world }) => {
    world.backend.linkExisting(person.userId, HANAKO.email)
    const ticket = world.backend.mintTicket({ sub: person.userId, email: HANAKO.email })
    await openSignedIn(page, person, `link/return?ticket=${ticket}`)
    await tap(page, linking.confirm.confirm)
    await expectHeading(page, linking.linked.titleNow)
  })
})

test.describe('a ticket', () => {
  test.use({ provokesFailures: true })

  test('that is expired', async ({ page, person, world }) => {
    const ticket = world.backend.mintTicket({ sub: person.userId, email: HANAKO.email })
    await openSignedIn(page, person)
    await expect(page.getByText(en.service.notLinked)).toBeVisible()
    world.clock.advance(11 * 60_000)
    await page.goto(`${APP}link/return?ticket=${ticket}`)
    await expectOutcome(page, 'ticket_expired')
  })

  test('that nobody knows', async ({ page, person }) => {
    await openSignedIn(page, person, 'link/return?ticket=abcdefghijklmnopqrstuvwxyz')
    await expectOutcome(page, 'ticket_unknown')
  })

  test('that is malformed is never sent, whether or not anybody is signed in', async ({
    page,
    person,
    world,
  }) => {
    await page.goto(`${APP}link/return?ticket=%3Cscript%3E`)
    await expectOutcome(page, 'ticket_damaged')
    await openSignedIn(page, person)
    await expect(page.getByText(en.service.notLinked)).toBeVisible()
    await page.goto(`${APP}link/return?ticket=short`)
    await expectOutcome(page, 'ticket_damaged')
    expect(operationsOf(world)).toEqual(['session', 'session'])
  })
})

test.describe('what an attacker can make a person open', () => {
  test.use({ provokesFailures: true })

  test('a return link with a ticket of the attacker’s links nothing and burns the ticket', async ({
    page,
    person,
    world,
  }) => {
    const ticket = world.backend.mintTicket({ sub: `U${'6'.repeat(32)}`, email: HANAKO.email })
    await openSignedIn(page, person, `link/return?ticket=${ticket}`)
    await expectOutcome(page, 'ticket_mismatch')
    expect(operationsOf(world)).toEqual(['session', 'link/preview'])
    expect(accountOf(world, person)).toBeNull()
  })

  test('a return link with a ticket for this person posts nothing but session and link/preview, also after Back and Forward', async ({
    page,
    person,
    world,
  }) => {
    const ticket = world.backend.mintTicket({ sub: person.userId, email: TARO.email })
    await openSignedIn(page, person, `link/return?ticket=${ticket}&replace=true`)
    await expectBothSides(page, person, TARO.label)
    await page.goto('https://www.example.com/')
    await page.goBack()
    await expectBothSides(page, person, TARO.label)
    await page.goForward()
    await page.goBack()
    await expectBothSides(page, person, TARO.label)
    expect(new Set(operationsOf(world))).toEqual(new Set(['session', 'link/preview']))
    expect(accountOf(world, person)).toBeNull()
  })

  test('a link with a ticket and a link token keeps the link token nowhere', async ({
    page,
    person,
    world,
  }) => {
    const ticket = world.backend.mintTicket({ sub: person.userId, email: TARO.email })
    await openSignedIn(page, person, `link/return?ticket=${ticket}&linkToken=attackers-token`)
    await expectBothSides(page, person, TARO.label)
    expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain('attackers-token')
    await page.goto(`${APP}account-link`)
    await expectOutcome(page, 'chat_link_lost')
    expect(new Set(operationsOf(world))).toEqual(new Set(['session', 'link/preview']))
  })
})

test.describe('unlinking', () => {
  test.beforeEach(async ({ page, person, world }) => {
    world.backend.linkExisting(person.userId, HANAKO.email)
    await openSignedIn(page, person)
    await page.getByRole('link', { name: linking.entry.unlink }).click()
    await expectBothSides(page, person, HANAKO.label)
  })

  test('asks, tells LINE, ends the session here and sends nothing more', async ({ page, person, world }) => {
    await expect(page.getByText(linking.unlink.told(SERVICE))).toBeVisible()
    expect(operationsOf(world)).toEqual(['session'])
    await tap(page, linking.unlink.unlink)
    await expectHeading(page, linking.unlinked.title)
    expect(accountOf(world, person)).toBeNull()
    expect(operationsOf(world)).toEqual(['session', 'unlink'])
    const [form] = formsOf(world, 'unlink')
    expect(Object.keys(form ?? {}).sort()).toEqual(['access_token', 'id_token', 'request_id'])
    const left = await page.evaluate(() => Object.keys({ ...localStorage, ...sessionStorage }))
    expect(left.filter((key) => /accessToken|IDToken/i.test(key))).toEqual([])

    await page.getByRole('link', { name: linking.unlinked.signIn }).click()
    // LINE was told, so that it asks for permission again; it still knows who is there.
    await tapLogin(page)
    await tap(page, 'Allow')
    await expect(page.getByText(en.service.notLinked)).toBeVisible()
  })

  test('can be thought better of', async ({ page, world }) => {
    await page.getByRole('link', { name: linking.unlink.keep }).click()
    await expect(page.getByText(HANAKO.label)).toBeVisible()
    expect(operationsOf(world)).toEqual(['session'])
  })
})

test.describe('an end that nobody knows', () => {
  test.use({ provokesFailures: true })

  test('of a linking: the answer is lost three times, a check finds out', async ({ page, person, world }) => {
    const ticket = world.backend.mintTicket({ sub: person.userId, email: HANAKO.email })
    await openSignedIn(page, person, `link/return?ticket=${ticket}`)
    world.backend.breakNext({ operation: 'link/confirm', times: 3 }, { kind: 'cut-body' })
    await tap(page, linking.confirm.confirm)
    await expectOutcome(page, 'link_unsure')
    await expectBothSides(page, person, HANAKO.label)
    await tap(page, problems.actions.check)
    await expect(
      page.getByRole('heading', { name: new RegExp(`${linking.linked.titleNow}|${linking.confirm.title}`) }),
    ).toBeVisible()
  })

  test('of a linking: trying again, also after a reload, is the same request', async ({
    page,
    person,
    world,
  }) => {
    const ticket = world.backend.mintTicket({ sub: person.userId, email: HANAKO.email })
    await openSignedIn(page, person, `link/return?ticket=${ticket}`)
    world.backend.breakNext({ operation: 'link/confirm', times: 6 }, { kind: 'problem', status: 500 })
    await tap(page, linking.confirm.confirm)
    await expectOutcome(page, 'link_unsure')
    await tap(page, problems.actions.retry_change)
    await expectOutcome(page, 'link_unsure')
    await page.reload()
    await tap(page, linking.confirm.confirm)
    await expectHeading(page, linking.linked.titleNow)
    const ids = formsOf(world, 'link/confirm').map(({ request_id }) => request_id)
    expect(ids).toHaveLength(7)
    expect(new Set(ids).size).toBe(1)
    expect(accountOf(world, person)).toBe(HANAKO.label)
  })

  test('of an unlinking: trying again is the same request', async ({ page, person, world }) => {
    world.backend.linkExisting(person.userId, HANAKO.email)
    await openSignedIn(page, person, 'unlink')
    world.backend.breakNext({ operation: 'unlink', times: 3 }, { kind: 'problem', status: 502 })
    await tap(page, linking.unlink.unlink)
    await expectOutcome(page, 'unlink_unsure')
    await tap(page, problems.actions.retry_change)
    await expectHeading(page, linking.unlinked.title)
    expect(new Set(formsOf(world, 'unlink').map(({ request_id }) => request_id)).size).toBe(1)
    expect(formsOf(world, 'unlink')).toHaveLength(4)
  })

  test('of a linking that a sign-out in another tab cut off', async ({ page, person, world, context }) => {
    const ticket = world.backend.mintTicket({ sub: person.userId, email: HANAKO.email })
    await openSignedIn(page, person, `link/return?ticket=${ticket}`)
    await expectHeading(page, linking.confirm.title)
    const other = await context.newPage()
    await other.goto(APP)
    world.backend.breakNext({ operation: 'link/confirm' }, { kind: 'never' })
    await tap(page, linking.confirm.confirm)
    await expect(page.getByText(linking.confirm.linking)).toBeVisible()
    await tap(other, en.signOut.button)
    await other.getByRole('dialog').getByRole('button', { name: en.signOut.button }).click()
    await expectOutcome(page, 'link_unsure')
    await expect(page.getByRole('button', { name: problems.actions.retry_change })).toHaveCount(0)
    await expect(page.getByText(person.name)).toHaveCount(0)
    expect(formsOf(world, 'link/confirm')).toHaveLength(1)
  })

  test('is none where nothing was sent', async ({ page, person, world, context }) => {
    const ticket = world.backend.mintTicket({ sub: person.userId, email: HANAKO.email })
    await openSignedIn(page, person, `link/return?ticket=${ticket}`)
    await expectHeading(page, linking.confirm.title)
    await context.setOffline(true)
    await tap(page, linking.confirm.confirm)
    await expectOutcome(page, 'offline')
    expect(formsOf(world, 'link/confirm')).toEqual([])
    await context.setOffline(false)
    await tap(page, problems.actions.retry)
    await expectHeading(page, linking.linked.titleNow)
  })

  test('a closed service is calm, and nothing is repeated', async ({ page, person, world }) => {
    await openSignedIn(page, person, 'link')
    await expectHeading(page, linking.explain.title(SERVICE))
    world.backend.breakNext(
      { operation: 'link' },
      { kind: 'problem', status: 503, code: 'maintenance', retryAfter: '600' },
    )
    await page.getByRole('button', { name: linking.explain.begin }).click()
    await expectOutcome(page, 'service_maintenance')
    expect(formsOf(world, 'link')).toHaveLength(1)
  })
})

test.describe('a service that asks for the phone’s own browser', () => {
  test.use({ userAgent: userAgents['liff-android'] })
  test.beforeEach(async ({ context }) => addLineBridge(context))

  test('is opened there by a tap, and a check in LINE finds out', async ({ page, person, world }) => {
    world.backend.setExternal(true)
    await openLiffUrl(page, '/link')
    await page.getByRole('button', { name: linking.explain.begin }).click()
    await expectHeading(page, linking.browser.title)
    await tap(page, linking.explain.haveAccount)
    await tap(page, linking.browser.check)
    await expect(page.getByText(linking.browser.notYet)).toBeVisible()
    world.backend.linkExisting(person.userId, HANAKO.email)
    await tap(page, linking.browser.check)
    await expectHeading(page, linking.linked.titleNow)
    expect(operationsOf(world)).toEqual(['session', 'link', 'session', 'session'])
  })
})

test.describe('in the phone’s browser, after a sign-in that LINE sent there', () => {
  test.use({ userAgent: userAgents['safari-ios'] })

  test('the way back to LINE comes first and carries the ticket; going on here works as well', async ({
    page,
    person,
    world,
  }) => {
    const ticket = world.backend.mintTicket({ sub: person.userId, email: HANAKO.email })
    await page.goto(`${APP}link/return?ticket=${ticket}`)
    const back = page.getByRole('link', { name: linking.away.back })
    await expect(back).toHaveAttribute('href', `https://liff.line.me/${LIFF_ID}/link/return?ticket=${ticket}`)
    expect(operationsOf(world)).toEqual([])
    await tap(page, linking.away.here)
    await page.getByRole('button', { name: `Continue as ${person.name}` }).click()
    await tap(page, 'Allow')
    await expectBothSides(page, person, HANAKO.label)
    await tap(page, linking.confirm.confirm)
    await expectHeading(page, linking.linked.titleNow)
  })
})
