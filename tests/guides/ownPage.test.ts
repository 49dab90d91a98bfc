import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** Lines of `text` come above the line of `file` that has `anchor`; without one, the file is new. */
interface Change {
  readonly file: string
  readonly text: string
  readonly anchor?: string
}

const guide = readFileSync('src/guides/own-page.md', 'utf8')

const INSERTION = /^In `([^`]+)`, above `([^`]+)`:\n\n```\w+\n(.*?)^```/gms
const NEW_FILE = /^New, `([^`]+)`[^`]*?\n\n```\w+\n(.*?)^```/gms
const ENTRY = /^(src\/\S+\.ts) +(\S.*)$/gm

const changes: readonly Change[] = [
  ...[...guide.matchAll(INSERTION)].map(([, file = '', anchor = '', text = '']) => ({ file, anchor, text })),
  ...[...guide.matchAll(ENTRY)].map(([, file = '', entry = '']) => {
    return { file, anchor: 'destination_unknown', text: `${entry}\n` }
  }),
  ...[...guide.matchAll(NEW_FILE)].map(([, file = '', text = '']) => ({ file, text })),
]

/** Where an entry is asked for, the first line that begins with the name, quoted or not. */
const stands = (line: string, anchor: string): boolean =>
  anchor === 'destination_unknown' ? /^\s*'?destination_unknown\b/.test(line) : line.includes(anchor)

function changed(source: string, { file, anchor = '', text }: Change): string {
  const lines = source.split('\n')
  const at = lines.findIndex((line) => stands(line, anchor))
  if (at < 0) throw new Error(`${file} has no line with ${anchor}.`)
  return [...lines.slice(0, at), text.trimEnd(), ...lines.slice(at)].join('\n')
}

describe('a page added by the guide', () => {
  let copy: string
  const run = (...command: readonly string[]) =>
    promisify(execFile)(process.execPath, ['--no-warnings', ...command], { cwd: copy })

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'genkan-own-page-'))
    for (const name of [
      'src',
      'tests',
      'public',
      'liff.config.json',
      'package.json',
      'tsconfig.json',
      'vite.config.ts',
    ])
      cpSync(name, join(copy, name), { recursive: true })
    symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'))
    for (const change of changes) {
      const path = join(copy, change.file)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, change.anchor ? changed(readFileSync(path, 'utf8'), change) : change.text)
    }
  })
  afterAll(() => rmSync(copy, { recursive: true, force: true }))

  it('is less than 60 lines', () => {
    const lines = changes.flatMap(({ text }) => text.split('\n')).filter((line) => line.trim() !== '')
    expect(lines.length).toBeGreaterThan(50)
    expect(lines.length).toBeLessThan(60)
    expect(guide).toContain(`${lines.length} lines`)
  })

  it('touches neither the SDK nor a token', () => {
    for (const { file } of changes) expect(file).not.toMatch(/src\/(liff|tokens|backend|session)\//)
  })

  it('compiles', async () => {
    await expect(run('node_modules/vue-tsc/bin/vue-tsc.js', '--noEmit')).resolves.toBeDefined()
  }, 240_000)

  const tested = async (...argv: readonly string[]) => {
    const { stdout } = await run('node_modules/vitest/vitest.mjs', 'run', '--reporter=json', ...argv)
    const { success, testResults } = JSON.parse(stdout)
    return { success, files: testResults.length, stdout }
  }

  it('passes its own test and those of the outcomes', async () => {
    const result = await tested('src/screens/Members', 'src/outcomes/catalogue')
    expect(result).toMatchObject({ success: true, files: 2 })
    expect(result.stdout).toContain('members_only has a way on')
  }, 240_000)

  it('leaves no outcome that nothing reaches', async () => {
    const result = await tested('tests/matrix', '-t', 'reaches every outcome')
    expect(result).toMatchObject({ success: true, files: 1 })
  }, 240_000)
})
