import type { BuildOptions, Plugin } from 'vite'

/** The module that Vite wraps each dynamic import with. */
const HELPER = '\0vite/preload-helper.js'

/** What a chunk needs is linked for the page only; the polyfill would fetch, which the policy refuses. */
const modulePreload: NonNullable<BuildOptions['modulePreload']> = {
  polyfill: false,
  resolveDependencies: (_file, dependencies, { hostType }) => (hostType === 'html' ? dependencies : []),
}

/**
 * Lets `import()` be `import()`. Vite's wrapper first links the style sheets and preloads of a chunk; ours has one
 * style sheet and its preloads in the page, so that the wrapper would only double the size of the first script.
 * Should Vite rename the module, its own wrapper is used again and nothing breaks.
 */
export function plainImports(): Plugin {
  return {
    name: 'genkan:plain-imports',
    apply: 'build',
    enforce: 'pre',
    config: () => ({ build: { modulePreload } }),
    load: (id) => (id === HELPER ? 'export const __vitePreload = (load) => load()' : undefined),
  }
}
