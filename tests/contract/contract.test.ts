import { expect, it } from 'vitest'
import { playContract } from './conformance'
import { referenceSubject } from './reference'
import { reportOf } from './report'

/** Milliseconds: thirty checks with sign-ins and password hashes of their own. */
const PATIENCE = 60_000

it.each(['id', 'access'] as const)(
  'the reference backend keeps all of the contract, nothing left unchecked (%s)',
  async (token) => {
    const { subject, line } = referenceSubject(token)
    const judged = await playContract(subject, line)
    expect(judged.length).toBeGreaterThan(30)
    const others = judged.filter(({ verdict }) => verdict.tag !== 'passed')
    expect(others, reportOf(judged)).toEqual([])
  },
  PATIENCE,
)
