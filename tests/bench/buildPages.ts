import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { build, loadConfigFromFile, type BuildOptions } from 'vite'
import { readStage } from '../../src/build/stageSource'
import type { AppConfig } from '../../src/config/appConfig'
import type { PageName } from './model'

const ROOT = resolve(import.meta.dirname, '../..')
const OUT = resolve(ROOT, 'node_modules/.cache/genkan-bench')

/** The config of the browser tests' variant `id`. */
const CONFIG_FILE = resolve(ROOT, 'tests/e2e/liff.config.json')

export interface BuiltPages {
  readonly config: AppConfig
  /** Where the build of each page is. */
  readonly dist: Readonly<Record<PageName, string>>
}

/** Builds Genkan with its production command and the reference pages for the same browsers and the same LIFF app. */
export async function buildPages(): Promise<BuiltPages> {
  const environment = { GENKAN_CONFIG_FILE: CONFIG_FILE }
  const config = readStage({ root: ROOT, stage: 'published', environment }, () => 'https://unused.example')
  const target = await projectTarget()
  await buildGenkan()
  await buildReference('floor', config, target)
  await buildReference('official', config, target)
  return { config, dist: { floor: distOf('floor'), official: distOf('official'), genkan: distOf('genkan') } }
}

async function buildGenkan(): Promise<void> {
  const vite = resolve(ROOT, 'node_modules/vite/bin/vite.js')
  await promisify(execFile)(process.execPath, [vite, 'build', '--logLevel', 'error', '--emptyOutDir'], {
    cwd: ROOT,
    env: { ...process.env, GENKAN_CONFIG_FILE: CONFIG_FILE, GENKAN_OUT_DIR: distOf('genkan') },
  })
}

/** Beside the settings that are named here, Vite's defaults, as LINE's template has them. */
async function buildReference(
  page: Exclude<PageName, 'genkan'>,
  { liffId, backendUrl }: AppConfig,
  target: Target,
): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: resolve(import.meta.dirname, 'pages', page),
    define: {
      'import.meta.env.VITE_LIFF_ID': JSON.stringify(liffId),
      'import.meta.env.VITE_BACKEND_URL': JSON.stringify(backendUrl),
      'import.meta.env.VITE_BACKEND_ORIGIN': JSON.stringify(new URL(backendUrl).origin),
    },
    build: { target, outDir: distOf(page), emptyOutDir: true },
  })
}

type Target = NonNullable<BuildOptions['target']>

/** The browsers that the project itself is compiled for. */
async function projectTarget(): Promise<Target> {
  const env = { command: 'build', mode: 'published' } as const
  const loaded = await loadConfigFromFile(env, resolve(ROOT, 'vite.config.ts'), ROOT, 'error')
  const target = loaded?.config.build?.target
  if (!target) throw new Error('vite.config.ts names no build target.')
  return target
}

function distOf(page: PageName): string {
  return resolve(OUT, page)
}
