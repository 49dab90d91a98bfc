import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { EMULATOR, stageOfMode } from '../../config/resolve'
import type { Detour } from './connection'

/** What the command is asked to do. */
export interface Options {
  readonly stage: string
  readonly isJson: boolean
  readonly isStrict: boolean
  readonly detours: readonly Detour[]
  /** PEM. */
  readonly authorities: string | null
}

/** `host:port:host:port`; IPv6 addresses in brackets, as curl has it. */
const DETOUR = /^(\[[^\]]*\]|[^:]*):(\d*):(\[[^\]]*\]|[^:]*):(\d*)$/

/** @throws if an argument is unknown or cannot be meant; the text says which */
export function readOptions(argv: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      strict: { type: 'boolean', default: false },
      'connect-to': { type: 'string', multiple: true, default: [] },
      cacert: { type: 'string' },
    },
  })
  const [mode = 'production', ...more] = positionals
  if (more.length > 0) throw new Error('There is one stage at a time.')
  const stage = stageOfMode(mode)
  if (stage === EMULATOR)
    throw new Error('The emulated stage is on no host: name a stage of liff.config.json.')
  return {
    stage,
    isJson: values.json,
    isStrict: values.strict,
    detours: values['connect-to'].map(detourOf),
    authorities: values.cacert === undefined ? null : authoritiesIn(values.cacert),
  }
}

function detourOf(text: string): Detour {
  const [, host, port, toHost, toPort] = DETOUR.exec(text) ?? []
  if (host === undefined || port === undefined || toHost === undefined || toPort === undefined)
    throw new Error(`--connect-to is host:port:host:port, not "${text}".`)
  const bare = (name: string): string => name.replace(/^\[|\]$/g, '')
  return { host: bare(host), port, toHost: bare(toHost), toPort }
}

function authoritiesIn(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new Error(`--cacert: ${file} cannot be read.`)
  }
}
