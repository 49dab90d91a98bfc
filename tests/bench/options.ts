import { parseArgs } from 'node:util'

export interface Options {
  /** Measured visits per page and scenario. */
  readonly runs: number
  readonly json: boolean
}

/** @throws if an argument is unknown or `--runs` is no whole number above zero */
export function readOptions(argv: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...argv],
    options: { runs: { type: 'string', default: '12' }, json: { type: 'boolean', default: false } },
  })
  const runs = Number(values.runs)
  if (!Number.isInteger(runs) || runs < 1)
    throw new Error(`--runs takes a whole number, not "${values.runs}".`)
  return { runs, json: values.json }
}
