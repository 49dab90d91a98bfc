import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { readStage } from '../../src/build/stageSource'
import type { Build } from './world'

/** What a LIFF app of the tests offers, and a MINI App beside it. */
const MINI_APP = {
  miniApp: true,
  features: {
    linking: true,
    friendship: true,
    share: true,
    homeScreenShortcut: true,
    externalBrowser: true,
  },
}

/** The builds that browser tests run against: how each one's config differs from `tests/e2e/liff.config.json`. */
const VARIANTS = {
  id: { stage: 'published', change: {} },
  access: { stage: 'published', change: { token: 'access' } },
  auto: { stage: 'published', change: { login: 'auto' } },
  /** Under a base path, with the badge of a stage that is not published. */
  review: { stage: 'review', change: {} },
  /** The three channels of a LINE MINI App. */
  mini: { stage: 'published', change: MINI_APP },
  miniReview: { stage: 'review', change: MINI_APP },
  miniDeveloping: { stage: 'developing', change: MINI_APP },
} as const

export type Variant = keyof typeof VARIANTS

export const VARIANT_NAMES: readonly Variant[] = [
  'id',
  'access',
  'auto',
  'review',
  'mini',
  'miniReview',
  'miniDeveloping',
]

const ROOT = resolve(import.meta.dirname, '../..')
const CACHE = resolve(ROOT, 'node_modules/.cache/genkan-builds')
const SOURCE = resolve(ROOT, 'tests/e2e/liff.config.json')

/** Builds every variant, or some, with the production command. */
export async function buildAll(variants: readonly Variant[] = VARIANT_NAMES): Promise<void> {
  rmSync(CACHE, { recursive: true, force: true })
  mkdirSync(CACHE, { recursive: true })
  for (const variant of variants) await build(variant)
}

async function build(variant: Variant): Promise<void> {
  const source: unknown = JSON.parse(readFileSync(SOURCE, 'utf8'))
  writeFileSync(configFileOf(variant), JSON.stringify({ ...Object(source), ...VARIANTS[variant].change }))
  const vite = resolve(ROOT, 'node_modules/vite/bin/vite.js')
  const mode = VARIANTS[variant].stage === 'published' ? [] : ['--mode', VARIANTS[variant].stage]
  await promisify(execFile)(process.execPath, [vite, 'build', '--logLevel', 'warn', ...mode], {
    cwd: ROOT,
    env: { ...process.env, GENKAN_CONFIG_FILE: configFileOf(variant), GENKAN_OUT_DIR: distOf(variant) },
  })
}

/** A variant that `buildAll` has built. */
export function builtVariant(variant: Variant): Build {
  const environment = { GENKAN_CONFIG_FILE: configFileOf(variant) }
  return {
    dist: distOf(variant),
    config: readStage(
      { root: ROOT, stage: VARIANTS[variant].stage, environment },
      () => 'https://unused.example',
    ),
  }
}

function configFileOf(variant: Variant): string {
  return resolve(CACHE, `${variant}.config.json`)
}

function distOf(variant: Variant): string {
  return resolve(CACHE, variant)
}
