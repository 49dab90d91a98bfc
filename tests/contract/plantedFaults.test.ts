import { expect, it } from 'vitest'
import { playContract } from './conformance'
import { faultyBackend } from './faultyBackend'
import { PLANTED_FAULTS } from './plantedFaults'
import { referenceSubject } from './reference'
import { reportOf } from './report'

/** Milliseconds: as contract.test.ts, and a copy of the backend is compiled before. */
const PATIENCE = 60_000

it.each(PLANTED_FAULTS)(
  'is found in a copy of the reference backend: $name',
  async (fault) => {
    const { createBackend } = await faultyBackend(fault)
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
    const { createBackend } = await faultyBackend({ name: 'none', foundBy: '', changes: [] })
    const { subject, line } = referenceSubject('id', createBackend)
    const judged = await playContract(subject, line)
    expect(judged.filter(({ verdict }) => verdict.tag !== 'passed')).toEqual([])
  },
  PATIENCE,
)
