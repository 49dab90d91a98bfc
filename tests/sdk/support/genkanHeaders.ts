import { resolve } from 'node:path'
import { readStage } from '../../../src/build/stageSource'
import { securityHeaders } from '../../../src/build/headers/securityHeaders'

/** What our own build is served with: the headers of the build that the browser tests run against. */
export function genkanHeaders(): Readonly<Record<string, string>> {
  const root = resolve(import.meta.dirname, '../../..')
  const environment = { GENKAN_CONFIG_FILE: resolve(root, 'tests/e2e/liff.config.json') }
  return securityHeaders(readStage({ root, stage: 'published', environment }, () => 'https://unused.example'))
}
