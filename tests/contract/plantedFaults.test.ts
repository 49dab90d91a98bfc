import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { runnerImport, type Plugin } from 'vite'
import { expect, it } from 'vitest'
import type * as Backend from '../backend'
import { playContract } from './conformance'
import { PLANTED_FAULTS, type Change, type PlantedFault } from './plantedFaults'
import { referenceSubject } from './reference'
import { reportOf } from './report'

/** Milliseconds: as contract.test.ts, and a copy of the backend is compiled before. */
const PATIENCE = 60_000

/** Changes the source while a copy of the backend is compiled; nothing of it is ever written. */
const planting = (changes: readonly Change[]): Plugin => ({
  name: 'planted-fault',
  enforce: 'pre',
  transform(code, id) {
    const mine = changes.filter(({ file }) => id === resolve(file))
    return mine.reduce((changed, { from, to }) => changed.replace(from, () => to), code)
  },
})

const isOnceIn = ({ file, from }: Change): boolean => readFileSync(file, 'utf8').split(from).length === 2

async function copyWith({ changes }: PlantedFault): Promise<typeof Backend> {
  expect(changes.filter((change) => !isOnceIn(change))).toEqual([])
  const { module } = await runnerImport<typeof Backend>(resolve('tests/backend/index.ts'), {
    configFile: false,
    logLevel: 'silent',
    plugins: [planting(changes)],
  })
  return module
}

it.each(PLANTED_FAULTS)(
  'is found in a copy of the reference backend: $name',
  async (fault) => {
    const { createBackend } = await copyWith(fault)
    const { subject, line } = referenceSubject('id', createBackend)
    const judged = await playContract(subject, line)
    const found = judged.filter(({ verdict }) => verdict.tag === 'failed').map(({ id }) => id)
    expect(found, reportOf(judged)).toContain(fault.foundBy)
    // Nothing hides behind a fault: what could be checked before still is.
    expect(judged.filter(({ verdict }) => verdict.tag === 'not_checked')).toEqual([])
  },
  PATIENCE,
)

it(
  'a copy without a fault keeps the contract: it is the fault that is found, not the copying',
  async () => {
    const { createBackend } = await copyWith({ name: 'none', foundBy: '', changes: [] })
    const { subject, line } = referenceSubject('id', createBackend)
    const judged = await playContract(subject, line)
    expect(judged.filter(({ verdict }) => verdict.tag !== 'passed')).toEqual([])
  },
  PATIENCE,
)
