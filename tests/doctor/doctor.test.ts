import { execFile } from 'node:child_process'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { main } from '../../src/build/doctor/main'
import { memberOf } from '../../src/lib/memberOf'
import { faultyBackend } from '../contract/faultyBackend'
import { PLANTED_FAULTS } from '../contract/plantedFaults'
import { refusal } from './answers'
import { createAuthority, type Authority } from './authority'
import { MISTAKES } from './plantedMistakes'
import { buildProject, COMMIT, type Project, type StageName } from './project'
import { registerAtLine, startVisit, type Visit } from './visit'

/** Milliseconds: two builds. */
const PATIENCE = 60_000

let authority: Authority
let project: Project
let visit: Visit | null = null

beforeAll(async () => {
  vi.stubEnv('GENKAN_COMMIT', COMMIT)
  authority = await createAuthority()
  project = await buildProject()
}, PATIENCE)
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(project.root, { recursive: true })
})
afterEach(async () => {
  await visit?.close()
  visit = null
})

async function begin(stage: StageName = 'published'): Promise<Visit> {
  visit = await startVisit(project, stage, authority)
  return visit
}

describe('where everything is right', () => {
  it.each([
    ['at the root of its host', 'published'],
    ['under a base path', 'review'],
  ] as const)('nothing is found: %s', async (_, stage) => {
    const { findings, problems, code } = await (await begin(stage)).examine()
    expect(problems).toEqual([])
    expect(findings.filter(({ level }) => level !== 'ok')).toEqual([])
    expect(code).toBe(0)
  })

  it('nothing is found where the access token is sent, and its channel is not checked', async () => {
    const here = await begin()
    here.configure({ token: 'access' })
    const { findings, problems } = await here.examine()
    expect(problems).toEqual([])
    const others = findings.filter(({ level }) => level !== 'ok')
    expect(others).toMatchObject([{ check: 'backend-audience', level: 'skipped' }])
    expect(others[0]?.why).toContain('GENKAN_FOREIGN_TOKEN')
  })

  it('says that nobody but the owner sees which official account is linked', async () => {
    const here = await begin()
    here.configure({ features: { friendship: true }, officialAccountId: '@sakurabooks' })
    const { findings, problems } = await here.examine()
    expect(problems).toEqual([])
    expect(findings.find(({ check }) => check === 'line-features')?.found).toMatch(
      /@sakurabooks is linked .* only you can see/,
    )
  })

  it('no token ever leaves that is not planted-bad', async () => {
    const { deployment, examine } = await begin()
    await examine()
    const bodies = deployment.arrivals.map(({ body }) => body).filter((body) => body !== '')
    expect(bodies.length).toBeGreaterThan(5)
    for (const body of bodies)
      expect(body).toMatch(/^request_id=[\da-f-]{36}&id_token=(?:doctor(?:\.garbage\.token)?|eyJ[\w.-]+)$/)
    const subs = bodies.flatMap((body) => /eyJ[\w-]+\.(eyJ[\w-]+)/.exec(body)?.[1] ?? [])
    for (const sub of subs)
      expect(JSON.parse(Buffer.from(sub, 'base64url').toString())).toMatchObject({
        sub: `U${'d0c7'.repeat(8)}`,
      })
  })
})

describe('a mistake is found, called by its name, and nothing else is', () => {
  it.each(MISTAKES)('$name', async ({ stage, plant, found, names }) => {
    const here = await begin(stage)
    plant(here)
    const { problems, advice, code, findings } = await here.examine()
    expect([...new Set(problems)], JSON.stringify(findings, null, 1)).toEqual([...new Set(found)])
    expect(advice).toMatch(names)
    const isFailure = findings.some(({ level }) => level === 'fail')
    expect(code).toBe(isFailure ? 1 : 0)
  })
})

