import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLine, DEFAULT_CHANNEL, type HttpServer } from './emulatedLine'
import { readOptions } from './options'
import { serveAll } from './serve'

const page = readFileSync('src/backend/README.md', 'utf8')

/** The lines of the page's shell examples that begin like this. */
const shellLines = (beginning: RegExp): readonly string[] =>
  [...page.matchAll(/^```sh\n(.*?)^```/gms)]
    .flatMap(([, block = '']) => block.split('\n'))
    .filter((line) => beginning.test(line))

const shell = async (script: string): Promise<string> =>
  (await promisify(execFile)('bash', ['-c', script])).stdout

describe('the curl lines of the page for backend authors', () => {
  let server: HttpServer
  beforeAll(async () => {
    server = await serveAll(createLine(DEFAULT_CHANNEL, 'https://app.example.com/'), 0, 'id')
  })
  afterAll(() => server.close())

  const setUp = shellLines(/^[A-Z_]+=/)
  const commands = shellLines(/^curl .* # /)

  it('are there', () => {
    expect(setUp).toHaveLength(9)
    expect(commands.length).toBeGreaterThan(15)
  })

  it.each(commands)('%s', async (line) => {
    const [command = '', expected = ''] = line.split(' # ')
    const [status = '', ...words] = expected.split(' ')
    const script = [...setUp, `${command} -w '\n%{http_code}'`].join('\n')
    const printed = (await shell(script.replaceAll('localhost:4610', `localhost:${server.port}`))).split('\n')
    expect(printed.at(-1)).toBe(status)
    expect(printed.slice(0, -1).join('\n')).toContain(words.join(' '))
  })
})

it.each(shellLines(/^npm run contract/))('the command takes the arguments of the page: %s', async (line) => {
  const printed = await shell(`npm() { shift 2; for one in "$@"; do echo "$one"; done; }\n${line}`)
  const [separator, ...argv] = printed.trim().split('\n')
  expect(['--', '']).toContain(separator)
  expect(() => readOptions(argv)).not.toThrow()
})

it('the page explains every option of the command', () => {
  const source = readFileSync('tests/contract/options.ts', 'utf8')
  const options = [...source.matchAll(/^ {6}'?([a-z-]+)'?: \{ type/gm)].map(([, name]) => name)
  expect(options.length).toBeGreaterThan(9)
  for (const name of options) expect(page).toContain(`\`--${name}`)
})
