import type * as v from 'valibot'
import { nameOf, type Mistake } from './configError'

type Issue = v.BaseIssue<unknown>

const PLAIN_KEY = /^[\w$-]+$/

/** Turns what valibot found into mistakes; `root` is what the paths start from (a file, a variable). */
export function mistakesOf(issues: readonly Issue[], root: string): Mistake[] {
  return issues.map((issue) => mistakeOf(issue, root, ''))
}

/** `liff.config.json: stages.published`; only the root where there is no path. */
export function at(root: string, path: string): string {
  return path ? `${root}: ${path}` : root
}

function mistakeOf(issue: Issue, root: string, parent: string): Mistake {
  const path = `${parent}${pathOf(issue)}`
  const deeper = deepest(issue)
  if (deeper) return mistakeOf(deeper, root, path)
  return { where: at(root, path.replace(/^\./, '')), expected: issue.message, found: nameOf(issue.input) }
}

/** Of "a text, or an object of texts" the alternative that was meant is the one that fails inside. */
function deepest(issue: Issue): Issue | undefined {
  return issue.issues?.find((alternative) => alternative.path)
}

function pathOf(issue: Issue): string {
  return (issue.path ?? []).map((item) => step(item.key)).join('')
}

function step(key: unknown): string {
  if (typeof key === 'number') return `[${key}]`
  const name = String(key)
  return PLAIN_KEY.test(name) ? `.${name}` : `[${nameOf(name)}]`
}
