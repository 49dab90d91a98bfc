import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { findOrInstallServers } from './hosts/findServers.js'
import { ranOfMatrix } from './matrix/ran.js'
import { findOrInstallChromium } from './world/findChromium.js'

/** Each needs one core: they run side by side, and say what they have to say when they are done. */
const STATIC_CHECKS = [
  { name: 'lint', command: 'npm run --silent lint' },
  { name: 'types', command: 'npm run --silent typecheck' },
  { name: 'format', command: 'npm run --silent format:check' },
  { name: 'import directions', command: 'npm run --silent deps' },
  { name: 'unused code', command: 'npm run --silent unused' },
]

/** Each takes all cores. `counts` reads how many tests it ran. */
const TESTS = [
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
  // By itself, because it measures.
  {
    name: 'Lighthouse',
    command: 'npm run --silent lighthouse',
    counts: () => countsOfPlaywright('lighthouse.json'),
  },
]

const RESULTS = 'test-results'

rmSync(RESULTS, { recursive: true, force: true })
mkdirSync(RESULTS)

// Before anything else, because an installation may take minutes and its failure makes the rest pointless.
process.env['CHROMIUM_PATH'] = findOrInstallChromium()
findOrInstallServers()

const counts = await Promise.all(STATIC_CHECKS.map((check) => run(check, 'pipe')))
for (const test of TESTS) counts.push(await run(test, 'inherit'))

const total = (key) => counts.reduce((sum, count) => sum + count[key], 0)
const matrix = ranOfMatrix(read('unit.json'), read('e2e.json'))
console.log(`\n${matrix.summary}`)
console.log(`${total('passed')} passed, ${total('failed')} failed`)
process.exitCode = total('failed') === 0 && matrix.isComplete ? 0 : 1

/** Runs a step and says how long it took. A step without `counts` counts as one test. */
async function run({ name, command, counts: countsOf }, output) {
  const begun = Date.now()
  if (output === 'inherit') console.log(`\n── ${name}: ${command}`)
  const child = spawn(command, { shell: true, stdio: ['ignore', output, output] })
  const said = []
  child.stdout?.on('data', (text) => said.push(text))
  child.stderr?.on('data', (text) => said.push(text))
  const [status] = await once(child, 'close')
  const seconds = Math.round((Date.now() - begun) / 1000)
  if (output === 'pipe') console.log(`\n── ${name}: ${command}\n${Buffer.concat(said).toString()}`)
  console.log(`── ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s`)
  const counted = countsOf?.() ?? { passed: status === 0 ? 1 : 0, failed: 0 }
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
