import { APP, expectOutcome } from './support/acts'
import { expect, test } from './support/test'

const THROWING = {
  'all storage': ['localStorage', 'sessionStorage'],
  'localStorage alone': ['localStorage'],
  'sessionStorage alone': ['sessionStorage'],
} as const

for (const [name, areas] of Object.entries(THROWING)) {
  test(`${name} blocked ends on a screen, and the SDK is not imported`, async ({ page, context, world }) => {
    await context.addInitScript(
      (blocked) => {
        for (const area of blocked) {
          Object.defineProperty(window, area, {
            get() {
              throw new DOMException('Access is denied for this document.', 'SecurityError')
            },
          })
        }
      },
      [...areas],
    )
    await page.goto(APP)
    await expectOutcome(page, 'storage_blocked')
    expect(world.arrivals.filter(({ url }) => url.hostname === 'api.line.me')).toEqual([])
  })
}

test('full storage is told apart', async ({ page, context }) => {
  await context.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
    }
  })
  await page.goto(APP)
  await expectOutcome(page, 'storage_full')
})
