/** What a bundler says of a module. */
interface ModuleFacts {
  readonly importedIds: readonly string[]
}

interface ChunkingContext {
  getModuleInfo(id: string): ModuleFacts | null
}

/**
 * Keeps in one chunk what the app needs for its first screen. Left to itself, the bundler moves whatever a part that is
 * loaded later shares with it into chunks of their own, which are more requests and compress worse.
 */
export function appChunk(root: string): (id: string, context: ChunkingContext) => string | null {
  let members: ReadonlySet<string> | null = null
  return (id, context) => {
    members ??= membersOf(root, context)
    return members.has(id) ? 'app' : null
  }
}

/** Not what runs before the app: that must not wait for it. */
function membersOf(root: string, context: ChunkingContext): ReadonlySet<string> {
  const earlier = new Set(
    ['main.ts', 'boot.ts'].flatMap((file) => [...reachable(`${root}/src/${file}`, context)]),
  )
  const app = reachable(`${root}/src/app/mountApp.ts`, context)
  return new Set([...app].filter((id) => !earlier.has(id)))
}

function reachable(id: string, context: ChunkingContext, seen = new Set<string>()): Set<string> {
  if (seen.has(id)) return seen
  seen.add(id)
  for (const imported of context.getModuleInfo(id)?.importedIds ?? []) reachable(imported, context, seen)
  return seen
}
