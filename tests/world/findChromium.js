import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { installPackage, pathOf, run } from './system.js'

/** Debian's. The headless shell is the same engine without a browser's window, and needs a third less of the CPU. */
const PACKAGES = ['chromium-headless-shell', 'chromium']
const SYSTEM_NAMES = [...PACKAGES, 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/**
 * The Chromium for browser tests: the one that `CHROMIUM_PATH` names, Playwright's own, or the system's.
 *
 * @returns {string | null} its path
 */
export function findChromium() {
  const named = process.env['CHROMIUM_PATH']
  if (named !== undefined) return named
  if (existsSync(chromium.executablePath())) return chromium.executablePath()
  return SYSTEM_NAMES.map(pathOf).find((path) => path !== null) ?? null
}

/**
 * Finds a Chromium or installs one: Playwright's own where it can be downloaded, else the system's package.
 *
 * @returns {string} its path
 */
export function findOrInstallChromium() {
  const found = findChromium()
  if (found !== null) return found
  console.log('No Chromium found. Installing one for the browser tests …')
  const said = [run(['npx', 'playwright', 'install', 'chromium'])]
  // The system libraries only where the download worked: the system's own packages bring them along.
  if (findChromium() !== null) run(['npx', 'playwright', 'install-deps', 'chromium'])
  for (const name of PACKAGES) if (findChromium() === null) said.push(installPackage(name))
  const installed = findChromium()
  if (installed !== null) return installed
  throw new Error(
    ['No Chromium could be installed. Install one and set CHROMIUM_PATH to its path.', ...said].join('\n'),
  )
}
