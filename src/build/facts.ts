import { execFileSync, type StdioOptions } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import type { AppConfig } from '../config/appConfig'

const manifest = v.object({ version: v.string() })

/** The version of the project and the commit it is built from: part of every support code. */
export function buildFacts(root: string, environment: NodeJS.ProcessEnv): AppConfig['build'] {
  return { version: versionOf(root), commit: environment['GENKAN_COMMIT'] ?? commitOf(root) }
}

function versionOf(root: string): string {
  return v.parse(manifest, JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).version
}

/** Sources may be a downloaded archive without git. */
function commitOf(root: string): string {
  try {
    const stdio: StdioOptions = ['ignore', 'pipe', 'ignore']
    return execFileSync('git', ['rev-parse', '--short=12', 'HEAD'], {
      cwd: root,
      encoding: 'utf8',
      stdio,
    }).trim()
  } catch {
    return 'unknown'
  }
}