describe("another channel's genuine token", () => {
  const genuine = async ({ line }: Visit, app: string): Promise<string> => {
    const { idToken = '' } = await line.issueTokens({ person: 'hanako', app })
    return idToken
  }
  const registerForeign = ({ line, config }: Visit): void => {
    const foreign = { liffId: '9876543210-Foreign1', channelId: '9876543210' }
    line.registerChannel({ channelId: foreign.channelId, secret: 'foreign', name: 'Elsewhere' })
    registerAtLine(line, { ...config, ...foreign })
  }

  it('is refused by the reference backend', async () => {
    const here = await begin()
    registerForeign(here)
    here.environment['GENKAN_FOREIGN_TOKEN'] = await genuine(here, '9876543210-Foreign1')
    const { findings, problems } = await here.examine('--strict')
    expect(problems).toEqual([])
    expect(findings.find(({ check }) => check === 'backend-audience')?.level).toBe('ok')
  })

  it(
    'is accepted by a backend that asks LINE with whatever channel the token says, and that is found',
    async () => {
      const here = await begin()
      registerForeign(here)
      const fault = PLANTED_FAULTS.find(({ foundBy }) => foundBy === 'audience')
      if (!fault) throw new Error('There is no such fault.')
      here.replaceBackend((await faultyBackend(fault)).createBackend)
      here.environment['GENKAN_FOREIGN_TOKEN'] = await genuine(here, '9876543210-Foreign1')
      const { problems, advice, code } = await here.examine()
      expect(problems).toEqual(['backend-audience: foreign_token_accepted'])
      expect(advice).toContain('its own channel ID 1234567892')
      expect(code).toBe(1)
    },
    PATIENCE,
  )

  it(
    'would be accepted by that backend, which without one is not called right',
    async () => {
      const here = await begin()
      const fault = PLANTED_FAULTS.find(({ foundBy }) => foundBy === 'audience')
      if (!fault) throw new Error('There is no such fault.')
      here.replaceBackend((await faultyBackend(fault)).createBackend)
      const { findings } = await here.examine()
      const audience = findings.find(({ check }) => check === 'backend-audience')
      expect(audience?.level).toBe('skipped')
      expect(audience?.why).toContain('a forged one was answered with 401 token_invalid')
    },
    PATIENCE,
  )

  it('that is refused for another reason than its channel is a finding', async () => {
    const here = await begin()
    registerForeign(here)
    here.change(here.config.backendUrl, (answer) =>
      answer.status === 401 ? refusal(answer, 401, 'token_invalid') : answer,
    )
    here.environment['GENKAN_FOREIGN_TOKEN'] = await genuine(here, '9876543210-Foreign1')
    expect((await here.examine()).problems).toEqual(['backend-audience: wrong_refusal'])
  })

  it('that is over is not sent', async () => {
    const here = await begin()
    const expired = `e30.${Buffer.from('{"aud":"9876543210","exp":1}').toString('base64url')}.x`
    here.environment['GENKAN_FOREIGN_TOKEN'] = expired
    const { findings } = await here.examine()
    expect(findings.find(({ check }) => check === 'backend-audience')?.why).toContain('it is over')
    expect(here.deployment.arrivals.some(({ body }) => body.includes(expired))).toBe(false)
  })

  it('is not sent where it is of this very channel', async () => {
    const here = await begin()
    const token = await genuine(here, here.config.liffId)
    here.environment['GENKAN_FOREIGN_TOKEN'] = token
    const { findings } = await here.examine()
    expect(findings.find(({ check }) => check === 'backend-audience')?.level).toBe('skipped')
    expect(here.deployment.arrivals.some(({ body, url }) => (body + url).includes(token))).toBe(false)
  })
})

describe('a config that is wrong', () => {
  it.each([
    ['GENKAN_ENDPOINT_URL', 'http://app.example.com/', /GENKAN_ENDPOINT_URL: an https URL/],
    ['GENKAN_LIFF_ID', 'abc', /GENKAN_LIFF_ID: a LIFF ID like/],
    ['GENKAN_BACKEND_URL', '', /GENKAN_BACKEND_URL: an absolute https URL/],
  ])('is a finding that names the key: %s=%s', async (variable, value, expected) => {
    const here = await begin()
    here.environment[variable] = value
    const { findings, problems, code } = await here.examine()
    expect(problems).toEqual(['config: config_invalid'])
    expect(findings[0]?.expected).toMatch(expected)
    expect([code, here.deployment.arrivals.length]).toEqual([1, 0])
  })

  it('that has one LIFF ID in two stages is a finding', async () => {
    const here = await begin()
    here.environment['GENKAN_LIFF_ID'] = '1234567891-bbbbbbbb'
    const { problems, advice } = await here.examine()
    expect(problems).toContain('config: liff_id_of_another_stage')
    expect(advice).toContain('stages.published.liffId')
  })
})

describe('a host that is not there', () => {
  it.each([
    ['a closed port', '127.0.0.1:1', 'refused'],
    ['a name without an address', 'nowhere.invalid:443', 'name_unknown'],
  ])('%s', async (_, address, cause) => {
    const here = await begin()
    // What comes first, counts.
    const { problems } = await here.examineFirst('--connect-to', `app.example.com:443:${address}`)
    expect(problems).toEqual([`reach: ${cause}`])
  })
})

describe('a server that is there and does not answer', () => {
  it.each([
    ['the host', 'app.example.com', 'reach'],
    ['LINE', 'api.line.me', 'liff-id'],
    ['the backend', 'api.example.com', 'backend'],
  ])('%s that speaks no TLS', async (_, name, check) => {
    const here = await begin()
    const { detours } = here.deployment
    const plain = detours.find((detour) => detour.startsWith(':80:'))?.slice(':80:'.length) ?? ''
    const { problems } = await here.examineFirst('--connect-to', `${name}:443:${plain}`)
    expect(problems).toEqual([`${check}: tls_failed`])
  })

  it('a connection that breaks off', async () => {
    const rude = createServer((socket) => socket.once('data', () => socket.destroy()))
    await new Promise<void>((listening) => rude.listen(0, '127.0.0.1', listening))
    const address = rude.address()
    const port = address === null || typeof address === 'string' ? 0 : address.port
    const here = await begin()
    const { problems } = await here.examineFirst('--connect-to', `app.example.com:443:127.0.0.1:${port}`)
    rude.close()
    expect(problems).toEqual(['reach: broken'])
  })

  it('everybody is silent', async () => {
    const here = await begin()
    const silent = vi.spyOn(AbortSignal, 'timeout')
    silent.mockImplementation(() => AbortSignal.abort(new DOMException('', 'TimeoutError')))
    const { problems } = await here.examine()
    silent.mockRestore()
    expect(problems).toEqual(['liff-id: timeout', 'reach: timeout', 'backend: timeout'])
  })
})

