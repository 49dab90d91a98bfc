import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { OUTCOME_CODES } from '../../src/outcomes/outcome'
import { CASES } from './cases'
import { countOf, titleOf } from './generate'
import count from './count.json'

/** The table is complete when it has exactly these numbers. */
const LAST = 174

/** So many of them run at the least; the others say why they cannot. */
const LEAST_THAT_RUN = 150

const LINKING_SPECS = ['linking', 'accountLink'].map((name) =>
  readFileSync(new URL(`../e2e/${name}.spec.ts`, import.meta.url), 'utf8'),
)

describe('the fault matrix', () => {
  it(`numbers its cases from 1 to ${String(LAST)} without a gap or a repeat`, () => {
    expect(CASES.map(({ number }) => number)).toEqual(Array.from({ length: LAST }, (_, index) => index + 1))
  })

  it('has as many tests as were committed, and no more cases that cannot run', () => {
    expect(countOf(CASES)).toEqual({ tests: count.tests, cannotRun: count.cannotRun })
  })

  it(`runs at least ${String(LEAST_THAT_RUN)} of its cases`, () => {
    expect(CASES.length - count.cannotRun.length).toBeGreaterThanOrEqual(LEAST_THAT_RUN)
  })

  it('gives each test a title of its own', () => {
    const titles = CASES.flatMap((entry) => entry.played.map((played) => titleOf(entry, played)))
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([])
  })

  it('reaches every outcome in a browser', () => {
    const reached = CASES.flatMap(({ ends, played }) =>
      played.flatMap((play) => (play.by === 'browser' ? [play.ends ?? ends] : [])),
    )
    expect(
      OUTCOME_CODES.filter(
        (code) => !reached.includes(code) && !isReachedElsewhere(code) && !isOfOwnPage(code),
      ),
    ).toEqual([])
  })
})

/** What only linking can end on has browser tests of its own, which no fault of the table would shorten. */
function isReachedElsewhere(code: string): boolean {
  return LINKING_SPECS.some((text) => text.includes(`expectOutcome(page, '${code}')`))
}

/** The table is of what the app itself meets: an owner's page has its outcome, by its code, in the test beside its screen. */
function isOfOwnPage(code: string): boolean {
  const folders = readdirSync('src/screens', { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return folders.some(({ name: folder }) => {
    const sources = (end: string): string =>
      readdirSync(`src/screens/${folder}`)
        .filter((file) => file.endsWith(end))
        .map((file) => readFileSync(`src/screens/${folder}/${file}`, 'utf8'))
        .join('')
    return (
      sources('.vue').includes(`outcome: { code: '${code}' }`) && sources('.test.ts').includes(`'${code}'`)
    )
  })
}

for (const entry of CASES) {
  for (const played of entry.played) {
    if (played.by === 'browser' || played.by === 'cannot_run') continue
    it(titleOf(entry, played), async () => {
      await played.run()
    })
  }
}
