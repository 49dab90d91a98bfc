import { fact } from './facts'
import { calls, CONTEXT, expectResolved, open, outcomeNow } from './support/drive'
import { expect, test, type BrowserContext } from './support/test'

/** What the pages of a context ask other hosts for. */
function watchForeign(context: BrowserContext) {
  const hosts = new Set<string>()
  const scripts: string[] = []
  context.on('request', (request) => {
    const { hostname, href, protocol } = new URL(request.url())
    if (protocol === 'data:' || hostname === 'app.example.com') return
    hosts.add(hostname)
    if (request.resourceType() === 'script') scripts.push(href)
  })
  return { hosts: () => [...hosts].sort(), scripts }
}

test.describe('the full package', () => {
  test.use({ serving: { page: 'full' } })

  test(fact('K1.1'), async ({ page, context }) => {
    const foreign = watchForeign(context)
    await open(page)
    await expectResolved(page)
    expect(foreign.hosts()).toEqual(['api.line.me', 'liffsdk.line-scdn.net', 'static.line-scdn.net'])
    expect(foreign.scripts).toEqual([
      expect.stringMatching(/^https:\/\/static\.line-scdn\.net\/liff\/edge\//),
    ])
    expect(await page.evaluate(() => 'liffClientExtension' in window)).toBe(true)
  })

  test(fact('K1.3'), async ({ page, world }) => {
    world.line.breakNext({ host: 'static.line-scdn.net', path: /./ }, { kind: 'never' })
    await page.clock.install()
    await open(page)
    await expect.poll(() => calls(world.line)).toEqual([`GET ${CONTEXT}`])
    await page.clock.fastForward(4_000)
    await page.waitForTimeout(300)
    expect(await outcomeNow(page)).toEqual({ tag: 'pending' })
    await page.clock.fastForward(6_000)
    await expectResolved(page)
  })
})

test(fact('K1.2'), async ({ page, context }) => {
  const foreign = watchForeign(context)
  await open(page)
  await expectResolved(page)
  expect(foreign.hosts()).toEqual(['api.line.me'])
  expect(foreign.scripts).toEqual([])
})

test(fact('K1.4'), async ({ page }) => {
  await open(page)
  await expectResolved(page)
  const names = await page.evaluate(() => Object.keys(window.sdkPage?.sdk ?? {}).sort())
  expect(names.filter((name) => !name.startsWith('_'))).toEqual([
    'closeWindow',
    'getAccessToken',
    'getDecodedIDToken',
    'getIDToken',
    'getVersion',
    'id',
    'init',
    'isLoggedIn',
    'login',
    'logout',
    'ready',
    'use',
  ])
})
