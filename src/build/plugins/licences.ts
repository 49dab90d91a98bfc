import type { Plugin } from 'vite'
import { licencesText, packageFolders, readPackage } from '../licences'

/**
 * `third-party-licenses.txt`: what the bundle contains and under which terms. Not Vite's `build.license`, which knows
 * of no terms that stand in a README, as LINE's do.
 */
export function licences(): Plugin {
  return {
    name: 'genkan:licences',
    apply: 'build',
    generateBundle(_options, bundle) {
      const ids = Object.values(bundle).flatMap((output) => (output.type === 'chunk' ? output.moduleIds : []))
      const source = licencesText(packageFolders(ids).map(readPackage))
      this.emitFile({ type: 'asset', fileName: 'third-party-licenses.txt', source })
    },
  }
}
