import type { AppConfig } from '../../config/appConfig'
import { assertNever } from '../../lib/assertNever'
import { CHECKS, PARTS, type Finding, type Part } from './finding'

const HEADINGS: Readonly<Record<Part, string>> = {
  config: 'Config',
  line: 'LINE',
  host: 'Host',
  backend: 'Backend',
}

const WORDS: Readonly<Record<Finding['level'], string>> = {
  ok: 'ok',
  warn: 'warn',
  fail: 'FAIL',
  skipped: 'skip',
}

/** Characters of a line before it is broken. */
const WIDTH = 100
const DETAIL = ' '.repeat(9)

/** What is looked at, above the findings. */
export function headOf({ stage, liffId, endpointUrl, backendUrl }: AppConfig): string {
  return [
    `Stage     ${stage}`,
    `LIFF ID   ${liffId}`,
    `Endpoint  ${endpointUrl}`,
    `Backend   ${backendUrl}`,
  ].join('\n')
}

/** One line per check; below what is not right: what was expected, what was found, what to change. */
export function reportOf(findings: readonly Finding[]): string {
  const parts = PARTS.flatMap((part) => {
    const own = findings.filter(({ check }) => CHECKS[check].part === part)
    return own.length === 0
      ? []
      : ['', HEADINGS[part], ...own.flatMap((finding, index) => linesOf(finding, own[index - 1]))]
  })
  return [...parts, '', sumOf(findings)].join('\n').trimStart()
}

/** What is to be changed is said once for findings in a row. */
function linesOf(finding: Finding, before: Finding | undefined): readonly string[] {
  const { title } = CHECKS[finding.check]
  const head = `  ${WORDS[finding.level].padEnd(6)} ${title}`
  switch (finding.level) {
    case 'ok':
      return [`${head}: ${finding.found}`]
    case 'skipped':
      return [`${head}  (${finding.why})`]
    case 'warn':
    case 'fail':
      return [
        `${head}  [${finding.problem}]`,
        ...detail('expected', finding.expected),
        ...detail('found', finding.found),
        ...detail('change', isSaid(finding.change, before) ? 'as above' : finding.change),
      ]
    default:
      return assertNever(finding)
  }
}

const isSaid = (change: string, before: Finding | undefined): boolean =>
  before !== undefined && 'change' in before && before.change === change

function detail(name: string, text: string): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= WIDTH - DETAIL.length - 10)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.map((line, index) => `${DETAIL}${(index === 0 ? name : '').padEnd(10)}${line}`)
}

function sumOf(findings: readonly Finding[]): string {
  const count = (level: Finding['level']): number => findings.filter((one) => one.level === level).length
  return `${count('ok')} ok, ${count('warn')} to look at, ${count('fail')} failed, ${count('skipped')} not checked`
}

/** For programs: the same, as JSON. */
export function jsonOf(stage: string, findings: readonly Finding[]): string {
  const all = findings.map((finding) => ({ part: CHECKS[finding.check].part, ...finding }))
  return JSON.stringify({ stage, findings: all }, null, 2)
}

/** 0: nothing failed. 1: something did; with `isStrict` also where something is to be looked at or was not checked. */
export function exitCodeOf(findings: readonly Finding[], isStrict: boolean): 0 | 1 {
  const isBad = ({ level }: Finding): boolean => level === 'fail' || (isStrict && level !== 'ok')
  return findings.some(isBad) ? 1 : 0
}
