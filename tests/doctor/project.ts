import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { build } from 'vite'
import { genkan } from '../../src/build/genkan'
import { readStage } from '../../src/build/stageSource'
import { exampleProject } from '../../src/config/example'
import type { Build } from '../world/world'

/** A checkout with its builds, small enough to be built in a second. */
export interface Project {
  readonly root: string
  readonly builds: Readonly<Record<StageName, Build>>
}

/** At the root of its host; under the base path /app/; with the backend on another site. */
export type StageName = 'published' | 'review' | 'crossing'

const CROSSING = {
  liffId: '1234567893-dddddddd',
  endpointUrl: 'https://crossing.example.com/',
  backendUrl: 'https://api.example.net/line',
}

/** The text of the project's config, with other keys beside or instead of its own. */
export function configText(changes: object = {}): string {
  const project = exampleProject()
  return JSON.stringify({ ...project, stages: { ...project.stages, crossing: CROSSING }, ...changes })
}

const SOURCES: Readonly<Record<string, string>> = {
  'package.json': '{ "version": "1.2.3" }',
  'liff.config.json': configText(),
  'public/logo.svg': '<svg/>',
  'src/main.ts':
    "import config from 'virtual:app-config'\nvoid import('./boot').then((boot) => boot.start(config))\n",
  'src/boot.ts': 'export const start = (config: unknown) => console.log(config)\n',
  'src/app/theme/index.css': 'body { margin: 0 }\n',
}

/** The commit that the builds are of: there is no git in a project of a test. */
export const COMMIT = 'abc123def456'

/** Builds with this project's own page and plugins. `GENKAN_COMMIT` must be `COMMIT`. */
export async function buildProject(): Promise<Project> {
  const root = mkdtempSync(join(tmpdir(), 'genkan-doctor-'))
  for (const [name, text] of Object.entries(SOURCES)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  copyFileSync('index.html', join(root, 'index.html'))
  const builds = {
    published: await buildStage(root, 'published'),
    review: await buildStage(root, 'review'),
    crossing: await buildStage(root, 'crossing'),
  }
  return { root, builds }
}

async function buildStage(root: string, stage: string): Promise<Build> {
  const dist = join(root, `built-${stage}`)
  await build({
    root,
    mode: stage === 'published' ? 'production' : stage,
    plugins: genkan({ preload: [{ module: 'src/boot.ts', part: 'line' }] }),
    configFile: false,
    logLevel: 'silent',
    build: { outDir: dist, assetsInlineLimit: 0 },
  })
  const request = { root, stage, environment: { GENKAN_COMMIT: COMMIT } }
  return { dist, config: readStage(request, () => 'https://unused.example') }
}
