import { execFile } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { chromium, type Browser } from '@playwright/test'
import { readStage } from '../../src/build/stageSource'
import type { AppConfig } from '../../src/config/appConfig'
import { ConfigError } from '../../src/config/configError'
import { localized } from '../../src/messages/localized'
import { chromiumArguments } from '../world/chromium'
import { findOrInstallChromium } from '../world/findChromium.js'
import { startWorld } from '../world/world'

const ROOT = resolve(import.meta.dirname, '../..')
const DIST = resolve(ROOT, 'node_modules/.cache/genkan-email-screen')

type Locale = AppConfig['locales'][number]

/**
 * Takes a picture of the owner's own sign-in screen in each of its languages, as LINE wants to see it before it lets a channel
 * ask for e-mail addresses (LINE Developers Console, "Email address permission").
 */
export async function main(argv: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      stage: { type: 'string', default: 'published' },
      out: { type: 'string', default: 'test-results/email-screen' },
    },
  })
  try {
    await takePictures(values.stage, resolve(ROOT, values.out))
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}

async function takePictures(stage: string, out: string): Promise<void> {
  const config = readStage({ root: ROOT, stage, environment: process.env }, () => 'https://unused.example')
  if (config.texts.emailPurpose === undefined)
    throw new ConfigError([
      { where: 'texts.emailPurpose', expected: 'what the e-mail address is used for', found: 'nothing' },
    ])
  await buildStage(stage)
  const world = await startWorld()
  const browser = await chromium.launch({
    executablePath: findOrInstallChromium(),
    args: chromiumArguments(world.port),
  })
  try {
    world.serve({ dist: DIST, config })
    mkdirSync(out, { recursive: true })
    for (const locale of config.locales) console.log(await takePicture(browser, config, locale, out))
  } finally {
    await browser.close()
    await world.close()
  }
}

/** With the production command: the screen is the one that people see. */
async function buildStage(stage: string): Promise<void> {
  const vite = resolve(ROOT, 'node_modules/vite/bin/vite.js')
  const mode = stage === 'published' ? [] : ['--mode', stage]
  const command = [vite, 'build', '--logLevel', 'warn', '--emptyOutDir', ...mode]
  await promisify(execFile)(process.execPath, command, {
    cwd: ROOT,
    env: { ...process.env, GENKAN_OUT_DIR: DIST },
  })
}

/** A phone's width, sharp enough to be read; the language as a browser of that language gets it. */
async function takePicture(
  browser: Browser,
  config: AppConfig,
  locale: Locale,
  out: string,
): Promise<string> {
  const { endpointUrl, locales, texts } = config
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    locale,
    userAgent: PHONE,
    reducedMotion: 'reduce',
    colorScheme: 'light',
    ignoreHTTPSErrors: true,
  })
  const page = await context.newPage()
  await page.goto(endpointUrl)
  await page.getByText(localized(texts.emailPurpose ?? '', locale, locales)).waitFor()
  const file = join(out, `${locale}.png`)
  await page.screenshot({ path: file, fullPage: true, animations: 'disabled' })
  await context.close()
  return file
}

const PHONE =
  'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36'
