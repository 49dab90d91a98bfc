import type { Plugin, ViteDevServer } from 'vite'
import type { AppConfig } from '../../config/appConfig'
import { ConfigError } from '../../config/configError'
import { lineConfigOf } from '../../config/resolve'
import type { GenkanContext } from '../context'

/** What each module's default export is made of. */
const MODULES: ReadonlyMap<string, (config: AppConfig) => unknown> = new Map([
  ['virtual:app-config', (config: AppConfig): unknown => config],
  ['virtual:line-config', lineConfigOf],
])

/** The modules `virtual:app-config` and `virtual:line-config`: the chosen stage, and nothing of the others. */
export function appConfig(context: GenkanContext): Plugin {
  return {
    name: 'genkan:app-config',
    resolveId: (id) => (MODULES.has(id) ? `\0${id}` : undefined),
    load(id) {
      const pick = id.startsWith('\0') ? MODULES.get(id.slice(1)) : undefined
      return pick && `export default ${JSON.stringify(pick(context.config()))}`
    },
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
  for (const id of MODULES.keys()) {
    const module = server.moduleGraph.getModuleById(`\0${id}`)
    if (module) server.moduleGraph.invalidateModule(module)
  }
}
