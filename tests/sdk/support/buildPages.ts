import { mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { build, type Rolldown } from 'vite'

export type PageName = 'core' | 'full'

const OUT = resolve(import.meta.dirname, '../../../node_modules/.cache/genkan-sdk')

/** Where the parts of the SDK that ended in the page `core` are written down: module id to rendered source. */
export const RENDERED = resolve(OUT, 'core.rendered.json')

/** Builds both bare pages against whichever `@line/liff` is installed. */
export default async function buildPages(): Promise<void> {
  await buildPage('full')
  const output = await buildPage('core')
  mkdirSync(OUT, { recursive: true })
  writeFileSync(RENDERED, JSON.stringify(renderedModules(output)))
}

export function distOf(page: PageName): string {
  return resolve(OUT, page)
}

async function buildPage(page: PageName): Promise<readonly Rolldown.RolldownOutput[]> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: resolve(import.meta.dirname, '../pages', page),
    build: { outDir: distOf(page), emptyOutDir: true, minify: false, modulePreload: false },
  })
  if ('on' in result) throw new Error('Vite watches instead of building.')
  return Array.isArray(result) ? result : [result]
}

/** What is left of each module once unused code is gone. */
function renderedModules(outputs: readonly Rolldown.RolldownOutput[]): Record<string, string> {
  const chunks = outputs.flatMap(({ output }) => output).filter((part) => part.type === 'chunk')
  return Object.fromEntries(
    chunks.flatMap(({ modules }) => Object.entries(modules).map(([id, { code }]) => [id, code ?? ''])),
  )
}
