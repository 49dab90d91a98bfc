import type { ViteDevServer } from 'vite'
import type { AppConfig } from '../config/appConfig'
import { configPath, readStage, type StageRequest } from './stageSource'

/** What the plugins share: which stage, and, once there is one, the dev server that the emulator's stage is about. */
export interface GenkanContext {
  readonly config: () => AppConfig
  readonly configPath: () => string
  readonly useServer: (server: ViteDevServer) => void
}

/** @param request Asked each time, because Vite tells root and mode only after the plugins are made. */
export function createContext(request: () => StageRequest): GenkanContext {
  let server: ViteDevServer | undefined
  return {
    config: () => readStage(request(), () => originOf(server)),
    configPath: () => configPath(request()),
    useServer: (started) => {
      server = started
    },
  }
}

const DEFAULT_PORT = 5173

/** The port that was asked for may be taken, so the one in use is known only once the server listens. */
function originOf(server: ViteDevServer | undefined): string {
  const address = server?.httpServer?.address()
  const port = typeof address === 'object' && address ? address.port : server?.config.server.port
  return `http://localhost:${port ?? DEFAULT_PORT}`
}
