import { afterEach, describe, expect, it } from 'vitest'
import { createBackend } from '../backend'
import { listen, type HttpServer } from './emulatedLine'
import { main } from './main'
import { referenceOptions } from './reference'
import { provingByCommand } from './tickets'
import { NotChecked } from './verdict'

/** Milliseconds. */
const PATIENCE = 60_000
/** Nobody listens at the port 1. */
const NO_LINE = 'http://localhost:1'
const TICKET = 'x'.repeat(43)
const ACCOUNTS = [
  '--account',
  'hanako@example.com:blossom-hanako',
  '--account',
  'taro@example.com:blossom-taro',
]

let server: HttpServer | null = null
afterEach(async () => {
  await server?.close()
  server = null
})

/**
 * The reference backend as somebody else's: over HTTP, with its own clock, and with LINE where the command says that it is.
 *
 * @param fixedLineUrl where it believes LINE to be instead
 */
async function startForeign(fixedLineUrl?: string) {
  let lineUrl = fixedLineUrl ?? ''
  const lines: string[] = []
  server = await listen(0, (request) =>
    new URL(request.url).pathname.startsWith('/line/') ? backend.fetch(request) : backend.website(request),
  )
  const base = `http://localhost:${server.port}`
  const backend = createBackend({
    ...referenceOptions('id'),
    websiteUrl: `${base}/website/`,
    lineFetch: (request) => fetch(new Request(request.url.replace('https://api.line.me', lineUrl), request)),
  })
  const play = async (...argv: readonly string[]) => {
    const code = await main([`${base}/line`, '--line-port', '0', ...argv], (text) => {
      lineUrl = fixedLineUrl ?? /http:\/\/localhost:\d+\/api\.line\.me/.exec(text)?.[0] ?? lineUrl
      lines.push(text)
    })
    const printed = lines.join('\n')
    const idsOf = (word: string) =>
      [...printed.matchAll(new RegExp(`^ {2}${word} +([a-z-]+)`, 'gm'))].map(([, id]) => id)
    return {
      code,
      printed,
      failed: idsOf('FAILED'),
      unchecked: idsOf('not checked'),
      passed: idsOf('passed'),
    }
  }
  return { backend, play }
}

describe('npm run contract', () => {
  it(
    'plays against the reference backend where no address is given',
    async () => {
      const lines: string[] = []
      expect(await main(['--strict'], (text) => lines.push(text))).toBe(0)
      expect(lines.at(-1)).toMatch(/^\d+ passed, 0 failed, 0 not checked$/m)
    },
    PATIENCE,
  )

  it(
    'plays against a backend elsewhere, which asks LINE at the address that was printed',
    async () => {
      const { play } = await startForeign()
      const { code, failed, unchecked, printed } = await play(...ACCOUNTS)
      expect(failed, printed).toEqual([])
      expect(unchecked).toEqual(['ticket-expired'])
      expect(code).toBe(0)
      expect(printed).not.toMatch(/eyJ/)
    },
    PATIENCE,
  )

  it(
    'never passes what it cannot see: without a way to a ticket, what needs one is not checked',
    async () => {
      const { play } = await startForeign()
      const { code, failed, unchecked, passed } = await play('--strict')
      expect(failed).toEqual([])
      expect(unchecked).toEqual([
        'preview',
        'confirm',
        'line-user-linked',
        'account-linked',
        'account-link',
        'handle',
        'ticket-bound',
        'ticket-once',
        'ticket-expired',
        'replay',
        'unlink',
      ])
      expect(passed).toContain('session')
      expect(code).toBe(1)
    },
    PATIENCE,
  )

  it(
    'fails a backend that accepts another origin, and says where',
    async () => {
      const { play } = await startForeign()
      const { code, failed, printed } = await play('--origin', 'https://other.example.com')
      expect(code).toBe(1)
      expect(failed).toContain('cors')
      expect(printed).toContain("Access-Control-Allow-Origin is not the app's")
    },
    PATIENCE,
  )

  it(
    'says so where the backend asks another LINE than this one',
    async () => {
      const { printed, failed } = await (await startForeign(NO_LINE)).play()
      expect(failed).toContain('session')
      expect(printed).toContain('LINE was never asked here.')
    },
    PATIENCE,
  )

  it.each([
    [['http://localhost:1/line', '--wait', '0', '--line-port', '0'], 'Nobody answers there.'],
    [['not an address'], '"not an address" is no http address.'],
    [['--token', 'both'], '--token is neither id nor access.'],
    [['--origin', 'https://app.example.com/'], '--origin has a path or a slash.'],
  ])('ends with 2 where it cannot play: %j', async (argv, why) => {
    const lines: string[] = []
    expect(await main(argv, (text) => lines.push(text))).toBe(2)
    expect(lines.at(-1)).toBe(why)
  })
})

describe('a ticket command', () => {
  it.each([`echo ${TICKET}`, `echo "https://app.example.com/link/return?ticket=${TICKET}"`])(
    'may print the ticket or the address: %s',
    async (command) => {
      expect(await provingByCommand(command)('https://www.example.com/sign-in', 0)).toBe(TICKET)
    },
  )

  it('is told where to sign in, and as whom', async () => {
    const command = `printf '%s' "$SIGN_IN_URL$ACCOUNT" | tr -cd 'a-z0-9' | tail -c 20`
    expect(await provingByCommand(command)('https://www.example.com/sign-in', 1)).toBe(
      'wwwexamplecomsignin2'.slice(-20),
    )
  })

  it.each(['exit 1', 'echo nothing', 'true'])('that gives none is no pass: %s', async (command) => {
    await expect(provingByCommand(command)('https://www.example.com/', 0)).rejects.toThrow(NotChecked)
  })
})
