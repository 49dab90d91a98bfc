import { memberOf } from '../../src/lib/memberOf'
import { fact } from './facts'
import {
  calls,
  CERTS,
  CONTEXT,
  expectResolved,
  knowAtLine,
  leaveAfresh,
  open,
  openInLine,
  rejection,
  session,
  settled,
  signIn,
  stored,
  storedValue,
  TOKEN,
} from './support/drive'
import { expect, IN_LINE, test, type Page } from './support/test'

const MINUTE = 60_000

/** Signs in with something broken on the way back. */
async function tryToSignIn(page: Page): Promise<void> {
  await open(page)
  await settled(page)
  await leaveAfresh(page)
  await page.waitForURL(/[?&]code=/)
  await settled(page)
}

test.describe('outside LINE', () => {
  test.beforeEach(async ({ context, world }) => {
    await knowAtLine(context, world)
  })

  test(fact('K6.1'), async ({ page, world }) => {
    world.line.breakNext({ path: CERTS }, { kind: 'json', status: 500, body: {} })
    await tryToSignIn(page)
    expect(await rejection(page)).toMatchObject({ code: '500' })
    await open(page)
    await expectResolved(page)
    const half = {
      isLoggedIn: true,
      accessToken: expect.any(String),
      idToken: expect.any(String),
      claims: null,
    }
    expect(await session(page)).toEqual(half)
    expect(await storedValue(page, 'context')).toBeUndefined()
  })

  test(fact('K6.2'), async ({ page, world }) => {
    await open(page)
    await settled(page)
    world.line.breakNext({ path: CONTEXT }, { kind: 'json', status: 500, body: {} })
    await leaveAfresh(page)
    await page.waitForURL(/[?&]code=/)
    expect(await rejection(page)).toMatchObject({ code: '500' })
    await open(page)
    await expectResolved(page)
    expect(await session(page)).toMatchObject({ isLoggedIn: true, claims: { sub: expect.any(String) } })
    expect(await storedValue(page, 'context')).toBeUndefined()
  })

  test(fact('K6.3'), async ({ page, world }) => {
    world.line.breakNext(
      { path: TOKEN },
      { kind: 'text', status: 200, body: '<h1>Sign in to the hotel</h1>' },
    )
    await tryToSignIn(page)
    await expectResolved(page)
    expect(await session(page)).toEqual({ isLoggedIn: false, accessToken: null, idToken: null, claims: null })
  })

  test(fact('K7.1'), async ({ page, context, world }) => {
    await signIn(page)
    const before = await session(page)
    world.line.requests.clear()
    const later = await context.newPage()
    await later.clock.install({ time: Date.now() + 120 * MINUTE })
    await open(later)
    await expectResolved(later)
    expect(await session(later)).toEqual(before)
    expect(Number(memberOf(before?.claims, 'exp')) * 1000).toBeLessThan(
      await later.evaluate(() => Date.now()),
    )
    expect(calls(world.line)).toEqual([])
  })

  // LINE's clock is moved, because the device's is the one that everything in this process shares.
  test(fact('K15.1'), async ({ page, world }) => {
    world.clock.advance(-61 * MINUTE)
    await tryToSignIn(page)
    expect(await rejection(page)).toMatchObject({ code: 'INVALID_ID_TOKEN' })
    const half = { isLoggedIn: true, idToken: expect.any(String), claims: null }
    expect(await session(page)).toMatchObject(half)
  })

  test(fact('K15.2'), async ({ page, world }) => {
    world.clock.advance(-59 * MINUTE)
    await tryToSignIn(page)
    await expectResolved(page)
    expect(await session(page)).toMatchObject({ isLoggedIn: true, claims: { sub: expect.any(String) } })
  })

  test(fact('K15.3'), async ({ page, world }) => {
    world.clock.advance(24 * 60 * MINUTE)
    await tryToSignIn(page)
    await expectResolved(page)
    expect(await session(page)).toMatchObject({ isLoggedIn: true, claims: { sub: expect.any(String) } })
  })
})

test.describe('in the LIFF browser', () => {
  test.use(IN_LINE)

  test(fact('K7.2'), async ({ page, world }) => {
    await openInLine(page, world.line)
    await expectResolved(page)
    const first = await session(page)
    await openInLine(page, world.line, '', 'hostile')
    await expectResolved(page)
    const second = await session(page)
    expect(second?.accessToken).not.toEqual(first?.accessToken)
    expect(second).toMatchObject({ idToken: first?.idToken, claims: first?.claims })
  })

  test(fact('K7.3'), async ({ page, world }) => {
    await openInLine(page, world.line)
    await expectResolved(page)
    const first = await session(page)
    await page.evaluate(() => {
      const names = Object.keys(sessionStorage).filter((name) => name.startsWith('LIFF_STORE:'))
      for (const name of names) sessionStorage.removeItem(name)
    })
    expect((await stored(page)).session).toEqual({})
    await openInLine(page, world.line, '', 'somchai')
    await expectResolved(page)
    const second = await session(page)
    expect(second?.accessToken).not.toEqual(first?.accessToken)
    expect(second?.claims).toMatchObject({ sub: world.line.people.get('somchai').userId })
  })
})
