import { fact } from './facts'
import {
  authorizeQuery,
  calls,
  CERTS,
  CONTEXT,
  ENDPOINT,
  expectPendingForEver,
  expectResolved,
  keyOf,
  knowAtLine,
  login,
  open,
  openInLine,
  rejection,
  settled,
  TOKEN,
  VERIFY,
} from './support/drive'
import { renderedSdk } from './support/renderedSdk'
import { expect, IN_LINE, test, type Page } from './support/test'

test.beforeEach(async ({ page }) => {
  await page.clock.install()
})

test(fact('K3.1'), async ({ page, world }) => {
  world.line.breakNext({ path: CONTEXT }, { kind: 'never' })
  await open(page)
  await expect.poll(() => calls(world.line)).toEqual([`GET ${CONTEXT}`])
  await expectPendingForEver(page)
})

/** Signs in, and waits until the request that is not answered has been sent. */
async function returnInto(page: Page, line: Parameters<typeof calls>[0], last: string): Promise<void> {
  await open(page)
  await settled(page)
  await login(page)
  await expect.poll(() => calls(line).at(-1)).toBe(last)
}

test(fact('K3.2'), async ({ page, context, world }) => {
  await knowAtLine(context, world)
  world.line.breakNext({ path: TOKEN }, { kind: 'never' })
  await returnInto(page, world.line, `POST ${TOKEN}`)
  await expectPendingForEver(page)
})

test(fact('K3.3'), async ({ page, context, world }) => {
  await knowAtLine(context, world)
  world.line.breakNext({ path: CERTS }, { kind: 'never' })
  await returnInto(page, world.line, `GET ${CERTS}`)
  await expectPendingForEver(page)
})

test.describe('in the LIFF browser', () => {
  test.use(IN_LINE)

  test(fact('K3.4'), async ({ page, world }) => {
    world.line.breakNext({ path: VERIFY }, { kind: 'never' })
    await openInLine(page, world.line)
    await expect.poll(() => calls(world.line)).toEqual([`GET ${VERIFY}`])
    await expectPendingForEver(page)
  })

  test.describe('whose bridge is not ready', () => {
    test.use({ bridge: 'silent' })

    test(fact('K3.5'), async ({ page, world }) => {
      await openInLine(page, world.line)
      await expectPendingForEver(page)
      expect(calls(world.line)).toEqual([])
      await page.evaluate(() =>
        window.dispatchEvent(new CustomEvent('liffEvent', { detail: { type: 'ready' } })),
      )
      await expectResolved(page)
    })
  })

  test(fact('K3.6'), async ({ page, world, reports }) => {
    await open(page, 'page')
    const query = await authorizeQuery(world.line)
    expect(query['redirect_uri']).toBe(`${ENDPOINT}page?liff.hback=2`)
    const first = reports.filter(({ url }) => url === `${ENDPOINT}page`)
    expect(first.map(({ outcome }) => outcome.tag)).toEqual(['loaded', 'pending'])
  })
})

test(fact('K3.7'), () => {
  const holders = Object.entries(renderedSdk()).filter(([, code]) =>
    /\bAbort(Signal|Controller)\b/.test(code),
  )
  expect(holders.map(([module]) => module)).toEqual(['@liff/i18n'])
})

test(fact('K11.1'), async ({ page, world }) => {
  await open(page, '?liff.subwindow=true')
  await expectPendingForEver(page)
  expect(calls(world.line)).toEqual([])
})

test(fact('K11.2'), async ({ page }) => {
  await open(page, '?liff.subwindow=true')
  await expectPendingForEver(page)
  await open(page)
  await expectPendingForEver(page)
})

test(fact('K11.3'), async ({ page }) => {
  await page.addInitScript((key) => {
    sessionStorage.setItem(key, 'garbage')
  }, keyOf('inSubWindow'))
  await open(page)
  expect(await rejection(page)).toMatchObject({ name: 'SyntaxError' })
})

test(fact('K11.4'), async ({ page }) => {
  await open(page, '?liff.subwindow=true')
  await expectPendingForEver(page)
  await page.evaluate((key) => {
    sessionStorage.removeItem(key)
  }, keyOf('inSubWindow'))
  await open(page)
  await expectResolved(page)
})
