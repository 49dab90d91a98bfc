import { SHIFT_BUDGET, SIZE_BUDGETS, TIME_BUDGETS, verdict } from './budgets'
import { SCENARIO_NAMES, type PageName, type Sample, type ScenarioName, type ScriptSizes } from './model'
import { median, spread } from './statistics'

/** One line of the report, ready to print. */
export interface Row {
  readonly what: string
  readonly floor: string
  readonly official: string
  readonly genkan: string
  /** What the budget is about: a ratio, a size, a shift. */
  readonly measured: string
  readonly budget: string
  readonly verdict: string
}

const SCENARIOS: Readonly<Record<ScenarioName, string>> = {
  first: 'external, first visit, tapped at once',
  return: 'external, return visit, warm cache',
  liff: 'LIFF browser, cold',
}

const ms = (value: number): string => value.toFixed(0)
const times = (value: number): string => value.toFixed(3)
const kilobytes = (value: number): string => `${(value / 1000).toFixed(1)} KB`
const shift = (value: number): string => (value === 0 ? '0' : value.toPrecision(2))

/** Medians, their ratios to the floor's, and what the budgets say. */
export function rowsOf(samples: readonly Sample[], sizes: readonly ScriptSizes[]): Row[] {
  return [
    ...SCENARIO_NAMES.map((scenario) => timeRow(samples, scenario, 'session')),
    ...SCENARIO_NAMES.map((scenario) => timeRow(samples, scenario, 'name')),
    buttonRow(samples),
    sizeRow(sizes, 'session'),
    sizeRow(sizes, 'name'),
    ...SCENARIO_NAMES.map((scenario) => shiftRow(samples, scenario)),
  ]
}

type Mark = 'session' | 'name'

const MARKS: Readonly<Record<Mark, string>> = { session: 'until session', name: 'until the name' }

function timeRow(samples: readonly Sample[], scenario: ScenarioName, mark: Mark): Row {
  const of = (page: PageName): number[] =>
    samples.filter((one) => one.page === page && one.scenario === scenario).map((one) => one[mark])
  const floor = median(of('floor'))
  const official = median(of('official'))
  const genkan = median(of('genkan'))
  const budget = TIME_BUDGETS[scenario][mark]
  return {
    what: `ms ${MARKS[mark]}: ${SCENARIOS[scenario]}`,
    floor: `${ms(floor)} ±${percent(spread(of('floor')))}`,
    official: `${ms(official)} (× ${times(official / floor)})`,
    genkan: `${ms(genkan)} ±${percent(spread(of('genkan')))}`,
    measured: `× ${times(genkan / floor)}`,
    budget: `× ${times(budget)}`,
    verdict: verdict(genkan / floor, budget, times),
  }
}

const percent = (share: number): string => `${(share * 100).toFixed(0)}%`

/** Has no budget; it tells where a first visit spends its time. */
function buttonRow(samples: readonly Sample[]): Row {
  const of = (page: PageName): string => {
    const seen = samples.filter((one) => one.page === page).flatMap(({ button }) => button ?? [])
    return seen.length === 0 ? '-' : ms(median(seen))
  }
  return {
    what: 'ms until the sign-in button: first visit',
    floor: of('floor'),
    official: of('official'),
    genkan: of('genkan'),
    measured: '-',
    budget: '-',
    verdict: '-',
  }
}

/** The largest of the scenarios counts. */
function sizeRow(sizes: readonly ScriptSizes[], mark: Mark): Row {
  const of = (page: PageName): number =>
    Math.max(...sizes.filter((one) => one.page === page).map((one) => one[mark]))
  return {
    what: `JavaScript evaluated ${MARKS[mark]}, gzip`,
    floor: kilobytes(of('floor')),
    official: kilobytes(of('official')),
    genkan: kilobytes(of('genkan')),
    measured: kilobytes(of('genkan')),
    budget: kilobytes(SIZE_BUDGETS[mark]),
    verdict: verdict(of('genkan'), SIZE_BUDGETS[mark], kilobytes),
  }
}

/** The worst visit counts. */
function shiftRow(samples: readonly Sample[], scenario: ScenarioName): Row {
  const of = (page: PageName): number =>
    Math.max(
      ...samples.filter((one) => one.page === page && one.scenario === scenario).map((one) => one.shift),
    )
  return {
    what: `layout shift: ${SCENARIOS[scenario]}`,
    floor: shift(of('floor')),
    official: shift(of('official')),
    genkan: shift(of('genkan')),
    measured: shift(of('genkan')),
    budget: shift(SHIFT_BUDGET),
    verdict: verdict(of('genkan'), SHIFT_BUDGET, shift),
  }
}
