import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { securityHeaders } from '../../src/build/headers/securityHeaders'
import { en } from '../../src/messages/en'
import { builtVariant } from '../world/builds'
import { APP } from './support/acts'
import { expect, test } from './support/test'

const published = builtVariant('id')
const review = builtVariant('review')

function bundleOf(dist: string): string {
  const files = readdirSync(join(dist, 'assets')).map((name) => join(dist, 'assets', name))
  return [...files, join(dist, 'index.html'), join(dist, '_headers')]
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
}

test('only the chosen stage ends in the bundle', () => {
  expect(bundleOf(published.dist)).toContain('1234567890-AbcdEfgh')
  expect(bundleOf(published.dist)).not.toMatch(/1234567891-ReviewAb|review-api\.example\.com/)
  expect(bundleOf(review.dist)).toContain('1234567891-ReviewAb')
  expect(bundleOf(review.dist)).not.toMatch(/1234567890-AbcdEfgh|https:\/\/api\.example\.com/)
})

test('no development tools, no other way to the network, and no emulator end in the bundle', () => {
  const bundle = bundleOf(published.dist)
  expect(bundle).not.toMatch(/__VUE_DEVTOOLS|devtools-plugin|setupDevtools/)
  expect(bundle).not.toMatch(/sendBeacon|new WebSocket|RTCPeerConnection|EventSource/)
  expect(bundle).not.toMatch(
    /__line__|__backend__|__outcomes|outcome-card|emulator:device|__console|__emulatedConfig/,
  )
})

test('the chunks that sign in, and no others, begin with the hint to compile all of them', () => {
  const folder = join(published.dist, 'assets')
  const hinted = readdirSync(folder).filter((name) =>
    readFileSync(join(folder, name), 'utf8').startsWith('//# allFunctionsCalledOnLoad\n'),
  )
  expect(hinted.map((name) => name.replace(/-[\w-]{8}[.]js$/, '')).sort()).toEqual(['boot', 'entry'])
})

test('build.json names version, commit and stage', () => {
  const info: unknown = JSON.parse(readFileSync(join(review.dist, 'build.json'), 'utf8'))
  expect(info).toEqual({
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    commit: expect.any(String),
    stage: 'review',
  })
})

test("the licences name LINE's agreement", () => {
  const licences = readFileSync(join(published.dist, 'third-party-licenses.txt'), 'utf8')
  expect(licences).toMatch(/@line\/liff[\s\S]*LINE Developers Agreement/)
  expect(licences).toMatch(/vue[\s\S]*MIT/)
})

test('every answer carries the headers of the config, and _headers lists the same', async ({
  page,
  request,
}) => {
  const expected = securityHeaders(published.config)
  const response = await page.goto(APP)
  for (const [name, value] of Object.entries(expected))
    expect(response?.headers()[name.toLowerCase()]).toBe(value)
  const listed = readFileSync(join(published.dist, '_headers'), 'utf8')
  for (const [name, value] of Object.entries(expected)) expect(listed).toContain(`${name}: ${value}`)
  expect(expected['Content-Security-Policy']).not.toMatch(/unsafe/)
  expect(request).toBeDefined()
})

test('the markup alone says what a chat preview shows', async ({ page }) => {
  const markup = (await (await page.goto(APP))?.text()) ?? ''
  expect(markup).toContain('<html lang="en">')
  expect(markup).toContain('<title>Sakura Books</title>')
  expect(markup).toContain('property="og:title" content="Sakura Books"')
  expect(markup).toContain('property="og:description" content="Sign in to Sakura Books with LINE."')
  expect(markup).toContain('property="og:image" content="https://app.example.com/preview.png"')
  expect(markup).not.toContain('noindex')
})

test.describe('a stage that is not published', () => {
  test.use({ variant: 'review' })

  test('shows a badge and is kept from search engines', async ({ page }) => {
    const response = await page.goto('https://review.example.com/shop/')
    await expect(page.getByText(en.testVersion('review'))).toBeVisible()
    expect(await response?.text()).toContain('<meta name="robots" content="noindex"')
    expect(response?.headers()['x-robots-tag']).toBe('noindex')
  })
})

test('without JavaScript the markup says so and leads to LINE', async ({ page }) => {
  const markup = (await (await page.goto(APP))?.text()) ?? ''
  const [noScript = ''] = /<noscript>[^]*<\/noscript>/.exec(markup) ?? []
  expect(noScript).toContain('Please turn on JavaScript to sign in.')
  expect(noScript).toContain('<p lang="ja">ログインするには')
  expect(noScript).toContain('href="https://liff.line.me/1234567890-AbcdEfgh"')
})
