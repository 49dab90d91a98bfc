import { fact } from './facts'
import {
  apiRequests,
  AUTHORIZE,
  ENDPOINT,
  expectResolved,
  open,
  openInLine,
  PERSON,
  rejection,
  session,
  VERIFY,
} from './support/drive'
import { APP } from './support/sdkWorld'
import { expect, IN_LINE, test } from './support/test'
import { userAgents, type LinePlatform } from '../line-platform'

/** Another channel whose tokens are as genuine as ours. */
const FOREIGN = { ...APP, liffId: '9999999999-Foreigns', channelId: '9999999999' }

/** The credentials that LINE issued for our app, with some of them replaced. */
async function fragmentWith(
  line: LinePlatform,
  changes: Readonly<Record<string, string>>,
  person = PERSON,
): Promise<string> {
  const opening = new URL(await line.liffUrlOpening({ liffId: APP.liffId, person }))
  const items = { ...Object.fromEntries(new URLSearchParams(opening.hash.slice(1))), ...changes }
  return `#${new URLSearchParams(items).toString()}`
}

/** A context token that nobody signed. */
function forgedContext(changes: Readonly<Record<string, unknown>>): string {
  const context = {
    type: 'utou',
    liffId: APP.liffId,
    endpointUrl: ENDPOINT,
    permanentLinkPattern: 'concat',
    availability: {},
    scope: APP.scopes,
    ...changes,
  }
  return ['e30', Buffer.from(JSON.stringify(context)).toString('base64url'), 'unsigned'].join('.')
}

test.describe('in the LIFF browser', () => {
  test.use(IN_LINE)

  test(fact('K10.1'), async ({ page, world }) => {
    await openInLine(page, world.line)
    await expectResolved(page)
    const other = await world.line.issueTokens({ person: 'somchai', app: APP.liffId })
    const fragment = await fragmentWith(world.line, { access_token: other.accessToken })
    await page.goto('about:blank')
    await open(page, fragment)
    await expectResolved(page)
    expect(await session(page)).toMatchObject({ accessToken: other.accessToken })
  })

  test(fact('K10.2'), async ({ page, world }) => {
    world.line.registerApp(FOREIGN)
    const { idToken = '' } = await world.line.issueTokens({ person: 'somchai', app: FOREIGN.liffId })
    const changes = { id_token: idToken, client_id: FOREIGN.channelId }
    await open(page, await fragmentWith(world.line, changes))
    await expectResolved(page)
    expect(await session(page)).toMatchObject({ isLoggedIn: true, claims: { aud: FOREIGN.channelId } })
  })

  test(fact('K10.3'), async ({ page, world }) => {
    const contextToken = forgedContext({ endpointUrl: 'https://elsewhere.example/' })
    const fragment = await fragmentWith(world.line, { context_token: contextToken })
    await open(page, `?liff.state=%2Ftrap${fragment}`)
    await page.waitForURL('https://elsewhere.example/trap')
  })

  test(fact('K10.4'), async ({ page, world }) => {
    await openInLine(page, world.line)
    await expectResolved(page)
    const other = await world.line.issueTokens({ person: 'somchai', app: APP.liffId })
    const hidden = `/page#access_token=${other.accessToken}&feature_token=${other.featureToken}`
    await open(page, `?liff.state=${encodeURIComponent(hidden)}`)
    await expect.poll(() => session(page)).toMatchObject({ accessToken: other.accessToken })
    expect(new URL(page.url()).pathname).toBe('/page')
  })

  test(fact('K10.7'), async ({ page, world, reports }) => {
    world.line.registerApp(FOREIGN)
    const { accessToken } = await world.line.issueTokens({ person: PERSON, app: FOREIGN.liffId })
    await open(page, await fragmentWith(world.line, { access_token: accessToken }))
    await expect.poll(() => world.line.requests.matching({ path: AUTHORIZE }).length).toBe(1)
    await expect
      .poll(() => reports.flatMap(({ outcome }) => (outcome.tag === 'rejected' ? [outcome.error] : [])))
      .toMatchObject([{ code: 'INIT_FAILED', message: 'Failed to verify access_token' }])
  })

  test(fact('K10.8'), async ({ page, world }) => {
    const fragment = await fragmentWith(world.line, {})
    await open(page, `${fragment}&context_token=${forgedContext({})}`)
    expect(await rejection(page)).toMatchObject({ code: 'INIT_FAILED' })
  })
})

test(fact('K10.5'), async ({ page, world }) => {
  await open(page, await fragmentWith(world.line, {}))
  await expectResolved(page)
  expect(await session(page)).toEqual({ isLoggedIn: false, accessToken: null, idToken: null, claims: null })
  expect(page.url()).toBe(ENDPOINT)
  expect(apiRequests(world.line).map(({ path }) => path)).not.toContain(VERIFY)
})

test.describe('in LINE’s in-app browser', () => {
  test.use({ userAgent: userAgents['in-app-ios'], bridge: 'ready' })

  test(fact('K10.6'), async ({ page, world }) => {
    await open(page, await fragmentWith(world.line, {}))
    await expectResolved(page)
    expect(await session(page)).toMatchObject({ isLoggedIn: true })
    expect(await page.evaluate(() => sessionStorage.getItem('LIFF_STORE:isInClient'))).toBe('1')
  })
})
