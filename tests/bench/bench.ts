import type { Browser } from '@playwright/test'
import { startBenchWorld, type BenchWorld } from './benchWorld'
import { buildPages, type BuiltPages } from './buildPages'
import { PAGE_NAMES, SCENARIO_NAMES, type PageName, type Sample, type ScriptSizes } from './model'
import { readOptions } from './options'
import { launchQuietChromium } from './quietChromium'
import { reportJson, reportText, type Results } from './report'
import { scriptSizesOf } from './scriptSizes'
import { makeVisit } from './visit'

/** `npm run bench -- [--runs N] [--json]`. A missed budget is a line of the report and no failure: times are noisy. */
export async function main(argv: readonly string[]): Promise<void> {
  const { runs, json } = readOptions(argv)
  progress('building the three pages')
  const built = await buildPages()
  const world = await startBenchWorld(built)
  const browser = await launchQuietChromium(world.server)
  try {
    const results = await measure({ browser, world, built, runs })
    console.log(json ? reportJson(results) : reportText(results))
  } finally {
    await browser.close()
    await world.server.close()
  }
}

interface Bench {
  readonly browser: Browser
  readonly world: BenchWorld
  readonly built: BuiltPages
  readonly runs: number
}

async function measure(bench: Bench): Promise<Results> {
  const sizes = await measureSizes(bench)
  const samples = await measureTimes(bench)
  const unknown = bench.world.line.requests.unknown()
  if (unknown.length > 0) throw new Error(`LINE does not know ${JSON.stringify(unknown[0])}.`)
  return { chromium: bench.browser.version(), runs: bench.runs, samples, sizes }
}

/** Warms up everything on the way: these visits are not timed. */
async function measureSizes({ browser, world, built }: Bench): Promise<ScriptSizes[]> {
  const sizes: ScriptSizes[] = []
  for (const scenario of SCENARIO_NAMES)
    for (const page of PAGE_NAMES) {
      progress(`sizes, ${scenario}, ${page}`)
      const visit = { page, scenario, notes: true }
      sizes.push(
        await makeVisit({ browser, world }, visit, (opened, sample) =>
          scriptSizesOf(opened, sample, built.dist[page]),
        ),
      )
    }
  return sizes
}

/**
 * The pages take turns in all six orders, so that a busy machine is busy for all of them and each comes as often after each
 * other: what one visit leaves behind falls on all alike.
 */
async function measureTimes({ browser, world, runs }: Bench): Promise<Sample[]> {
  const samples: Sample[] = []
  for (let run = 0; run < runs; run++)
    for (const scenario of SCENARIO_NAMES)
      for (const page of inTurns(run)) {
        progress(`run ${run + 1} of ${runs}, ${scenario}, ${page}`)
        samples.push(await makeVisit({ browser, world }, { page, scenario }, (_, sample) => sample))
      }
  return samples
}

function inTurns(run: number): PageName[] {
  const first = run % PAGE_NAMES.length
  const turns = [...PAGE_NAMES.slice(first), ...PAGE_NAMES.slice(0, first)]
  return run % 2 === 0 ? turns : turns.reverse()
}

function progress(text: string): void {
  process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${text}` : `${text}\n`)
}
