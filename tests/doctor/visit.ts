import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { main } from '../../src/build/doctor/main'
import { readStage } from '../../src/build/stageSource'
import { createStaticHost } from '../../src/build/staticHost'
import type { AppConfig } from '../../src/config/appConfig'
import { createBackend, type Backend } from '../backend'
import { createLinePlatform, type LinePlatform } from '../line-platform'
import type { Build } from '../world/world'
import type { Authority } from './authority'
import { startDeployment, type Deployment } from './deployment'
import { COMMIT, configText, type Project, type StageName } from './project'

/** Everything that an owner has deployed, as it should be, with ways to spoil it. */
export interface Visit {
  readonly line: LinePlatform
  readonly deployment: Deployment
  readonly config: AppConfig
  readonly project: Project
  /** Has the backend be another one. */
  replaceBackend(create: typeof createBackend): void
  /** Changes the answers of a host: the app's, the backend's. */
  change(url: string, how: (answer: Response, request: Request) => Response | Promise<Response>): void
  /** Has another config everywhere: in the checkout, at LINE, at the host and at the backend. */
  configure(changes: object): AppConfig
  /** Serves another build at the endpoint. */
  serve(build: Build): void
  /** Runs the command on what there is now. */
  examine(...argv: readonly string[]): Promise<Result>
  /** As `examine`, with these arguments before those that lead here. */
  examineFirst(...argv: readonly string[]): Promise<Result>
  /** What clients have to trust. */
  readonly authorityFile: string
  /** Set for the command alone. */
  readonly environment: Record<string, string>
  close(): Promise<void>
}

const Findings = v.array(
  v.object({
    check: v.string(),
    level: v.picklist(['ok', 'warn', 'fail', 'skipped']),
    problem: v.optional(v.string()),
    expected: v.optional(v.string()),
    found: v.optional(v.string()),
    change: v.optional(v.string()),
    why: v.optional(v.string()),
  }),
)
const Printed = v.pipe(v.string(), v.parseJson(), v.object({ stage: v.string(), findings: Findings }))

export interface Result {
  readonly code: 0 | 1 | 2
  readonly findings: v.InferOutput<typeof Findings>
  /** `check: problem` of all that is not right. */
  readonly problems: readonly string[]
  /** What each problem tells to change, one after the other. */
  readonly advice: string
}

export async function startVisit(project: Project, stage: StageName, authority: Authority): Promise<Visit> {
  const build = project.builds[stage]
  const { config } = build
  const line = createLinePlatform({})
  const deployment = await startDeployment(authority)
  const appHost = new URL(config.endpointUrl).hostname
  const backendHost = new URL(config.backendUrl).hostname
  const serve = ({ dist }: Build): void => {
    deployment.handlers.set(appHost, createStaticHost({ dist, config }))
  }
  const replaceBackend = (create: typeof createBackend): void => {
    const backend = backendFor(config, line, create)
    deployment.handlers.set(backendHost, (request) => backend.fetch(request))
  }
  const certificate = join(mkdtempSync(join(tmpdir(), 'genkan-doctor-')), 'authority.pem')
  writeFileSync(certificate, authority.certificate)
  registerAtLine(line, config)
  serve(build)
  replaceBackend(createBackend)
  deployment.handlers.set('api.line.me', (request) => line.fetch(request))
  const environment: Record<string, string> = { GENKAN_COMMIT: COMMIT }
  return {
    line,
    deployment,
    config,
    project,
    environment,
    serve,
    replaceBackend,
    configure(changes) {
      environment['GENKAN_CONFIG_FILE'] = 'changed.config.json'
      writeFileSync(join(project.root, 'changed.config.json'), configText(changes))
      const request = { root: project.root, stage, environment }
      const changed = readStage(request, () => 'https://unused.example')
      registerAtLine(line, changed)
      deployment.handlers.set(appHost, createStaticHost({ dist: build.dist, config: changed }))
      replaceBackend((options) => createBackend({ ...options, token: changed.token }))
      return changed
    },
    change(url, how) {
      const { hostname } = new URL(url)
      const before = deployment.handlers.get(hostname)
      if (!before) throw new Error(`Nobody answers for ${hostname}.`)
      deployment.handlers.set(hostname, async (request) => how(await before(request.clone()), request))
    },
    authorityFile: certificate,
    examine: async (...argv) => examine([...deployment.detours, ...argv]),
    examineFirst: async (...argv) => examine([...argv, ...deployment.detours]),
    close: () => deployment.close(),
  }

  async function examine(argv: readonly string[]): Promise<Result> {
    const printed: string[] = []
    const all = [config.stage, '--json', '--cacert', certificate, ...argv]
    const code = await main(all, (text) => printed.push(text), { root: project.root, environment })
    const { findings } = v.parse(Printed, printed.join('\n'))
    const bad = findings.filter(({ level }) => level === 'warn' || level === 'fail')
    return {
      code,
      findings,
      problems: bad.map(({ check, problem }) => `${check}: ${problem ?? ''}`),
      advice: bad.map(({ change }) => change).join('\n'),
    }
  }
}

/** What the owner of the app has entered in LINE's console. */
export function registerAtLine(
  line: LinePlatform,
  { liffId, channelId, endpointUrl, miniApp }: AppConfig,
  changes: Partial<Parameters<LinePlatform['registerApp']>[0]> = {},
): void {
  line.registerApp({
    liffId,
    channelId,
    endpointUrl,
    scopes: ['openid', 'profile'],
    botPrompt: 'none',
    viewType: 'full',
    published: true,
    miniApp,
    ...changes,
  })
}

function backendFor(config: AppConfig, line: LinePlatform, create: typeof createBackend): Backend {
  return create({
    origins: [new URL(config.endpointUrl).origin],
    channelSecrets: { [config.channelId]: 'secret' },
    token: config.token,
    endpointUrl: config.endpointUrl,
    liffUrl: config.liffUrl,
    websiteUrl: 'https://www.example.com/',
    lineFetch: (request) => line.fetch(request),
    basePath: new URL(config.backendUrl).pathname,
  })
}
