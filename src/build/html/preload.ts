import type { HtmlTagDescriptor } from 'vite'
import type { Part } from '../../lib/preload'
import { PRELOAD_SCRIPT } from './preloadScript'

/** A dynamically imported module whose chunk the page asks for at once. */
export interface Preload {
  /** Path of the module from the project's root. `{locale}` stands for the first language of the config. */
  readonly module: string
  /**
   * `line` at once, as `PRELOAD_SCRIPT` decides; all else only when `main.ts` says so: on a slow line it would take bandwidth
   * from what is needed first.
   */
  readonly part: 'line' | Part
}

/** What we need of a chunk of the bundle. */
export interface Chunk {
  readonly fileName: string
  readonly isEntry: boolean
  readonly moduleIds: readonly string[]
  /** File names of the chunks it imports statically. */
  readonly imports: readonly string[]
}

/**
 * Links that scripts turn into `modulepreload`, for the chunks of `preloads` and what they import statically, in that order
 * and once each, so that dynamic imports are no chain of round trips. What the entry imports itself is left out: Vite
 * links it. Before a style sheet, which every script after it waits for, stand those of LINE's part and the script for them.
 */
export function preloadTags(
  preloads: readonly Preload[],
  chunks: readonly Chunk[],
  base: string,
): HtmlTagDescriptor[] {
  const links = preloadLinks(preloads, chunks, base)
  const isScriptNeeded = links.some(({ injectTo }) => injectTo === 'head-prepend')
  return isScriptNeeded
    ? [...links, { tag: 'script', children: PRELOAD_SCRIPT, injectTo: 'head-prepend' }]
    : links
}

function preloadLinks(preloads: readonly Preload[], chunks: readonly Chunk[], base: string) {
  const entries = chunks.filter((chunk) => chunk.isEntry).map((chunk) => chunk.fileName)
  const seen = new Set(entries.flatMap((file) => withImports(file, chunks)))
  return preloads.flatMap((preload) => {
    const files = chunkOf(preload.module, chunks).flatMap((chunk) => withImports(chunk.fileName, chunks))
    const fresh = files.filter((file) => !seen.has(file))
    fresh.forEach((file) => seen.add(file))
    return fresh.map((file) => preloadLink(`${base}${file}`, preload))
  })
}

/** The modules of `preloads` that are in no chunk: a file was renamed and its preload forgotten. */
export function unknownModules(preloads: readonly Preload[], chunks: readonly Chunk[]): string[] {
  return preloads
    .map(({ module }) => module)
    .filter((module) => !module.includes('{locale}') && chunkOf(module, chunks).length === 0)
}

function chunkOf(module: string, chunks: readonly Chunk[]): Chunk[] {
  return chunks.filter((chunk) => chunk.moduleIds.some((id) => id.endsWith(`/${module}`))).slice(0, 1)
}

/** The chunk itself first: the browser needs it to learn of nothing else. */
function withImports(fileName: string, chunks: readonly Chunk[], known: readonly string[] = []): string[] {
  if (known.includes(fileName)) return []
  const imports = chunks.find((chunk) => chunk.fileName === fileName)?.imports ?? []
  const path = [...known, fileName]
  return [...new Set([fileName, ...imports.flatMap((file) => withImports(file, chunks, path))])]
}

function preloadLink(href: string, { part }: Preload): HtmlTagDescriptor {
  // `crossorigin` as Vite writes it on the entry: otherwise the preloaded file is not the one that import() uses.
  return {
    tag: 'link',
    attrs: { rel: `preload-${part}`, crossorigin: true, href },
    injectTo: part === 'line' ? 'head-prepend' : 'head',
  }
}
