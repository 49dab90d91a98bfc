import type { Plugin } from 'vite'
import type { GenkanContext } from '../context'
import { headersFile } from '../headers/headersFile'

/** `_headers` for Netlify and Cloudflare Pages. */
export function headers(context: GenkanContext): Plugin {
  return {
    name: 'genkan:headers',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile(context.config()) })
    },
  }
}
