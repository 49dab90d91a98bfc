import { resolve } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import type { Plugin } from 'vite'
import type { GenkanContext } from '../context'
import { createStaticHost } from '../staticHost'

/** `vite preview` answers as a static host would, with the same headers. */
export function previewServer(context: GenkanContext): Plugin {
  return {
    name: 'genkan:preview-server',
    configurePreviewServer(server) {
      const { root, build } = server.config
      const host = createStaticHost({ dist: resolve(root, build.outDir), config: context.config() })
      const listener = getRequestListener(host)
      server.middlewares.use((request, response) => void listener(request, response))
    },
  }
}
