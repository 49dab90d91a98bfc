import { en as linking } from '../../src/messages/linking/en'
import { userAgents } from '../line-platform'
import { addLineBridge, APP, expectOutcome, openLiffUrl, signInAtLine } from './support/acts'
import {
  accountOf,
  expectBothSides,
  expectHeading,
  formsOf,
  goToService,
  HANAKO,
  linkInChat,
  operationsOf,
  proveAccount,
  tap,
} from './support/linking'
import { expect, test } from './support/test'

const tokenIn = (path: string): string => new URLSearchParams(path.split('?')[1]).get('linkToken') ?? ''

test.describe('from the chat, inside LINE', () => {
  test.use({ userAgent: userAgents['liff-android'] })
  test.beforeEach(async ({ context }) => addLineBridge(context))

  test('through the service and the confirmation to LINE’s own page, which tells the chat', async ({
    page,
    person,
    world,
  }) => {
    const path = await linkInChat({ world, person })
    await openLiffUrl(page, path)
    await expect(page.getByText(linking.explain.chat('Sakura Books'))).toBeVisible()
    await expect(page).toHaveURL(`${APP}account-link`)
    expect(operationsOf(world)).toEqual(['session'])

    await goToService(page)
    expect(formsOf(world, 'account-link').map(({ link_token }) => link_token)).toEqual([tokenIn(path)])
    await proveAccount(page, HANAKO)
    await expectBothSides(page, person, HANAKO.label)
    expect(accountOf(world, person)).toBeNull()
    await tap(page, linking.confirm.confirm)

    await expectHeading(page, linking.toLine.title)
    await expect(page.getByText(linking.toLine.text)).toBeVisible()
    await expect(page.getByRole('link', { name: linking.toLine.addFriend })).toHaveAttribute(
      'href',
      'https://line.me/R/ti/p/%40sakurabooks',
    )
    expect(world.backend.isLinkedInChat(person.userId)).toBe(false)
    await page.getByRole('link', { name: linking.toLine.go }).click()
    await expect(page.getByRole('heading', { name: 'Your accounts are linked' })).toBeVisible()
    expect(world.backend.isLinkedInChat(person.userId)).toBe(true)

    await openLiffUrl(page)
    await expect(page.getByText(HANAKO.label)).toBeVisible()
  })

  test('whoever is linked already confirms at once: the service knows the account', async ({
    page,
    person,
    world,
  }) => {
    world.backend.linkExisting(person.userId, HANAKO.email)
    await openLiffUrl(page, await linkInChat({ world, person }))
    await page.getByRole('button', { name: linking.explain.begin }).click()
    await expectBothSides(page, person, HANAKO.label)
    await tap(page, linking.confirm.confirm)
    await expectHeading(page, linking.toLine.title)
  })
})

test('in an external browser the link token never stands in the address or in a return address', async ({
  page,
  person,
  world,
}) => {
  const path = await linkInChat({ world, person })
  await page.goto(APP + path.slice(1))
  await signInAtLine(page, person)
  await expect(page.getByText(linking.explain.chat('Sakura Books'))).toBeVisible()
  await expect(page).toHaveURL(`${APP}account-link`)
  const token = tokenIn(path)
  const carriers = world.arrivals.filter(
    ({ url, body }) => url.hostname.endsWith('line.me') && (url.href + body).includes(token),
  )
  expect(carriers).toEqual([])
  await page.reload()
  await goToService(page)
  expect(formsOf(world, 'account-link').map(({ link_token }) => link_token)).toEqual([token])
})

test.describe('a link from the chat', () => {
  test.use({ provokesFailures: true })

  test('that has run out', async ({ page, person, world }) => {
    const path = await linkInChat({ world, person })
    world.clock.advance(11 * 60_000)
    await page.goto(APP + path.slice(1))
    await signInAtLine(page, person)
    await page.getByRole('button', { name: linking.explain.begin }).click()
    await expectOutcome(page, 'chat_link_expired')
  })

  test('of somebody else is refused by the backend that issued it', async ({ page, person, world }) => {
    const attacker = world.line.people.get('somchai')
    const path = await linkInChat({ world, person: attacker })
    await page.goto(APP + path.slice(1))
    await signInAtLine(page, person)
    await expect(page.getByText(linking.explain.chat('Sakura Books'))).toBeVisible()
    expect(operationsOf(world)).toEqual(['session'])
    await page.getByRole('button', { name: linking.explain.begin }).click()
    await expectOutcome(page, 'chat_link_foreign')
    expect(accountOf(world, person)).toBeNull()
  })

  test('that nobody issued', async ({ page, person }) => {
    await page.goto(`${APP}account-link?linkToken=made-up-by-somebody`)
    await signInAtLine(page, person)
    await page.getByRole('button', { name: linking.explain.begin }).click()
    await expectOutcome(page, 'chat_link_unknown')
  })

  test('whose record is lost leads back to the chat, without a sign-in', async ({ page, world }) => {
    await page.goto(`${APP}account-link`)
    await expectOutcome(page, 'chat_link_lost')
    expect(operationsOf(world)).toEqual([])
  })
})
