import { fact } from './facts'
import {
  CONTEXT,
  expectResolved,
  knowAtLine,
  leaveAfresh,
  open,
  openInLine,
  rejection,
  session,
  settled,
  TOKEN,
} from './support/drive'
import { APP } from './support/sdkWorld'
import { expect, IN_LINE, test } from './support/test'
import type { IdTokenFault } from '../line-platform'

test(fact('R8'), async ({ page, world }) => {
  const cases = [
    [400, { error: 'invalid_request', error_description: 'x' }, 'invalid_request'],
    [404, { errorCode: 'NOT_HERE', message: 'x' }, 'NOT_HERE'],
    [400, {}, '400'],
    [401, {}, '401'],
    [403, {}, '403'],
    [404, {}, '404'],
    [429, {}, '429'],
    [500, {}, '500'],
    [502, {}, 'UNKNOWN'],
    [503, {}, 'UNKNOWN'],
    [418, {}, 'UNKNOWN'],
  ] as const
  for (const [status, body, code] of cases) {
    world.line.breakNext({ path: CONTEXT }, { kind: 'json', status, body })
    await open(page)
    expect.soft((await rejection(page)).code, `${String(status)} ${JSON.stringify(body)}`).toBe(code)
  }
  for (const [status, code] of [
    [404, '404'],
    [503, 'UNKNOWN'],
  ] as const) {
    world.line.breakNext({ path: CONTEXT }, { kind: 'text', status, body: '<h1>Not JSON</h1>' })
    await open(page)
    expect.soft((await rejection(page)).code, `${String(status)} as HTML`).toBe(code)
  }
})

test.describe('by hand', () => {
  test.use({ plan: { tag: 'loads' } })

  test(fact('R9'), async ({ page, context, world }) => {
    await open(page)
    await expect.poll(() => page.evaluate(() => window.sdkPage?.outcome.tag)).toBe('loaded')
    const kindOfError = (): Promise<unknown> =>
      page.evaluate(
        (liffId) =>
          window.sdkPage?.sdk?.init({ liffId }).then(
            () => 'resolved',
            (error: unknown) => ({
              isTypeError: error instanceof TypeError,
              hasCode: error instanceof Error && 'code' in error,
            }),
          ),
        APP.liffId,
      )
    world.line.breakNext({ path: CONTEXT }, { kind: 'no-cors' })
    expect(await kindOfError()).toEqual({ isTypeError: true, hasCode: false })
    await context.setOffline(true)
    expect(await kindOfError()).toEqual({ isTypeError: true, hasCode: false })
  })

  test(fact('R14'), async ({ page, world }) => {
    world.line.breakNext({ path: CONTEXT }, { kind: 'json', status: 404, body: { message: 'No such app' } })
    await open(page)
    await expect.poll(() => page.evaluate(() => window.sdkPage?.outcome.tag)).toBe('loaded')
    const shape = await page.evaluate(
      (liffId) =>
        window.sdkPage?.sdk?.init({ liffId }).catch((error: unknown) => {
          if (!(error instanceof Error)) return 'no error'
          const code = 'code' in error ? error.code : 'no code'
          const isPlain = Object.getPrototypeOf(error) === Error.prototype
          return { isPlain, name: error.name, message: error.message, code }
        }),
      APP.liffId,
    )
    expect(shape).toEqual({ isPlain: true, name: 'Error', message: 'No such app', code: '404' })
  })
})

test(fact('R10'), async ({ page, world }) => {
  for (const body of [{}, { contextToken: '' }, { contextToken: 'no-token' }, { contextToken: 'a.%%%.c' }]) {
    world.line.breakNext({ path: CONTEXT }, { kind: 'json', status: 200, body })
    await open(page)
    expect.soft((await rejection(page)).code, JSON.stringify(body)).toBe('INIT_FAILED')
  }
  world.line.breakNext({ path: CONTEXT }, { kind: 'text', status: 200, body: '<h1>Portal</h1>' })
  await open(page)
  expect((await rejection(page)).code).toBe('INIT_FAILED')
})

test.describe('in the LIFF browser', () => {
  test.use(IN_LINE)

  test(fact('R11'), async ({ page, world }) => {
    await openInLine(page, world.line)
    await expectResolved(page)
    world.line.revokeAccessToken(String((await session(page))?.accessToken))
    for (const load of ['first', 'second']) {
      await page.reload({ waitUntil: 'commit' })
      expect((await rejection(page)).code, load).toBe('invalid_request')
    }
    expect(await session(page)).toMatchObject({ isLoggedIn: true })
  })

  test(fact('R12'), async ({ page, world }) => {
    world.line.registerApp({ ...APP, liffId: `${APP.channelId}-Siblings` })
    const url = await world.line.liffUrlOpening({ liffId: `${APP.channelId}-Siblings`, person: 'alice' })
    await page.goto(url, { waitUntil: 'commit' })
    expect(await rejection(page)).toMatchObject({
      code: 'INIT_FAILED',
      message: expect.stringMatching(/^Invalid LIFF ID/),
    })
  })
})

test(fact('R13'), async ({ page, context, world }) => {
  const bends: readonly IdTokenFault[] = [
    { how: 'unknown-kid' },
    { how: 'bad-signature' },
    { how: 'hs256' },
    { how: 'wrong-iss' },
    { how: 'wrong-aud' },
  ]
  await knowAtLine(context, world)
  for (const bend of bends) {
    await open(page)
    await settled(page)
    world.line.breakNext({ path: TOKEN }, { kind: 'id-token', bend })
    await leaveAfresh(page)
    await page.waitForURL(/[?&]code=/)
    expect.soft((await rejection(page)).code, bend.how).toBe('INVALID_ID_TOKEN')
    await page.evaluate(() => window.sdkPage?.sdk?.logout())
  }
})
