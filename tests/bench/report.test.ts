import { describe, expect, it } from 'vitest'
import { verdict } from './budgets'
import { SCENARIO_NAMES, type PageName, type Sample, type ScriptSizes } from './model'
import { readOptions } from './options'
import { rowsOf } from './rows'
import { median, quantile, spread } from './statistics'
import { tableText } from './table'

const samplesOf = (page: PageName, ...times: number[]): Sample[] =>
  SCENARIO_NAMES.flatMap((scenario) =>
    times.map((time) => ({ page, scenario, opened: 0, session: time, name: time, button: null, shift: 0 })),
  )

const sizesOf = (page: PageName, size: number): ScriptSizes[] =>
  SCENARIO_NAMES.map((scenario) => ({ page, scenario, session: size, name: size }))

describe('a median', () => {
  it.each([
    [[5], 5],
    [[9, 1, 5], 5],
    [[4, 1, 2, 3], 2.5],
  ])('of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected)
  })

  it('of nothing is an error', () => {
    expect(() => median([])).toThrow('nothing')
  })

  it('is to be trusted as far as the quartiles are near', () => {
    expect(quantile([1, 2, 3, 4, 5], 0.25)).toBe(2)
    expect(spread([90, 95, 100, 105, 110])).toBe(0.05)
  })
})

describe('a verdict', () => {
  const show = (value: number) => value.toFixed(2)

  it.each([
    [1, 1.05, 'met'],
    [1.05, 1.05, 'met'],
    [1.15, 1.05, 'missed by 0.10'],
  ])('on %d of %d is "%s"', (value, budget, expected) => {
    expect(verdict(value, budget, show)).toBe(expected)
  })
})

describe('the rows', () => {
  const rows = rowsOf(
    [
      ...samplesOf('floor', 900, 1000, 5000),
      ...samplesOf('official', 1400, 1500, 1600),
      ...samplesOf('genkan', 1030, 1040, 4000),
    ],
    [...sizesOf('floor', 24_000), ...sizesOf('official', 60_000), ...sizesOf('genkan', 40_000)],
  )

  it('compare medians with the floor', () => {
    expect(rows[0]).toMatchObject({ floor: '1000 ±102%', official: '1500 (× 1.500)', measured: '× 1.040' })
  })

  it('judge each budget by itself', () => {
    expect(rows.map((row) => row.verdict)).toEqual([
      ...['met', 'missed by 0.040', 'met'],
      ...['met', 'met', 'met'],
      '-',
      ...['missed by 8.0 KB', 'met'],
      ...['met', 'met', 'met'],
    ])
  })
})

it('a table has columns as wide as their widest cell', () => {
  expect(
    tableText([
      ['', 'a'],
      ['long', 'b'],
    ]),
  ).toBe('      a\n-------\nlong  b')
})

describe('the options', () => {
  it('are twelve runs and a table', () => {
    expect(readOptions([])).toEqual({ runs: 12, json: false })
  })

  it('refuse what is no number of runs', () => {
    expect(() => readOptions(['--runs', '0'])).toThrow('--runs')
    expect(() => readOptions(['--fast'])).toThrow()
  })
})
