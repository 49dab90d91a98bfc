import { readFileSync } from 'node:fs'

const TITLE = /^fault (\d+): /

const { cases, tests, cannotRun } = JSON.parse(readFileSync(new URL('./count.json', import.meta.url), 'utf8'))

/**
 * What of the fault matrix really ran, by the reports of vitest and of Playwright, against what was committed.
 *
 * @returns {{ summary: string, isComplete: boolean }}
 */
export function ranOfMatrix(unitReport, browserReport) {
  const titles = [...ranInVitest(unitReport), ...ranInPlaywright(browserReport)].filter((title) =>
    TITLE.test(title),
  )
  const ran = new Set(titles.map((title) => Number(TITLE.exec(title)?.[1])))
  const missing = Array.from({ length: cases }, (_, index) => index + 1).filter(
    (number) => !ran.has(number) && !cannotRun.includes(number),
  )
  const line = `fault matrix: ${ran.size} of ${cases} cases ran in ${titles.length} tests, ${cannotRun.length} cannot run here`
  const isComplete = missing.length === 0 && titles.length === tests
  if (isComplete) return { summary: line, isComplete }
  const lack =
    missing.length === 0 ? `${tests} tests were expected` : `these did not run: ${missing.join(', ')}`
  return { summary: `${line}\nfault matrix: NOT complete: ${lack}`, isComplete }
}

function ranInVitest(report) {
  const results = (report?.testResults ?? []).flatMap(({ assertionResults }) => assertionResults)
  return results.filter(({ status }) => status === 'passed' || status === 'failed').map(({ title }) => title)
}

function ranInPlaywright(report) {
  return (report?.suites ?? []).flatMap(ranInSuite)
}

function ranInSuite({ specs = [], suites = [] }) {
  const ran = specs.filter(({ tests: runs }) =>
    runs.some(({ results }) => results.some(({ status }) => status !== 'skipped')),
  )
  return [...ran.map(({ title }) => title), ...suites.flatMap(ranInSuite)]
}
