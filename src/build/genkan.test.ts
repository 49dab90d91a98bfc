import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, type Rolldown } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exampleProject } from '../config/example'
import { genkan } from './genkan'

const root = mkdtempSync(join(tmpdir(), 'genkan-'))
const PAGE =
  '<!doctype html><html><head></head><body><script type="module" src="/src/main.ts"></script></body></html>'
const SOURCES = {
  'package.json': '{ "version": "1.2.3" }',
  'liff.config.json': JSON.stringify(exampleProject()),
  'index.html': PAGE,
  'public/logo.svg': '<svg/>',
  'src/main.ts':
    "import config from 'virtual:app-config'\nvoid import('./boot').then((boot) => boot.start(config))\n",
  'src/boot.ts': 'export const start = (config: unknown) => console.log(config)\n',
}

/** Builds the project in memory and gives the text of each file. */
async function buildStage(mode: string): Promise<Map<string, string>> {
  const plugins = genkan({ preload: [{ module: 'src/boot.ts', part: 'line' }] })
  const options = {
    root,
    mode,
    plugins,
    configFile: false,
    logLevel: 'silent',
    build: { write: false },
  } as const
  const outputs = [await build(options)].flat().filter((output) => 'output' in output)
  return new Map(outputs.flatMap(({ output }) => output).map((file) => [file.fileName, textOf(file)]))
}

function textOf(file: Rolldown.OutputChunk | Rolldown.OutputAsset): string {
  return file.type === 'chunk' ? file.code : String(file.source)
}

beforeAll(() => {
  Object.entries(SOURCES).forEach(([name, text]) => {
    mkdirSync(join(root, name, '..'), { recursive: true })
    writeFileSync(join(root, name), text)
  })
})
afterAll(() => {
  rmSync(root, { recursive: true })
})

describe('a build', () => {
  it('contains the chosen stage and nothing of the others', async () => {
    const all = [...(await buildStage('production')).values()].join('\n')
    expect(all).toContain('1234567892-cccccccc')
    expect(all).not.toMatch(/bbbbbbbb|review\.example|review-api/)
  })

  it('of another stage is under the base path of its endpoint, headers and preload links too', async () => {
    const files = await buildStage('review')
    expect(files.get('index.html')).toMatch(
      /<link rel="preload-line" crossorigin href="\/app\/assets\/boot-[\w-]+\.js">/,
    )
    expect(files.get('_headers')).toMatch(/^\/app\/\*\n {2}Content-Security-Policy: /)
  })

  it('allows the one script that its page contains, and no other', async () => {
    const files = await buildStage('production')
    const texts = [...(files.get('index.html') ?? '').matchAll(/<script>(.*?)<\/script>/gsu)].map(
      ([, text = '']) => text,
    )
    expect(texts).toHaveLength(1)
    const hashes = texts.map((text) => createHash('sha256').update(text).digest('base64'))
    expect(files.get('_headers')).toContain(`script-src 'self' 'sha256-${hashes.join()}';`)
  })

  it('says what it was built from', async () => {
    const info: unknown = JSON.parse((await buildStage('production')).get('build.json') ?? '')
    expect(info).toEqual({ version: '1.2.3', commit: 'unknown', stage: 'published' })
  })

  it('imports chunks without a wrapper', async () => {
    expect([...(await buildStage('production')).values()].join('')).not.toContain('vite:preloadError')
  })

  it('of a stage that does not exist stops with one sentence', async () => {
    const sentence = 'liff.config.json: stages: expected a stage named "beta", found review, published.'
    await expect(buildStage('beta')).rejects.toThrow(sentence)
  })
})
