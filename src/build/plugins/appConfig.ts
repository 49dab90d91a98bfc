import type { Plugin, ViteDevServer } from 'vite'
import { ConfigError } from '../../config/configError'
import type { GenkanContext } from '../context'

const ID = 'virtual:app-config'
const RESOLVED = `\0${ID}`

/** The module `virtual:app-config`: the chosen stage, and nothing of the others. */
export function appConfig(context: GenkanContext): Plugin {
  return {
    name: 'genkan:app-config',
    resolveId: (id) => (id === ID ? RESOLVED : undefined),
    load: (id) => (id === RESOLVED ? `export default ${JSON.stringify(context.config())}` : undefined),
    configureServer(server) {
      context.useServer(server)
      server.watcher.add(context.configPath())
      server.watcher.on('change', (file) => {
        if (file === context.configPath()) reload(server, context)
      })
    },
  }
}

/** A good file reloads the page, a wrong one shows its sentence in the browser and in the terminal. */
function reload(server: ViteDevServer, context: GenkanContext): void {
  invalidate(server)
  try {
    context.config()
    server.ws.send({ type: 'full-reload' })
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    server.config.logger.error(error.message)
    server.ws.send({ type: 'error', err: { message: error.message, stack: '' } })
  }
}

function invalidate(server: ViteDevServer): void {
  const module = server.moduleGraph.getModuleById(RESOLVED)
  if (module) server.moduleGraph.invalidateModule(module)
}
