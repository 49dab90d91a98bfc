import type { Browser, BrowserContext, Page } from '@playwright/test'
import { lineAppScript, userAgents } from '../line-platform'
import type { BenchWorld } from './benchWorld'
import { slowDown } from './conditions'
import { signInAtLine } from '../world/lineSso'
import type { PageName, Sample, ScenarioName } from './model'
import { firstOf, takeNotes, type Note } from './notes'
import { until } from './until'

export interface Visit {
  readonly page: PageName
  readonly scenario: ScenarioName
  /** Whether the scripts note their evaluation, which costs time. */
  readonly notes?: boolean
}

/** The text of the sign-in button of all three pages. */
const BUTTON = 'Log in with LINE'

const PERSON = 'alice'

/**
 * Makes one slow visit in a new browser context: no cache and no connection is left of another.
 *
 * @param whenDone is given the page once it came to rest, the name shown and `session` answered
 */
export async function makeVisit<Found>(
  { browser, world }: { readonly browser: Browser; readonly world: BenchWorld },
  { page: pageName, scenario, notes = false }: Visit,
  whenDone: (page: Page, sample: Sample) => Found | Promise<Found>,
): Promise<Found> {
  world.serve(pageName, { notes })
  const context = await newContext(browser, world, scenario)
  try {
    if (scenario === 'return')
      await open(context, world, { url: world.config.endpointUrl, button: BUTTON, slowly: false })
    world.serve(pageName, { notes })
    world.server.closeConnections()
    const url = scenario === 'liff' ? await liffUrl(world) : world.config.endpointUrl
    const opened = await open(context, world, {
      url,
      button: scenario === 'first' ? BUTTON : null,
      slowly: true,
    })
    return await whenDone(opened.page, { page: pageName, scenario, ...opened.times })
  } catch (error) {
    throw new Error(`The visit "${scenario}" of the page "${pageName}" failed.`, { cause: error })
  } finally {
    await context.close()
  }
}

async function newContext(browser: Browser, { line, config }: BenchWorld, scenario: ScenarioName) {
  const shape = { viewport: { width: 360, height: 740 }, locale: 'en-US' }
  if (scenario !== 'liff') {
    const context = await browser.newContext(shape)
    await context.addCookies([await signInAtLine(line, config, PERSON)])
    return context
  }
  const context = await browser.newContext({ ...shape, userAgent: userAgents['liff-ios'] })
  await context.addInitScript({ content: lineAppScript('https://liff.line.me') })
  // The least that the SDK takes for LINE's native bridge.
  await context.addInitScript('window._liff = { features: [], postMessage() {} }')
  return context
}

function liffUrl({ line, config }: BenchWorld): Promise<string> {
  return line.liffUrlOpening({ liffId: config.liffId, person: PERSON })
}

type Times = Omit<Sample, 'page' | 'scenario'>

/** Opens the page and sees it through, tapping the button, if one is named, as soon as it is there. */
async function open(
  context: BrowserContext,
  world: BenchWorld,
  { url, button, slowly }: { readonly url: string; readonly button: string | null; readonly slowly: boolean },
): Promise<{ readonly page: Page; readonly times: Times }> {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const name = world.line.people.get(PERSON).name
  const notes = await takeNotes(session, { host: new URL(url).host, name, button })
  if (slowly) await slowDown(session)
  await page.goto(url, { waitUntil: 'commit' })
  await until(() => firstOf(notes, 'name') !== null, 'the name')
  await until(() => world.sessions().length > 0, '`session`')
  await page.waitForLoadState('networkidle')
  const times = timesOf(notes, world.sessions()[0] ?? NaN)
  if (!slowly) await page.close()
  return { page, times }
}

/** The browser's clock and the backend's are one: both run on this machine. */
function timesOf(notes: readonly Note[], sessionAt: number): Times {
  const opened = firstOf(notes, 'opened') ?? NaN
  const button = firstOf(notes, 'button')
  return {
    opened,
    session: sessionAt - opened,
    name: (firstOf(notes, 'name') ?? NaN) - opened,
    button: button === null ? null : button - opened,
    shift: notes.filter(({ kind }) => kind === 'shift').reduce((sum, { value }) => sum + value, 0),
  }
}
