/** What a bundler says of a module. */
interface ModuleFacts {
  readonly importedIds: readonly string[]
}

interface ChunkingContext {
  getModuleInfo(id: string): ModuleFacts | null
}

/**
 * Keeps in one chunk each what is needed for the gate and an early name, until the token is sent, to leave for LINE, and for
 * the app's first screen. Left to itself, the bundler moves whatever a part that is loaded later shares with them into
 * chunks of their own, which are more requests and compress worse.
 */
export function appChunk(root: string): (id: string, context: ChunkingContext) => string | null {
  let chunks: ReadonlyMap<string, string> | null = null
  return (id, context) => {
    chunks ??= chunksOf(root, context)
    return chunks.get(id) ?? null
  }
}

/** Of each only what nothing before it has: that must not wait for it. */
function chunksOf(root: string, context: ChunkingContext): ReadonlyMap<string, string> {
  const chunks = new Map<string, string>()
  for (const [file, name] of [
    ['main.ts', 'entry'],
    ['boot.ts', 'boot'],
    // A tap on the button that is there before the app needs no more than this.
    ['session/signIn.ts', 'leave'],
    ['app/mountApp.ts', 'app'],
  ] as const)
    for (const id of reachable(`${root}/src/${file}`, context)) if (!chunks.has(id)) chunks.set(id, name)
  return chunks
}

function reachable(id: string, context: ChunkingContext, seen = new Set<string>()): Set<string> {
  if (seen.has(id)) return seen
  seen.add(id)
  for (const imported of context.getModuleInfo(id)?.importedIds ?? []) reachable(imported, context, seen)
  return seen
}
