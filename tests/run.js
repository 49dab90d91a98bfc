import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { findOrInstallServers } from './hosts/findServers.js'
import { ranOfMatrix } from './matrix/ran.js'
import { findOrInstallChromium } from './world/findChromium.js'

/** Every check of the project, cheapest first. `counts` reads how many tests a step ran; a step without it counts as one. */
const STEPS = [
  { name: 'format', command: 'npm run --silent format:check' },
  { name: 'lint', command: 'npm run --silent lint' },
  { name: 'types', command: 'npm run --silent typecheck' },
  { name: 'import directions', command: 'npm run --silent deps' },
  { name: 'unused code', command: 'npm run --silent unused' },
  { name: 'unit tests', command: 'npm run --silent test:unit', counts: countsOfVitest },
  {
    name: 'facts of the SDK',
    command: 'npm run --silent test:sdk',
    counts: () => countsOfPlaywright('sdk.json'),
  },
  {
    name: 'browser tests',
    command: 'npm run --silent test:e2e',
    counts: () => countsOfPlaywright('e2e.json'),
  },
]

const RESULTS = 'test-results'

rmSync(RESULTS, { recursive: true, force: true })
mkdirSync(RESULTS)

// Before anything else, because an installation may take minutes and its failure makes the rest pointless.
process.env['CHROMIUM_PATH'] = findOrInstallChromium()
findOrInstallServers()

const total = STEPS.map(run).reduce((sum, { passed, failed }) => ({
  passed: sum.passed + passed,
  failed: sum.failed + failed,
}))
const matrix = ranOfMatrix(read('unit.json'), read('e2e.json'))
console.log(`\n${matrix.summary}`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 && matrix.isComplete ? 0 : 1

function run({ name, command, counts }) {
  console.log(`\n── ${name}: ${command}`)
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit' })
  const counted = counts?.() ?? { passed: status === 0 ? 1 : 0, failed: 0 }
  // A step that failed without a failing test (a crash, a wrong option) is a failure all the same.
  return status !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted
}

function countsOfVitest() {
  const report = read('unit.json')
  return report && { passed: report.numPassedTests, failed: report.numFailedTests }
}

function countsOfPlaywright(report) {
  const stats = read(report)?.stats
  return stats && { passed: stats.expected, failed: stats.unexpected + stats.flaky }
}

function read(file) {
  const path = `${RESULTS}/${file}`
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null
}
