import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { AppConfig } from '../../config/appConfig'
import { ConfigError } from '../../config/configError'
import { parseProjectConfig } from '../../config/parse'
import { configPath, readStage } from '../stageSource'
import { FOREIGN_TOKEN } from './checks/audience'
import { configMistakes } from './checks/config'
import { examine } from './examine'
import type { Finding } from './finding'
import { createNetwork } from './network'
import { readOptions, type Options } from './options'
import { exitCodeOf, headOf, jsonOf, reportOf } from './report'
import type { Subject } from './subject'

type Print = (text: string) => void

/** The checkout that the deployment is compared with. */
export interface Checkout {
  readonly root: string
  readonly environment: NodeJS.ProcessEnv
}

/** Nothing was looked at: an argument is wrong. */
const UNEXAMINED = 2

/**
 * The command `npm run doctor`.
 *
 * @returns the exit code: 0 nothing failed, 1 something did, 2 nothing could be looked at
 */
export async function main(
  argv: readonly string[],
  print: Print,
  checkout: Checkout = { root: process.cwd(), environment: process.env },
): Promise<0 | 1 | 2> {
  try {
    const options = readOptions(argv)
    const printHead = options.isJson ? () => undefined : print
    const findings = await findingsOf(options, checkout, printHead)
    print(options.isJson ? jsonOf(options.stage, findings) : reportOf(findings))
    return exitCodeOf(findings, options.isStrict)
  } catch (error) {
    print(error instanceof Error ? error.message : 'Nothing could be looked at.')
    return UNEXAMINED
  }
}

async function findingsOf(options: Options, checkout: Checkout, print: Print): Promise<readonly Finding[]> {
  try {
    const subject = subjectOf(options, checkout)
    print(`${headOf(subject.config)}\n`)
    return await examine(subject)
  } catch (error) {
    if (error instanceof ConfigError) return configMistakes(error)
    throw error
  }
}

/** @throws {ConfigError} */
function subjectOf({ stage, detours, authorities }: Options, { root, environment }: Checkout): Subject {
  const config = readStage({ root, stage, environment }, () => 'http://localhost')
  const path = configPath({ root, environment })
  const { stages } = parseProjectConfig(readFileSync(path, 'utf8'), basename(path))
  return {
    config,
    stages,
    ask: createNetwork({ detours, authorities }),
    builtPage: builtPageIn(join(root, environment['GENKAN_OUT_DIR'] ?? 'dist'), config),
    foreignToken: environment[FOREIGN_TOKEN] ?? null,
  }
}

/** The page of a build of the very same sources; what was built from others says nothing. */
function builtPageIn(dist: string, { build, stage }: AppConfig): string | null {
  try {
    const same = JSON.stringify({ ...build, stage })
    const built = JSON.stringify(JSON.parse(readFileSync(join(dist, 'build.json'), 'utf8')))
    return built === same ? readFileSync(join(dist, 'index.html'), 'utf8') : null
  } catch {
    return null
  }
}
