import { fact } from './facts'
import { expectResolved, open, openInLine, session, settled, VERIFY } from './support/drive'
import { expect, IN_LINE, test } from './support/test'

test.use(IN_LINE)

test(fact('K13.1'), async ({ page, world }) => {
  await openInLine(page, world.line)
  await expectResolved(page)
  const found = await page.evaluate(() => ({
    accessToken: window.liff?.getAccessToken(),
    idToken: window.liff?.getIDToken(),
  }))
  expect(found.accessToken).toEqual(expect.stringMatching(/^eyJ/))
  expect(found.idToken).toEqual(expect.stringMatching(/^eyJ/))
})

test(fact('K13.2'), async ({ page, world }) => {
  await openInLine(page, world.line)
  await expectResolved(page)
  const accessToken = String((await session(page))?.accessToken)
  const names = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  expect(names).toContainEqual(`https://api.line.me${VERIFY}?access_token=${encodeURIComponent(accessToken)}`)
})

test(fact('K13.3'), async ({ page, world }) => {
  await openInLine(page, world.line)
  await expectResolved(page)
  const { accessToken, idToken } = (await session(page)) ?? {}
  const [entry = ''] = await page.evaluate(() =>
    performance.getEntriesByType('navigation').map(({ name }) => name),
  )
  expect(entry).toContain(String(accessToken))
  expect(entry).toContain(String(idToken))
  expect(page.url()).not.toContain('token')
})

test.describe('at an address beside the endpoint', () => {
  test.use({ serving: { page: 'core', endpointUrl: 'https://app.example.com/entrance/' } })

  test(fact('K13.4'), async ({ page, world }) => {
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    const opening = new URL(
      await world.line.liffUrlOpening({ liffId: '1234567890-AbcdEfgh', person: 'alice' }),
    )
    await open(page, `beside${opening.hash}`)
    await settled(page)
    const accessToken = String((await session(page))?.accessToken)
    expect(said.join('\n')).toContain(accessToken)
  })
})
