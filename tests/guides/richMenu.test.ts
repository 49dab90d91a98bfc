import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerAsLine, createLine, DEFAULT_CHANNEL, listen, type HttpServer } from '../contract/emulatedLine'
import { shellLinesOf } from './shellLines'

const EXPECTATION = ' # '
const MARK = '=== '

const lines = shellLinesOf(readFileSync('src/guides/rich-menu.md', 'utf8'))

/** Prints the status and then the whole line behind what the command itself prints. */
function observed(line: string): string {
  if (!line.startsWith('curl ')) return line
  const [command = ''] = line.split(EXPECTATION)
  return `${command} -w '\n%{http_code}\n'; echo '${MARK}'${JSON.stringify(line.split(EXPECTATION)[1])}`
}

interface Answer {
  readonly body: string
  readonly status: string
  readonly expected: string
}

function answersIn(printed: string): readonly Answer[] {
  return [...printed.matchAll(/([^]*?)\n(\d{3})\n=== (.*)\n/g)].map(
    ([, body = '', status = '', expected = '']) => ({ body, status, expected }),
  )
}

describe('the commands of the guide', () => {
  const line = createLine(DEFAULT_CHANNEL, 'https://app.example.com/')
  let server: HttpServer
  let answers: readonly Answer[]

  beforeAll(async () => {
    server = await listen(0, (request) => answerAsLine(line, request))
    const script = lines
      .map(observed)
      .join('\n')
      .replaceAll('localhost:5173/__line__', `localhost:${server.port}`)
    const { stdout } = await promisify(execFile)('bash', ['-c', script])
    answers = answersIn(stdout)
  })
  afterAll(() => server.close())

  it('are all run', () => {
    const commands = lines.filter((one) => one.startsWith('curl '))
    expect(commands.length).toBeGreaterThan(12)
    expect(commands.every((one) => one.includes(EXPECTATION))).toBe(true)
    expect(answers).toHaveLength(commands.length)
  })

  it('are answered as the guide says', () => {
    for (const { body, status, expected } of answers) {
      const [wanted, ...words] = expected.split(' ')
      expect({ expected, status, body }).toMatchObject({ status: wanted })
      expect(body).toContain(words.join(' '))
    }
  })

  it('call nothing that the emulator lacks', () => {
    expect(line.platform.requests.unknown()).toEqual([])
    const asked = line.platform.requests.list().map(({ method, path }) => `${method} ${path}`)
    expect(asked).toContain('POST /v2/bot/richmenu/bulk/link')
  })
})

describe.each(['everybody', 'linked'])('the menu for %s', (name) => {
  const menu: unknown = JSON.parse(readFileSync(`src/guides/rich-menu/${name}.json`, 'utf8'))

  it('leads to LIFF URLs alone, to destinations that the config has', () => {
    const uris = [...JSON.stringify(menu).matchAll(/"uri":"([^"]+)"/g)].map(([, uri = '']) => uri)
    expect(uris).toHaveLength(3)
    const { destinations } = JSON.parse(readFileSync('liff.config.json', 'utf8'))
    for (const uri of uris) {
      expect(uri).toMatch(/^LIFF_URL(\/|$)/)
      const key = /\/go\/(.+)$/.exec(uri)?.[1]
      if (key !== undefined) expect(Object.keys(destinations)).toContain(key)
    }
  })
})
