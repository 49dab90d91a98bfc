import { en } from '../../src/messages/en'
import { userAgents } from '../line-platform'
import {
  addLineBridge,
  APP,
  expectOutcome,
  expectSignedIn,
  expectSignInScreen,
  openLiffUrl,
  sessionForms,
  signInAtLine,
} from './support/acts'
import { expect, test } from './support/test'

const CONTEXT = { host: 'api.line.me', path: /contextToken$/ }
const CERTS = { host: 'api.line.me', path: '/oauth2/v2.1/certs' }

test('after eight seconds the person is told that it takes longer', async ({ page, world }) => {
  world.line.breakNext(CONTEXT, { kind: 'delay', ms: 9500 })
  await page.goto(APP)
  await expect(page.getByText(en.starting.slow)).toBeVisible()
  await expectSignInScreen(page)
})

test.describe('with login: "auto"', () => {
  test.use({ variant: 'auto' })

  test('the person is sent to LINE at once, and comes back signed in', async ({ page, person }) => {
    await page.goto(`${APP}?x=1`)
    await page.getByRole('button', { name: `Continue as ${person.name}` }).click()
    await page.getByRole('button', { name: 'Allow', exact: true }).click()
    await expectSignedIn(page, person)
    await expect(page).toHaveURL(`${APP}?x=1`)
  })
})

test('session waits neither for LINE’s keys nor for the context, and nobody is shown before', async ({
  page,
  person,
  world,
}) => {
  await page.goto(APP)
  await expectSignInScreen(page)
  world.line.breakNext(CERTS, { kind: 'delay', ms: 5000 })
  await signInAtLine(page, person)
  await expect.poll(() => sessionForms(world)).toHaveLength(1)
  await expect(page.getByText(person.name)).toBeHidden()
  await expectSignedIn(page, person)
  expect(sessionForms(world)).toHaveLength(1)
})

test.describe('in the LIFF browser', () => {
  test.use({ userAgent: userAgents['liff-ios'] })
  test.beforeEach(async ({ context }) => addLineBridge(context))

  test('session does not wait for LINE’s keys', async ({ page, person, world }) => {
    world.line.breakNext(CERTS, { kind: 'delay', ms: 5000 })
    await openLiffUrl(page)
    await expect.poll(() => sessionForms(world)).toHaveLength(1)
    await expect(page.getByText(person.name)).toBeHidden()
    await expectSignedIn(page, person)
    expect(sessionForms(world)).toHaveLength(1)
  })

  test('on a deep link, session is sent by the page that stays', async ({ page, person, world }) => {
    world.line.breakNext(CERTS, { kind: 'delay', ms: 2000 })
    await openLiffUrl(page, '/data')
    await expect(page.getByText(person.name)).toBeVisible()
    expect(sessionForms(world)).toHaveLength(1)
  })
})

test.describe('where the part that repeats does not load', () => {
  test.use({ provokesFailures: true })

  test('a service that is out of order is asked once', async ({ page, person, world }) => {
    await page.route(/assets\/repeat-/, (route) => route.abort())
    await page.goto(APP)
    world.backend.breakNext({ operation: 'session', times: 9 }, { kind: 'json', status: 503, body: {} })
    await signInAtLine(page, person)
    await expectOutcome(page, 'service_down')
    expect(sessionForms(world)).toHaveLength(1)
  })
})

test('until the token is sent, the page asks for no more than that takes', async ({ page, person }) => {
  let asked: string[] = []
  page.on('request', (request) => {
    if (request.isNavigationRequest()) asked = []
    asked.push(new URL(request.url()).pathname)
  })
  const partsBeforeSession = () =>
    asked
      .slice(0, asked.indexOf('/line/session'))
      .flatMap((path) => /assets\/([\w-]+)-[\w-]{8}[.]/.exec(path)?.[1] ?? [])
      .sort()
  await page.goto(APP)
  await signInAtLine(page, person)
  await expectSignedIn(page, person)
  expect(partsBeforeSession()).toEqual(['boot', 'entry', 'rolldown-runtime', 'style'])

  await page.goto(APP)
  await expectSignedIn(page, person)
  expect(partsBeforeSession()).toEqual(['entry', 'style'])
})
