import { cpus } from 'node:os'
import { CONDITIONS } from './conditions'
import type { Sample, ScriptSizes } from './model'
import { rowsOf } from './rows'
import { tableText } from './table'

export interface Results {
  /** Version of the Chromium that was used. */
  readonly chromium: string
  readonly runs: number
  readonly samples: readonly Sample[]
  readonly sizes: readonly ScriptSizes[]
}

/** For people. */
export function reportText({ chromium, runs, samples, sizes }: Results): string {
  const head = ['', 'floor', 'official', 'genkan', 'genkan ÷ floor', 'budget', 'verdict']
  const lines = rowsOf(samples, sizes).map((row) => [
    row.what,
    row.floor,
    row.official,
    row.genkan,
    row.measured,
    row.budget,
    row.verdict,
  ])
  return [...explanation(chromium, runs), '', tableText([head, ...lines])].join('\n')
}

/** For programs: every sample beside the rows. */
export function reportJson(results: Results): string {
  const { samples, sizes } = results
  return JSON.stringify({ ...results, conditions: CONDITIONS, rows: rowsOf(samples, sizes) }, null, 2)
}

function explanation(chromium: string, runs: number): string[] {
  const { latencyMs, downKbit, upKbit, cpuSlowdown } = CONDITIONS
  const [processor] = cpus()
  return [
    `Chromium ${chromium}, Node ${process.version}, ${cpus().length} × ${processor?.model ?? 'unknown processor'}`,
    `${latencyMs} ms latency, ${downKbit} kbit/s down, ${upKbit} kbit/s up, CPU slowed ${cpuSlowdown} times; LINE, backend and host emulated on this machine`,
    `medians of ${runs} visits per page and scenario, one at a time and in turns; ±: half the distance between the quartiles`,
    'ms from navigation start: until the backend (same clock) had received session; until the first frame with the name',
    'floor: the pluggable SDK alone; official: Vue and the full SDK; genkan: the production build. Same host, LIFF app, backend',
    'JavaScript: what was evaluated, not what was only preloaded, on the page that sends session; scripts of LINE are not counted',
  ]
}
