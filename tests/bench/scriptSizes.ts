import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { evaluationsOf, sessionSentAt } from './evaluation'
import type { Sample, ScriptSizes } from './model'

/**
 * Sizes of what a visit evaluated of the build in `dist`, with gzip at its best. Only the page that sent `session` counts:
 * a first visit's page before it, with the button, is another.
 */
export async function scriptSizesOf(page: Page, sample: Sample, dist: string): Promise<ScriptSizes> {
  const evaluations = await evaluationsOf(page)
  const sizeUntil = (end: number): number =>
    evaluations
      .filter(({ at }) => at <= end)
      .map(({ path }) => gzipSync(readFileSync(join(dist, path)), { level: 9 }).byteLength)
      .reduce((sum, size) => sum + size, 0)
  return {
    page: sample.page,
    scenario: sample.scenario,
    session: sizeUntil(await sessionSentAt(page)),
    name: sizeUntil(sample.opened + sample.name),
  }
}
