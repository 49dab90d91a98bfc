import type { Plugin } from 'vite'
import type { GenkanContext } from '../context'

/** `build.json`: which version, commit and stage a host serves. */
export function buildInfo(context: GenkanContext): Plugin {
  return {
    name: 'genkan:build-info',
    apply: 'build',
    generateBundle() {
      const { build, stage } = context.config()
      const source = `${JSON.stringify({ ...build, stage }, null, 2)}\n`
      this.emitFile({ type: 'asset', fileName: 'build.json', source })
    },
  }
}
