import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext } from '@playwright/test'
import { chromiumArguments } from '../world/chromium'
import { findOrInstallChromium } from '../world/findChromium.js'
import type { World } from '../world/world'

/** A Chromium that two can drive: a test by its context, and Lighthouse, whose pages are in the same context, by its port. */
export interface DebuggedChromium {
  readonly context: BrowserContext
  readonly port: number
  close(): Promise<void>
}

export async function launchDebuggedChromium({ port, trustArgument }: World): Promise<DebuggedChromium> {
  const profile = mkdtempSync(join(tmpdir(), 'genkan-lighthouse-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findOrInstallChromium(),
    // The screen is Lighthouse's to choose.
    viewport: null,
    args: [...chromiumArguments(port), trustArgument, '--remote-debugging-port=0'],
  })
  return {
    context,
    port: portIn(profile),
    async close() {
      await context.close()
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

/** Chromium chose one that was free, and wrote it into its profile. */
function portIn(profile: string): number {
  const [port] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')
  return Number(port)
}
