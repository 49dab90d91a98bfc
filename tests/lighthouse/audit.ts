import lighthouse, { type Result } from 'lighthouse'

export type Category = 'performance' | 'accessibility' | 'best-practices' | 'seo'

export interface Options {
  /** Chromium's port for debugging. */
  readonly port: number
  readonly categories: readonly Category[]
  /** Whether the person stays signed in: without it, the visit is the first. */
  readonly keepsStorage?: boolean
  /** How many times slower than this machine the phone is. */
  readonly slowdown?: number
}

export interface Audit {
  /** 0 to 100. */
  readonly scores: Readonly<Record<string, number>>
  /** Each audit that is not perfect, and what Lighthouse warns of, in one line each. */
  readonly findings: readonly string[]
  /** Lighthouse's measure of this machine's speed (`benchmarkIndex`). */
  readonly speed: number
}

const SKIPPED = [
  // Chromium fetches the file in the page's name, which the page's own policy refuses (`connect-src`); crawlers just read it.
  'robots-txt',
]

/** One visit of Lighthouse with its mobile preset: on a slow phone. @throws if Lighthouse could not measure */
export async function audit(
  url: string,
  { port, categories, keepsStorage = false, slowdown = 4 }: Options,
): Promise<Audit> {
  const settings = {
    onlyCategories: [...categories],
    skipAudits: SKIPPED,
    disableStorageReset: keepsStorage,
    throttling: { cpuSlowdownMultiplier: slowdown },
  }
  const run = await lighthouse(url, { port, logLevel: 'error' }, { extends: 'lighthouse:default', settings })
  if (!run) throw new Error('Lighthouse has no result.')
  if (run.lhr.runtimeError) throw new Error(run.lhr.runtimeError.message)
  const { benchmarkIndex: speed } = run.lhr.environment
  return { scores: scoresOf(run.lhr), findings: findingsOf(run.lhr), speed }
}

/**
 * How many times slower than this machine the mid-tier phone is that Lighthouse reckons with. Its own four is meant for a
 * fast desktop (Lighthouse, docs/throttling.md, "Calibrating the CPU slowdown").
 */
export function slowdownFor(speed: number): number {
  if (speed >= 1500) return 4
  return speed >= 800 ? 2 : 1
}

function scoresOf({ categories }: Result): Audit['scores'] {
  return Object.fromEntries(
    Object.values(categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]),
  )
}

function findingsOf({ categories, audits, runWarnings }: Result): string[] {
  const found = Object.values(categories).flatMap((category) =>
    category.auditRefs
      .flatMap(({ id }) => audits[id] ?? [])
      .filter(({ score, scoreDisplayMode }) => (score ?? 1) < 1 || scoreDisplayMode === 'error')
      .map((one) => `${category.id}: ${sentenceOf(one)}`),
  )
  return [...found, ...runWarnings]
}

function sentenceOf({
  id,
  title,
  displayValue,
  explanation,
  errorMessage,
}: Result['audits'][string]): string {
  return [id, title, displayValue, explanation, errorMessage].filter(Boolean).join(', ')
}
