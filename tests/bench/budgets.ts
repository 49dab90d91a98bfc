import type { ScenarioName } from './model'

/** Genkan's time as a multiple of the floor's, at most. */
export const TIME_BUDGETS: Readonly<
  Record<ScenarioName, { readonly session: number; readonly name: number }>
> = {
  first: { session: 1.05, name: 1.1 },
  return: { session: 1, name: 1.1 },
  liff: { session: 1.05, name: 1.1 },
}

/** gzip bytes of evaluated JavaScript, at most. */
export const SIZE_BUDGETS = { session: 32_000, name: 72_000 } as const

/** Layout shift, at most. */
export const SHIFT_BUDGET = 0

/** How a value stands to its budget, in the digits that the table shows. */
export function verdict(value: number, budget: number, show: (value: number) => string): string {
  return value <= budget ? 'met' : `missed by ${show(value - budget)}`
}
