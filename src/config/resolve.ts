import * as v from 'valibot'
import type { AppConfig, LineConfig } from './appConfig'
import { ConfigError, type Mistake } from './configError'
import { mistakesOf } from './mistakes'
import { CONFIG_FILE } from './parse'
import { backendUrl, endpointUrl, liffId, type ProjectConfig, type Stage } from './schema'

/** The stage that only the dev server and the tests have. */
export const EMULATOR = 'emulator'

/** A LIFF ID that the emulator knows and LINE never gave out. */
const EMULATOR_LIFF_ID = '1234567890-AbcdEfgh'

/** Where LINE serves profile pictures from; pictures of other origins are replaced by initials. */
const PICTURE_ORIGINS = ['https://profile.line-scdn.net', 'https://sprofile.line-scdn.net']

const OVERRIDES = {
  liffId: { variable: 'GENKAN_LIFF_ID', schema: liffId },
  endpointUrl: { variable: 'GENKAN_ENDPOINT_URL', schema: endpointUrl },
  backendUrl: { variable: 'GENKAN_BACKEND_URL', schema: backendUrl },
} as const

type Environment = Readonly<Record<string, string | undefined>>
type BuildFacts = AppConfig['build']
const NO_BUILD: BuildFacts = { version: '0.0.0', commit: 'unknown' }

/** Where a project config was read and by which build. */
export interface Provenance {
  readonly file?: string
  readonly build?: BuildFacts
}

/** The stage that Vite's mode asks for: `vite build` has the mode "production", `vite` "development", vitest "test". */
export function stageOfMode(mode: string): string {
  if (mode === 'production') return 'published'
  return mode === 'development' || mode === 'test' ? EMULATOR : mode
}

/**
 * Joins the common part of the config with the chosen stage and the overrides of the environment.
 *
 * @throws {ConfigError} if there is no such stage, or if an override is not what its key must be.
 */
export function resolveStage(
  project: ProjectConfig,
  name: string,
  environment: Environment = {},
  { file = CONFIG_FILE, build = NO_BUILD }: Provenance = {},
): AppConfig {
  const stage = overridden(stageNamed(project, name, file), environment)
  return {
    ...common(project, name, build),
    ...identity(stage.liffId),
    endpointUrl: folder(stage.endpointUrl),
    backendUrl: new URL(stage.backendUrl).href.replace(/\/+$/, ''),
    liffUrl: `https://${liffHost(project)}/${stage.liffId}`,
    pictureOrigins: PICTURE_ORIGINS,
  }
}

/** The built-in stage: LINE, the backend and the service's website are paths of the dev server at `origin`. */
export function emulatorStage(
  project: ProjectConfig,
  origin: string,
  build: BuildFacts = NO_BUILD,
): AppConfig {
  return {
    ...common(project, EMULATOR, build),
    ...identity(EMULATOR_LIFF_ID),
    endpointUrl: `${origin}/`,
    backendUrl: `${origin}/__backend__/line`,
    liffUrl: `${origin}/__line__/${liffHost(project)}/${EMULATOR_LIFF_ID}`,
    pictureOrigins: [origin],
    serviceUrls: [...project.serviceUrls, `${origin}/__website__/`],
  }
}

/** What is loaded first of it: see `LineConfig`. */
export function lineConfigOf(config: AppConfig): LineConfig {
  const { liffId, channelId, endpointUrl, backendUrl, liffUrl, token, login, destinations } = config
  return { liffId, channelId, endpointUrl, backendUrl, liffUrl, token, login, destinations }
}

/** The path under which the app is served: Vite's `base`. Begins and ends with a slash. */
export function basePathOf(config: Pick<AppConfig, 'endpointUrl'>): string {
  return withSlash(new URL(config.endpointUrl).pathname)
}

function common(project: ProjectConfig, stage: string, build: BuildFacts) {
  // Named one by one: whatever is added to the project's config stays out of the bundle until it is named here.
  const { service, locales, token, login, miniApp, features, officialAccountId, texts } = project
  const { serviceUrls, destinations } = project
  const account = officialAccountId === undefined ? {} : { officialAccountId }
  const shared = { service, locales, token, login, miniApp, features, texts, serviceUrls, destinations }
  return { stage, build, ...shared, ...account }
}

function identity(id: string) {
  return { liffId: id, channelId: id.split('-', 1).join('') }
}

function liffHost({ miniApp }: ProjectConfig): string {
  return miniApp ? 'miniapp.line.me' : 'liff.line.me'
}

function stageNamed({ stages }: ProjectConfig, name: string, file: string): Stage {
  const stage = Object.hasOwn(stages, name) ? stages[name] : undefined
  if (stage) return stage
  const expected = `a stage named "${name}"`
  throw new ConfigError([{ where: `${file}: stages`, expected, found: Object.keys(stages).join(', ') }])
}

function overridden(stage: Stage, environment: Environment): Stage {
  const mistakes: Mistake[] = []
  const value = (key: keyof Stage): string => {
    const { variable, schema } = OVERRIDES[key]
    const given = environment[variable]
    if (given === undefined) return stage[key]
    const result = v.safeParse(schema, given)
    if (!result.success) mistakes.push(...mistakesOf(result.issues, variable))
    return given
  }
  const result = {
    liffId: value('liffId'),
    endpointUrl: value('endpointUrl'),
    backendUrl: value('backendUrl'),
  }
  if (mistakes.length > 0) throw new ConfigError(mistakes)
  return result
}

/** An endpoint is a folder; only one with a query is left as it was registered. */
function folder(endpoint: string): string {
  const url = new URL(endpoint)
  if (url.search === '') url.pathname = withSlash(url.pathname)
  return url.href
}

function withSlash(path: string): string {
  return path.endsWith('/') ? path : `${path}/`
}
