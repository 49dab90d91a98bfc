import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin, ResolvedConfig } from 'vite'
import type { GenkanContext } from '../context'
import { deploymentOf } from '../hosts/deployment'
import { hostFiles } from '../hosts/hostFiles'
import { MISSING_PAGE, MISSING_PAGE_TEXT, redirectsFile } from '../hosts/redirectsFile'

/**
 * The rules of each host (src/build/hosts/README.md): in the build what Netlify and Cloudflare Pages read there, and in a folder
 * beside it, such as `dist-hosts`, what other hosts are set up with.
 */
export function hosts(context: GenkanContext): Plugin {
  let config: ResolvedConfig | undefined
  const deploymentFor = (bundled: readonly string[]) =>
    deploymentOf(context.config(), [...bundled, ...filesIn(config?.publicDir ?? '')])
  return {
    name: 'genkan:hosts',
    apply: 'build',
    configResolved(resolved) {
      config = resolved
    },
    generateBundle: {
      // After the others, whose files are to be named.
      order: 'post',
      handler(_options, bundle) {
        const source = redirectsFile(deploymentFor(Object.keys(bundle)))
        this.emitFile({ type: 'asset', fileName: '_redirects', source })
        this.emitFile({ type: 'asset', fileName: MISSING_PAGE, source: MISSING_PAGE_TEXT })
      },
    },
    writeBundle({ dir }, bundle) {
      if (dir === undefined) return
      const folder = `${dir}-hosts`
      rmSync(folder, { recursive: true, force: true })
      mkdirSync(folder)
      for (const [name, text] of Object.entries(hostFiles(deploymentFor(Object.keys(bundle)))))
        writeFileSync(join(folder, name), text)
    },
  }
}

function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
}
