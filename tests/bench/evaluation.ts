import { gzipSync } from 'node:zlib'
import type { StaticHost } from '../../src/build/staticHost'
import type { Page } from '@playwright/test'
import * as v from 'valibot'

/** A script of the page and when it was evaluated, in ms since the epoch. A script that was only preloaded has no entry. */
export interface Evaluation {
  readonly path: string
  readonly at: number
}

/** A module's own dependencies are evaluated before its first line. */
const NOTE =
  '(globalThis.benchEvaluations ??= []).push({ path: new URL(import.meta.url).pathname, at: performance.timeOrigin + performance.now() });\n'

/** The same host with a first line in each script that notes its evaluation. */
export function withEvaluationNotes(host: StaticHost): StaticHost {
  return async (request) => {
    if (!new URL(request.url).pathname.startsWith('/assets/') || !request.url.endsWith('.js'))
      return host(request)
    const answer = await host(new Request(request.url))
    const headers = new Headers(answer.headers)
    headers.delete('Content-Length')
    headers.set('Content-Encoding', 'gzip')
    return new Response(gzipSync(NOTE + (await answer.text())), { headers })
  }
}

const Evaluations = v.array(v.object({ path: v.string(), at: v.number() }))

/** What the page that is open now has evaluated of its own. */
export async function evaluationsOf(page: Page): Promise<readonly Evaluation[]> {
  return v.parse(Evaluations, await page.evaluate('globalThis.benchEvaluations'))
}

/** When the open page sent `session`, in ms since the epoch. */
export async function sessionSentAt(page: Page): Promise<number> {
  const script = `(() => {
    const call = performance.getEntriesByType('resource').find(({ name }) => name.endsWith('/session'))
    return performance.timeOrigin + call.startTime
  })()`
  return v.parse(v.number(), await page.evaluate(script))
}
