import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { runnerImport, type ConfigEnv, type PluginOption } from 'vite'
import { EMULATOR, stageOfMode } from '../config/resolve'

const PLUGIN_FILE = 'tests/dev/emulatorPlugin.ts'

/**
 * The plugin that mounts the emulated LINE Platform and the reference backend on the dev server. It is part of the
 * tests: loaded for the stage `emulator` only, through Vite's own runner, so that no build ever reads it.
 */
export async function emulator({ command, mode, isPreview }: ConfigEnv): Promise<PluginOption[]> {
  const wanted = command === 'serve' && !isPreview && stageOfMode(mode) === EMULATOR && !process.env['VITEST']
  if (!wanted || !existsSync(PLUGIN_FILE)) return []
  const { module } = await runnerImport<{ default: () => PluginOption }>(resolve(PLUGIN_FILE))
  return [module.default()]
}
