import { assertNever } from '../../src/lib/assertNever'
import type { Judged, Verdict } from './verdict'

const WORDS: Readonly<Record<Verdict['tag'], string>> = {
  passed: 'passed',
  failed: 'FAILED',
  not_checked: 'not checked',
}

/** What is printed: one line per check, and below it why it was no yes. */
export function reportOf(judged: readonly Judged[]): string {
  const lines = judged.flatMap(({ id, title, verdict }) => [
    `  ${WORDS[verdict.tag].padEnd(13)}${id.padEnd(18)}${title}`,
    ...(verdict.tag === 'passed' ? [] : [`${' '.repeat(15)}→ ${verdict.why}`]),
  ])
  const count = (tag: Verdict['tag']): number => judged.filter(({ verdict }) => verdict.tag === tag).length
  const sum = `${count('passed')} passed, ${count('failed')} failed, ${count('not_checked')} not checked`
  return [...lines, '', sum].join('\n')
}

/** 0: the contract is kept as far as was seen. 1: it is not; with `strict`, also if something was not checked. */
export function exitCodeOf(judged: readonly Judged[], strict: boolean): 0 | 1 {
  const isBad = ({ verdict }: Judged): boolean => {
    switch (verdict.tag) {
      case 'passed':
        return false
      case 'failed':
        return true
      case 'not_checked':
        return strict
      default:
        return assertNever(verdict)
    }
  }
  return judged.some(isBad) ? 1 : 0
}
