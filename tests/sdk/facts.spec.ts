import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import * as v from 'valibot'
import { fact, FACT_IDS, FACTS } from './facts'

const ROOT = resolve(import.meta.dirname, '../..')

test('the table and the tests match: each fact has one test, and none is skipped', async () => {
  const listed = await listTests()
  const proofs = listed.filter(({ file }) => file !== 'facts.spec.ts')
  const statuses = FACT_IDS.map((id) => {
    const own = proofs.filter(({ title }) => title.startsWith(`${id}: `))
    return [id, own.map(({ expectedStatus }) => expectedStatus).join(' and ')]
  })
  expect(Object.fromEntries(statuses)).toEqual(Object.fromEntries(FACT_IDS.map((id) => [id, 'passed'])))
  expect(proofs.map(({ title }) => title).sort()).toEqual(FACT_IDS.map(fact).sort())
})

test('what a fact carries is still there', () => {
  const gone = FACT_IDS.flatMap((id) => {
    const missing = FACTS[id].restsOn.filter((file) => !existsSync(resolve(ROOT, file)))
    return missing.map((file) => `${id}: ${file}`)
  })
  expect(gone).toEqual([])
})

test('the page bundles the modules that the app bundles at once', () => {
  expect(importedModules('tests/sdk/pages/core/sdk.ts')).toEqual(importedModules('src/liff/liffSdk.ts'))
})

interface Listed {
  readonly file: string
  readonly title: string
  /** `skipped` for a test that is marked to be skipped. */
  readonly expectedStatus: string
}

interface Suite {
  readonly specs: readonly { title: string; file: string; tests: readonly { expectedStatus: string }[] }[]
  readonly suites?: readonly Suite[] | undefined
}

const SuiteSchema: v.GenericSchema<Suite> = v.object({
  specs: v.array(
    v.object({
      title: v.string(),
      file: v.string(),
      tests: v.array(v.object({ expectedStatus: v.string() })),
    }),
  ),
  suites: v.optional(v.array(v.lazy(() => SuiteSchema))),
})

const ListSchema = v.object({ suites: v.array(SuiteSchema) })

/** All tests as Playwright itself finds them, whichever of them this run was asked for. */
async function listTests(): Promise<readonly Listed[]> {
  const cli = resolve(createRequire(import.meta.url).resolve('@playwright/test'), '../cli.js')
  const config = resolve(import.meta.dirname, 'playwright.config.ts')
  const args = [cli, 'test', '-c', config, '--list', '--reporter', 'json']
  // Without the variables by which a worker knows its run.
  const { PATH = '' } = process.env
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    env: { PATH },
    maxBuffer: 16_000_000,
  })
  const { suites } = v.parse(ListSchema, JSON.parse(stdout))
  return suites.flatMap(testsIn)
}

function testsIn({ specs, suites = [] }: Suite): readonly Listed[] {
  const own = specs.flatMap(({ title, file, tests }) =>
    tests.map(({ expectedStatus }) => ({ title, file, expectedStatus })),
  )
  return [...own, ...suites.flatMap(testsIn)]
}

/** The modules of the SDK that a file imports statically. */
function importedModules(file: string): readonly string[] {
  const source = readFileSync(resolve(ROOT, file), 'utf8')
  return [...source.matchAll(/^import .* from '(@line\/liff[^']*)'$/gm)].map(([, name = '']) => name).sort()
}
