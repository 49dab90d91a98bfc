import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { AppConfig } from '../config/appConfig'
import { ConfigError, nameOf, type Mistake } from '../config/configError'
import { EMULATOR } from '../config/resolve'

/** How Vite was started. */
export interface Command {
  readonly command: 'build' | 'serve'
  readonly isPreview: boolean
  readonly stage: string
  readonly environment: NodeJS.ProcessEnv
}

/**
 * Refuses commands that cannot end well.
 *
 * @throws {ConfigError}
 */
export function checkCommand(command: Command): void {
  const mistake = emulatorBuild(command) ?? missingTunnel(command)
  if (mistake) throw new ConfigError([mistake])
}

/**
 * The app is served from the endpoint's path, so that Vite's own option can only contradict it.
 *
 * @throws {ConfigError}
 */
export function checkBase(option: string | undefined, base: string): void {
  if (option === undefined || option === base) return
  throw new ConfigError([
    { where: '--base', expected: `${nameOf(base)}, the path of endpointUrl`, found: nameOf(option) },
  ])
}

/**
 * A logo that is not there would be a broken image on the first screen.
 *
 * @throws {ConfigError}
 */
export function checkLogo({ service: { logo } }: AppConfig, publicDir: string): void {
  if (logo === undefined || existsSync(join(publicDir, logo))) return
  throw new ConfigError([{ where: 'service.logo', expected: 'a file of public/', found: nameOf(logo) }])
}

function emulatorBuild({ command, isPreview, stage }: Command): Mistake | undefined {
  if (stage !== EMULATOR || (command === 'serve' && !isPreview)) return undefined
  const expected = 'the mode production, or the name of a stage'
  return { where: '--mode', expected, found: 'the stage "emulator", which only the dev server has' }
}

/** LINE opens https endpoints only, and only the one registered for the LIFF ID: here that is a tunnel. */
function missingTunnel({ command, isPreview, stage, environment }: Command): Mistake | undefined {
  if (command === 'build' || isPreview || stage === EMULATOR) return undefined
  const given = environment['GENKAN_ENDPOINT_URL']
  if (given?.startsWith('https://')) return undefined
  const expected = 'the https address of a tunnel to this dev server'
  return { where: 'GENKAN_ENDPOINT_URL', expected, found: nameOf(given) }
}
