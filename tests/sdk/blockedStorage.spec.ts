import { fact } from './facts'
import { open, settled } from './support/drive'
import { expect, test, type BrowserContext } from './support/test'

test.describe('without any storage', () => {
  // A sandboxed document is refused its storages by the browser itself, with the exception that "block all site data"
  // throws; that setting is missing in Chromium's headless shell. Its scripts are another origin's to it.
  const headers = { 'Content-Security-Policy': 'sandbox allow-scripts', 'Access-Control-Allow-Origin': '*' }
  test.use({ serving: { page: 'core', headers } })

  test(fact('K2.1'), async ({ page, world }) => {
    await open(page)
    expect(await settled(page)).toMatchObject({ tag: 'import_failed', error: { name: 'SecurityError' } })
    expect(world.line.requests.list()).toEqual([])
  })
})

/** Chromium has no setting for one of the two storages, so a script stands in for it. */
function blockStorage(context: BrowserContext, area: 'localStorage' | 'sessionStorage'): Promise<unknown> {
  return context.addInitScript((blocked) => {
    Object.defineProperty(window, blocked, {
      get() {
        throw new DOMException('Access is denied for this document.', 'SecurityError')
      },
    })
  }, area)
}

test(fact('K2.2'), async ({ page, context }) => {
  await blockStorage(context, 'sessionStorage')
  await open(page)
  expect(await settled(page)).toMatchObject({ tag: 'import_failed', error: { name: 'SecurityError' } })
})

test(fact('K2.3'), async ({ page, context }) => {
  await blockStorage(context, 'localStorage')
  await open(page)
  const outcome = await settled(page)
  expect(outcome).toMatchObject({ tag: 'rejected', error: { name: 'SecurityError' } })
  expect(outcome).not.toHaveProperty('error.code')
})

test(fact('K2.4'), async ({ page, context }) => {
  await context.addInitScript(fillStorage)
  await open(page)
  expect(await settled(page)).toMatchObject({ tag: 'import_failed', error: { name: 'QuotaExceededError' } })
})

test.describe('once imported', () => {
  test.use({ plan: { tag: 'loads' } })

  test(fact('K2.5'), async ({ page }) => {
    await open(page)
    await expect.poll(() => page.evaluate(() => window.sdkPage?.outcome.tag)).toBe('loaded')
    await page.evaluate(fillStorage)
    const name = await page.evaluate(() =>
      window.sdkPage?.sdk?.init({ liffId: '1234567890-AbcdEfgh' }).then(
        () => 'resolved',
        (error: unknown) => (error instanceof DOMException ? error.name : 'another error'),
      ),
    )
    expect(name).toBe('QuotaExceededError')
  })
})

/** Fills both storages to the last character, as an origin of many apps may have done. */
function fillStorage(): void {
  for (const area of [localStorage, sessionStorage]) {
    for (let size = 4_000_000; size >= 1; size = Math.floor(size / 2)) {
      try {
        for (;;) area.setItem(`filler-${String(size)}-${String(area.length)}`, 'x'.repeat(size))
      } catch {
        // No room for this size: the next smaller one.
      }
    }
  }
}
