import { fact } from './facts'
import {
  authorizeQuery,
  calls,
  CONTEXT,
  ENDPOINT,
  expectResolved,
  login,
  open,
  openInLine,
  outcomeNow,
  rejection,
  session,
  settled,
} from './support/drive'
import { APP } from './support/sdkWorld'
import { expect, IN_LINE, test } from './support/test'

test.describe('only imported', () => {
  test.use({ plan: { tag: 'loads' } })

  test(fact('R15'), async ({ page }) => {
    await open(page)
    await expect.poll(() => page.evaluate(() => window.sdkPage?.outcome.tag)).toBe('loaded')
    const names = [
      'isLoggedIn',
      'getAccessToken',
      'getIDToken',
      'getDecodedIDToken',
      'login',
      'logout',
    ] as const
    for (const name of names) {
      const code = await page.evaluate((called) => {
        try {
          window.sdkPage?.sdk?.[called]()
          return 'no error'
        } catch (error) {
          return error instanceof Error && 'code' in error ? error.code : 'no code'
        }
      }, name)
      expect.soft(code, name).toBe('INVALID_CONFIG')
    }
    expect(await page.evaluate(() => window.sdkPage?.sdk?.id)).toBeNull()
  })
})

test(fact('R16'), async ({ page, world }) => {
  world.line.breakNext({ path: CONTEXT }, { kind: 'never' })
  await open(page)
  await expect.poll(() => calls(world.line)).toEqual([`GET ${CONTEXT}`])
  expect(await outcomeNow(page)).toEqual({ tag: 'pending' })
  expect(await page.evaluate(() => window.sdkPage?.sdk?.isLoggedIn())).toBe(false)
  await page.evaluate(() => window.sdkPage?.sdk?.logout())
  await login(page, `${ENDPOINT}deep`)
  expect(await authorizeQuery(world.line)).toMatchObject({ redirect_uri: `${ENDPOINT}deep` })
})

test(fact('R17'), async ({ page, world }) => {
  world.line.breakNext({ path: CONTEXT }, { kind: 'json', status: 500, body: {} })
  await open(page)
  await rejection(page)
  const second = await page.evaluate(
    (liffId) =>
      window.sdkPage?.sdk?.init({ liffId }).then(
        () => 'resolved',
        () => 'rejected',
      ),
    APP.liffId,
  )
  expect(second).toBe('resolved')
  expect(await session(page)).toMatchObject({ isLoggedIn: false })
})

test(fact('R18'), async ({ page, context }) => {
  // A tab with a history: Chromium lets scripts close one that has none.
  await open(page, 'first')
  await expectResolved(page)
  await open(page, 'second')
  await expectResolved(page)
  await page.evaluate(() => window.sdkPage?.sdk?.closeWindow())
  await page.waitForTimeout(300)
  expect(page.isClosed()).toBe(false)
  expect(page.url()).toBe(`${ENDPOINT}second`)

  const opened = context.waitForEvent('page')
  await page.evaluate((url) => {
    window.open(url)
  }, ENDPOINT)
  const popup = await opened
  await settled(popup)
  const closed = popup.waitForEvent('close')
  await popup.evaluate(() => window.sdkPage?.sdk?.closeWindow()).catch(() => undefined)
  await closed
})

test.describe('in the LIFF browser', () => {
  test.use(IN_LINE)

  test(fact('R19'), async ({ page, context, world }) => {
    const targets: string[] = []
    await openInLine(page, world.line)
    await expectResolved(page)
    // No event of a page tells of a navigation that leads out of the browser.
    const devtools = await context.newCDPSession(page)
    devtools.on('Page.frameRequestedNavigation', ({ url }) => targets.push(url))
    await devtools.send('Page.enable')
    await page.evaluate(() => window.sdkPage?.sdk?.closeWindow())
    await expect.poll(() => targets).toEqual(['liff://close'])
  })
})
