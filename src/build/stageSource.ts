import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { AppConfig } from '../config/appConfig'
import { ConfigError } from '../config/configError'
import { CONFIG_FILE, parseProjectConfig } from '../config/parse'
import { EMULATOR, emulatorStage, resolveStage } from '../config/resolve'
import { buildFacts } from './facts'

/** Which stage of which file a command of Vite is about. */
export interface StageRequest {
  readonly root: string
  readonly stage: string
  readonly environment: NodeJS.ProcessEnv
}

/** The config file: `liff.config.json`, or what `GENKAN_CONFIG_FILE` names instead. */
export function configPath({ root, environment }: Omit<StageRequest, 'stage'>): string {
  return resolve(root, environment['GENKAN_CONFIG_FILE'] ?? CONFIG_FILE)
}

/**
 * Reads the config file and resolves the stage anew, so that a change of the file is seen.
 *
 * @param origin Where the dev server listens; asked for by the stage `emulator` only.
 * @throws {ConfigError}
 */
export function readStage(request: StageRequest, origin: () => string): AppConfig {
  const path = configPath(request)
  const file = basename(path)
  const project = parseProjectConfig(readConfig(path, file), file)
  const build = buildFacts(request.root, request.environment)
  return request.stage === EMULATOR
    ? emulatorStage(project, origin(), build)
    : resolveStage(project, request.stage, request.environment, { file, build })
}

function readConfig(path: string, file: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new ConfigError([{ where: file, expected: 'a readable file', found: 'none' }])
  }
}