it('every problem that can be found is planted here', () => {
  const sources = readdirSync('src/build/doctor', { encoding: 'utf8', recursive: true })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join('src/build/doctor', file), 'utf8'))
    .join('\n')
  const quoted = (text: string): string[] => [...text.matchAll(/'([a-z_]+)'/g)].map(([, name = '']) => name)
  const named = [...sources.matchAll(/\b(?:problem|ifAccepted): (?![A-Z])(.*)/g)].flatMap(([, text = '']) =>
    quoted(text),
  )
  const causes = quoted(/export type Cause =\n((?: {2}\| .*\n)+)/.exec(sources)?.[1] ?? '')
  const scopes = [...sources.matchAll(/lacking\(\s*'(\w+)'/g)].map(
    ([, name]) => `scope_${name ?? ''}_missing`,
  )
  expect([named.length > 40, causes.length, scopes.length]).toEqual([true, 9, 3])
  const planted = ['plantedMistakes', 'doctor.test']
    .map((name) => readFileSync(`tests/doctor/${name}.ts`, 'utf8'))
    .join('')
  const isPlanted = (name: string): boolean => new RegExp(`(?:: |')${name}['\`]`).test(planted)
  expect([...new Set([...named, ...causes, ...scopes])].filter((name) => !isPlanted(name))).toEqual([])
})

describe('npm run doctor', () => {
  const doctor = async ({ project: { root }, deployment, authorityFile }: Visit, ...argv: string[]) =>
    promisify(execFile)(
      process.execPath,
      [resolve('src/build/doctor/run.js'), ...deployment.detours, ...argv],
      { cwd: root, env: { ...process.env, GENKAN_COMMIT: COMMIT, NODE_EXTRA_CA_CERTS: authorityFile } },
    ).then(
      ({ stdout }) => ({ code: 0, stdout }),
      (error: unknown) => ({ code: memberOf(error, 'code'), stdout: String(memberOf(error, 'stdout')) }),
    )

  it(
    'prints one line per check, and trusts NODE_EXTRA_CA_CERTS',
    async () => {
      const { code, stdout } = await doctor(await begin())
      expect(stdout).toContain('  ok     LINE knows the LIFF ID: LINE knows 1234567892-cccccccc\n')
      expect(stdout).toMatch(/^23 ok, 0 to look at, 0 failed, 0 not checked$/m)
      expect(code).toBe(0)
    },
    PATIENCE,
  )

  it(
    'says what was expected, what was found, and what to change',
    async () => {
      const here = await begin()
      atLineIsElsewhere(here)
      const { code, stdout } = await doctor(here, 'published')
      expect(stdout).toContain(
        [
          '  FAIL   the endpoint URL at LINE is endpointUrl  [endpoint_on_another_host]',
          '         expected  https://app.example.com/',
          '         found     https://www.example.com/ at LINE',
          '         change    Enter https://app.example.com/ in LINE Developers Console › your LINE Login',
        ].join('\n'),
      )
      expect(code).toBe(1)
    },
    PATIENCE,
  )

  it('says once what is to be changed for several findings in a row', async () => {
    const here = await begin()
    MISTAKES.find(({ name }) => name === 'a backend that accepts everything')?.plant(here)
    const { deployment, authorityFile, environment } = here
    const lines: string[] = []
    const argv = [...deployment.detours, '--cacert', authorityFile]
    await main(argv, (line) => lines.push(line), { root: project.root, environment })
    expect(lines.join('\n').match(/verify every token with LINE/g)).toHaveLength(1)
    expect(lines.join('\n').match(/change {4}as above/g)).toHaveLength(4)
  })

  it.each([
    [['nowhere'], 1, 'a stage named "nowhere"'],
    [['emulator'], 2, 'The emulated stage is on no host'],
    [['published', 'review'], 2, 'one stage at a time'],
    [['--connect-to', 'app'], 2, '--connect-to is host:port:host:port'],
    [['--cacert', 'no/such/file'], 2, 'cannot be read'],
    [['--unknown'], 2, "Unknown option '--unknown'"],
  ])('%j ends with %i', async (argv, code, text) => {
    const lines: string[] = []
    const checkout = { root: project.root, environment: {} }
    expect(await main(argv, (line) => lines.push(line), checkout)).toBe(code)
    expect(lines.join('\n')).toContain(text)
  })
})

function atLineIsElsewhere({ line, config }: Visit): void {
  registerAtLine(line, config, { endpointUrl: 'https://www.example.com/' })
}
