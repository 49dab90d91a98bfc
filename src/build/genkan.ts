import { resolve } from 'node:path'
import type { ConfigEnv, Plugin, ServerOptions } from 'vite'
import type { AppConfig } from '../config/appConfig'
import { basePathOf, stageOfMode } from '../config/resolve'
import { checkBase, checkCommand, checkLogo } from './commandRules'
import { createContext, type GenkanContext } from './context'
import type { Preload } from './html/preload'
import { accent } from './plugins/accent'
import { appConfig } from './plugins/appConfig'
import { buildInfo } from './plugins/buildInfo'
import { headers } from './plugins/headers'
import { hosts } from './plugins/hosts'
import { html } from './plugins/html'
import { licences } from './plugins/licences'
import { plainImports } from './plugins/plainImports'
import { previewServer } from './plugins/previewServer'
import type { StageRequest } from './stageSource'

export { emulator } from './emulator'

/** What the build needs to know of the source. */
export interface GenkanOptions {
  /** Dynamically imported modules to preload, in this order. */
  readonly preload?: readonly Preload[]
}

/** Everything that turns `liff.config.json` and the source into a build, as plugins of Vite. */
export function genkan({ preload = [] }: GenkanOptions = {}): Plugin[] {
  const request: Mutable<StageRequest> = { root: process.cwd(), stage: '', environment: process.env }
  const context = createContext(() => request)
  return [
    stage(request, context),
    appConfig(context),
    accent(context),
    html(context, preload),
    plainImports(),
    headers(context),
    buildInfo(context),
    licences(),
    hosts(context),
    previewServer(context),
  ]
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

/** Reads the stage first of all, so that a wrong config stops every command with its sentence. */
function stage(request: Mutable<StageRequest>, context: GenkanContext): Plugin {
  return {
    name: 'genkan:stage',
    config(user, env) {
      request.root = resolve(user.root ?? process.cwd())
      request.stage = stageOfMode(env.mode)
      checkCommand(commandOf(env, request))
      const config = context.config()
      checkBase(user.base, basePathOf(config))
      return { base: basePathOf(config), ...(env.command === 'serve' ? { server: serverFor(config) } : {}) }
    },
    configResolved({ command, publicDir }) {
      if (command === 'build') checkLogo(context.config(), publicDir)
    },
  }
}

function commandOf({ command, isPreview = false }: ConfigEnv, { stage, environment }: StageRequest) {
  return { command, isPreview, stage, environment }
}

function serverFor({ endpointUrl }: AppConfig): ServerOptions {
  return {
    // A tunnel forwards its own host name, which Vite refuses unless it is told.
    allowedHosts: [new URL(endpointUrl).hostname],
    // On Android the SDK acts on our own earlier URL if the referrer shows it, and hangs on deep links.
    headers: { 'Referrer-Policy': 'no-referrer' },
  }
}

export { appChunk } from './appChunk'
export { compileHint } from './compileHint'
