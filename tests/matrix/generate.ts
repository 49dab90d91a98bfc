import type { BrowserPlay, Case, Played } from './case'

/** How the tests of a case are titled, so that the reports of both runners say which cases ran. */
export function titleOf({ number, fault, ends }: Case, played: Played): string {
  const shape = played.by === 'browser' ? shapeOf(played) : ` (${played.by})`
  const ending = played.by === 'browser' ? (played.ends ?? ends) : ends
  return `fault ${String(number)}: ${fault}${shape} → ${ending}`
}

function shapeOf({ shape }: BrowserPlay): string {
  return shape === undefined ? '' : ` (${shape})`
}

/** What the committed count says about a table: how many tests it generates, and which cases cannot run. */
export function countOf(cases: readonly Case[]): { tests: number; cannotRun: readonly number[] } {
  const played = cases.flatMap((entry) => entry.played)
  return {
    tests: played.filter(({ by }) => by !== 'cannot_run').length,
    cannotRun: cases
      .filter((entry) => entry.played.every(({ by }) => by === 'cannot_run'))
      .map(({ number }) => number),
  }
}
