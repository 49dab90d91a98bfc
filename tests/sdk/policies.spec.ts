import { fact } from './facts'
import { expectResolved, ENDPOINT, knowAtLine, open, openInLine, session, signIn } from './support/drive'
import { genkanHeaders } from './support/genkanHeaders'
import { renderedSdk } from './support/renderedSdk'
import { expect, IN_LINE, test, type BrowserContext } from './support/test'

/** What a policy without any `unsafe-` refuses, by the way it is written. */
const SINKS = {
  'evaluated text': /\beval\(|\bnew Function\b|\bFunction\(|set(?:Timeout|Interval)\(\s*["'`]/,
  'injected script': /createElement\(\s*["'`]script["'`]/,
  'written HTML': /\b(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|srcdoc|DOMParser/,
}

/** Every place that is known. */
const KNOWN = [
  // The legacy script, which core does not load (K1.2).
  '@liff/extensions: injected script',
  // The alert on old Android versions (K9.3, K9.5).
  '@liff/init: injected script',
  '@liff/init: written HTML',
  // Sub-windows outside LINE, which are not used.
  '@liff/message-bus: evaluated text',
]

test(fact('K14.1'), () => {
  const found = Object.entries(renderedSdk()).flatMap(([name, code]) =>
    Object.entries(SINKS)
      .filter(([, sink]) => sink.test(code))
      .map(([sink]) => `${name}: ${sink}`),
  )
  expect(found.sort()).toEqual(KNOWN)
})

function watchConsole(context: BrowserContext): readonly string[] {
  const said: string[] = []
  context.on('console', (message) => said.push(message.text()))
  context.on('weberror', (error) => said.push(error.error().message))
  return said
}

test.describe('under our headers', () => {
  test.use({ serving: { page: 'core', headers: genkanHeaders() } })

  test(fact('K14.2'), async ({ page, context, world }) => {
    const said = watchConsole(context)
    await knowAtLine(context, world)
    await signIn(page, `${ENDPOINT}deep?a=1`)
    await expectResolved(page)
    expect(await session(page)).toMatchObject({ isLoggedIn: true, claims: { sub: expect.any(String) } })
    expect(said).toEqual([])
  })

  test.describe('in the LIFF browser', () => {
    test.use(IN_LINE)

    test(fact('K14.3'), async ({ page, context, world }) => {
      const said = watchConsole(context)
      await openInLine(page, world.line, '/deep?a=1#here')
      await page.waitForURL(`${ENDPOINT}deep?a=1#here`)
      await expectResolved(page)
      expect(await session(page)).toMatchObject({ isLoggedIn: true, claims: { sub: expect.any(String) } })
      expect(said).toEqual([])
    })
  })
})

test.describe('the full package under our headers', () => {
  test.use({ serving: { page: 'full', headers: genkanHeaders() } })

  test(fact('K14.4'), async ({ page, context, world }) => {
    const said = watchConsole(context)
    await open(page)
    await expect.poll(() => said.join('\n')).toMatch(/content security policy|trusted ?type/i)
    expect(world.line.requests.matching({ host: 'static.line-scdn.net' })).toEqual([])
  })
})
