import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { readStage } from '../../src/build/stageSource'
import { DEFAULT_CHANNEL, type OwnChannel } from './emulatedLine'
import type { Credentials } from './signInPages'

/** What the command is asked to do. */
export interface Options {
  /** Without a slash at the end; `null`: the reference backend, in this process. */
  readonly backendUrl: string | null
  readonly origin: string
  readonly endpointUrl: string
  readonly token: 'id' | 'access'
  readonly channel: OwnChannel
  /** Where LINE is emulated; 0 for any free port. */
  readonly linePort: number
  readonly accounts: readonly Credentials[]
  readonly ticketCommand: string | null
  /** Whether something that was not checked is a failure. */
  readonly strict: boolean
  /** Seconds that the backend may take to start. */
  readonly wait: number
  /** LINE and the reference backend until Ctrl+C; nothing is played. */
  readonly serve: boolean
}

const DEFAULT_ENDPOINT_URL = 'https://app.example.com/'

const whole = v.pipe(v.string(), v.regex(/^\d{1,5}$/, 'is no whole number'), v.transform(Number))
const url = v.pipe(v.string(), v.url('is no URL'))

const Flags = v.object({
  stage: v.optional(v.string()),
  endpoint: v.optional(url),
  origin: v.optional(
    v.pipe(
      url,
      v.check((value) => new URL(value).origin === value, 'has a path or a slash'),
    ),
  ),
  token: v.optional(v.picklist(['id', 'access'], 'is neither id nor access')),
  'channel-id': v.optional(v.pipe(v.string(), v.regex(/^\d{10}$/, 'is not ten digits'))),
  'channel-secret': v.optional(v.string(), DEFAULT_CHANNEL.channelSecret),
  'line-port': v.optional(whole, '4610'),
  account: v.optional(v.array(v.pipe(v.string(), v.regex(/^[^:]+:.+$/, 'is not name:password'))), []),
  'ticket-command': v.optional(v.string()),
  strict: v.optional(v.boolean(), false),
  wait: v.optional(whole, '60'),
  serve: v.optional(v.boolean(), false),
})

/** @throws if an argument is unknown or cannot be meant; the text says which */
export function readOptions(argv: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      stage: { type: 'string' },
      endpoint: { type: 'string' },
      origin: { type: 'string' },
      token: { type: 'string' },
      'channel-id': { type: 'string' },
      'channel-secret': { type: 'string' },
      'line-port': { type: 'string' },
      account: { type: 'string', multiple: true },
      'ticket-command': { type: 'string' },
      strict: { type: 'boolean' },
      wait: { type: 'string' },
      serve: { type: 'boolean' },
    },
  })
  const flags = parseFlags(values)
  const stage = flags.stage === undefined ? null : stageOf(flags.stage)
  const endpointUrl = flags.endpoint ?? stage?.endpointUrl ?? DEFAULT_ENDPOINT_URL
  return {
    backendUrl: backendUrlOf(positionals, stage?.backendUrl),
    origin: flags.origin ?? new URL(endpointUrl).origin,
    endpointUrl,
    token: flags.token ?? stage?.token ?? 'id',
    channel: {
      channelId: flags['channel-id'] ?? stage?.channelId ?? DEFAULT_CHANNEL.channelId,
      channelSecret: flags['channel-secret'],
    },
    linePort: flags['line-port'],
    accounts: flags.account.map(credentialsOf),
    ticketCommand: flags['ticket-command'] ?? null,
    strict: flags.strict,
    wait: flags.wait,
    serve: flags.serve,
  }
}

function parseFlags(values: object) {
  const parsed = v.safeParse(Flags, values)
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  throw new Error(`--${v.getDotPath(issue)?.split('.')[0] ?? ''} ${issue.message}.`)
}

const stageOf = (stage: string) =>
  readStage({ root: process.cwd(), stage, environment: process.env }, () => 'http://localhost')

function backendUrlOf([given, ...more]: readonly string[], ofStage: string | undefined): string | null {
  const address = given ?? ofStage
  if (more.length > 0) throw new Error('There is one address at most.')
  if (address === undefined) return null
  if (!URL.canParse(address) || !/^https?:/.test(address)) throw new Error(`"${address}" is no http address.`)
  return address.replace(/\/$/, '')
}

function credentialsOf(account: string): Credentials {
  const [name = '', ...password] = account.split(':')
  return { name, password: password.join(':') }
}
