import type { Fault as ServiceFault } from '../../../../backend'
import type { DeviceSettings, Fault as LineFault, Person } from '../../../../line-platform'
import type { Emulated } from '../../../emulated'
import type { Look, Step } from '../../protocol'

/** What a scene may set up, for whom. */
export interface Stage extends Emulated {
  readonly person: Person
}

/** Where a scene takes place. `any`: signed in, in whatever place was chosen. */
export type Place = 'any' | 'outside' | 'desktop' | 'inside' | 'in-app'

/** One shape of a fault of the matrix, brought about on one page and without a test's hand. */
export interface Scene {
  /** As the matrix calls it, where it has several. */
  readonly shape?: string
  readonly place: Place
  /** Below the endpoint, or behind the LIFF URL, as it is written. */
  readonly path?: string
  /** The very address that is opened, where `path` cannot say it. */
  readonly url?: (stage: Stage) => Promise<string> | string
  readonly settings?: Pick<DeviceSettings, 'troubles' | 'clockError'>
  /** Sets up before the page is opened. */
  readonly arm?: (stage: Stage) => void
  /** What the person does. Where the place is `any` and outside LINE, signing in comes before it. */
  readonly steps?: readonly Step[]
  /** Seconds until the ending is there, where they are many. */
  readonly takes?: number
  readonly scopes?: Look['scopes']
  /** Where it happens on that kind of phone alone. */
  readonly phone?: Look['phone']
}

/** The scenes of a case, or why it has none. */
export type Playable = readonly Scene[] | string

/** By the numbers of the matrix. Of a number that is missing, the matrix itself says how it is checked. */
export type Playables = Readonly<Record<number, Playable>>

export const logIn: Step = { do: 'log_in' }
export const allow: Step = { do: 'allow' }
export const reload: Step = { do: 'reload' }
export const mainAction: Step = { do: 'main_action' }
export const waitFor = (ending: string): Step => ({ do: 'wait_for', ending })
export const rewrite = (record: string, text: string): Step => ({ do: 'rewrite', record, text })

export const leaveRecord = (area: 'local' | 'session', record: string, text: string): Step => ({
  do: 'leave_record',
  area,
  record,
  text,
})

/** Stands for whoever was chosen. */
export const CHOSEN = ''
export const choose = (id = CHOSEN): Step => ({ do: 'choose_person', id })

export const SIGN_IN: readonly Step[] = [logIn, choose(), allow]
export const SIGNED_IN: readonly Step[] = [...SIGN_IN, waitFor('signed_in')]

export const CONTEXT = { host: 'api.line.me', path: /contextToken$/ }
export const TOKEN = { host: 'api.line.me', path: '/oauth2/v2.1/token' }
export const CERTS = { host: 'api.line.me', path: '/oauth2/v2.1/certs' }
export const VERIFY = { host: 'api.line.me', path: '/oauth2/v2.1/verify' }

export const ofLine = (status: number, body: unknown = {}): LineFault => ({ kind: 'json', status, body })

/** LINE's next answers to one kind of request are broken. */
export function lineBreaks(
  match: { readonly host: string; readonly path: string | RegExp },
  fault: LineFault,
  scene: Partial<Scene> = {},
  times = 1,
): Scene {
  return { place: 'outside', ...scene, arm: ({ line }) => line.breakNext({ ...match, times }, fault) }
}

/** The service's next answers to `session` are broken. */
export function serviceBreaks(fault: ServiceFault, times: number, scene: Partial<Scene> = {}): Scene {
  return {
    place: 'any',
    ...scene,
    arm: ({ backend }) => backend.breakNext({ operation: 'session', times }, fault),
  }
}

/** The credentials of a genuine opening inside LINE. */
export async function fragmentOf({ line, config, person }: Stage): Promise<URLSearchParams> {
  const url = await line.liffUrlOpening({ liffId: config.liffId, person: person.id })
  return new URLSearchParams(new URL(url).hash.slice(1))
}

/** One scene for each shape. */
export function each<T>(
  shapes: Readonly<Record<string, T>>,
  scene: (of: T) => Omit<Scene, 'shape'>,
): readonly Scene[] {
  return Object.entries(shapes).map(([shape, of]) => ({ shape, ...scene(of) }))
}

export const ONE_ORIGIN =
  'In development LINE, the service and the page share one origin, so that CORS plays no part.'
export const BUILD_ONLY =
  'It needs the files, the headers or the policy of a build: npm run test:e2e plays it.'
export const CHANGED_ON_THE_WAY =
  'What comes back from LINE must be changed on its way: npm run test:e2e plays it.'
export const TWO_WINDOWS =
  'It takes two windows of one browser: open this look in a window of its own, and a second one beside it.'
export const OTHER_CONFIG = 'It needs "token": "access" in liff.config.json.'
export const BY_HAND = 'It depends on when a person does something: nothing to arm, try it in the phone.'
