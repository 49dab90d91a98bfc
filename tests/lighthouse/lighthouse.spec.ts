import { expect, test as base } from '@playwright/test'
import { APP, expectSignedIn, expectSignInScreen, sessionForms, signInAtLine } from '../e2e/support/acts'
import { createCanary } from '../e2e/support/canary'
import { builtVariant } from '../world/builds'
import { startWorld, type World } from '../world/world'
import { audit, slowdownFor, type Audit } from './audit'
import { launchDebuggedChromium, type DebuggedChromium } from './debuggedChromium'

const test = base.extend<{ world: World; chromium: DebuggedChromium }>({
  world: async ({}, use) => {
    // Lighthouse reckons with what the web's hosts speak, and so do people.
    const world = await startWorld({ http2: true })
    world.serve(builtVariant('id'))
    await use(world)
    await world.close()
  },
  chromium: async ({ world }, use) => {
    const chromium = await launchDebuggedChromium(world)
    await use(chromium)
    await chromium.close()
  },
})

test('the sign-in screen', async ({ chromium: { context, port } }) => {
  // Not only to see that it is the right screen: the host compresses a file when it is first asked for it.
  const page = await context.newPage()
  await page.goto(APP)
  await expectSignInScreen(page)
  await page.goto(`${APP}robots.txt`)
  await expect(page.getByText('Allow: /')).toBeVisible()
  await page.close()

  const found = await audit(APP, { port, categories: ['accessibility', 'best-practices', 'seo'] })
  print('the sign-in screen', found)
  expect.soft(found.scores, found.findings.join('\n')).toEqual({
    accessibility: 100,
    'best-practices': 100,
    seo: 100,
  })

  const slowdown = slowdownFor(found.speed)
  const measured = await audit(APP, { port, categories: ['performance'], slowdown })
  print(`the sign-in screen, CPU speed ${found.speed} slowed ${slowdown} times`, measured)
  // What LINE asks of a MINI App. More would be a test of how busy this machine is.
  expect(measured.scores['performance']).toBeGreaterThanOrEqual(50)
})

test('the card of whoever is signed in', async ({ world, chromium: { context, port } }) => {
  const person = createCanary()
  world.line.people.put(person)
  const page = await context.newPage()
  await page.goto(APP)
  await signInAtLine(page, person)
  await expectSignedIn(page, person)
  await page.close()

  const before = sessionForms(world).length
  const found = await audit(APP, {
    port,
    categories: ['accessibility', 'best-practices', 'seo'],
    keepsStorage: true,
  })
  print('the card', found)
  expect(sessionForms(world).length, 'that Lighthouse came signed in').toBeGreaterThan(before)
  expect(found.scores, found.findings.join('\n')).toEqual({
    accessibility: 100,
    'best-practices': 100,
    seo: 100,
  })
})

function print(what: string, { scores, findings }: Audit): void {
  const numbers = Object.entries(scores).map(([category, score]) => `${category} ${score}`)
  console.log([`${what}: ${numbers.join(', ')}`, ...findings].join('\n  '))
}
