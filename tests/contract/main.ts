import { setTimeout as pause } from 'node:timers/promises'
import { playContract } from './conformance'
import { createLine } from './emulatedLine'
import { readOptions, type Options } from './options'
import type { Subject } from './play'
import { referenceSubject } from './reference'
import { exitCodeOf, reportOf } from './report'
import { serveAll, serveLine } from './serve'
import { provingByCommand, provingOnPages, type ProveAccount } from './tickets'

type Print = (text: string) => void

/** Could not play: an argument is wrong, or nobody is there. */
const UNPLAYED = 2

/**
 * The command `npm run contract`.
 *
 * @returns the exit code: 0 the contract is kept, 1 it is not, 2 it could not be played
 */
export async function main(argv: readonly string[], print: Print): Promise<0 | 1 | 2> {
  try {
    const options = readOptions(argv)
    if (options.serve) return await serveForEver(options, print)
    return await (options.backendUrl === null
      ? playReference(options, print)
      : playForeign(options, options.backendUrl, print))
  } catch (error) {
    print(error instanceof Error ? error.message : 'The contract could not be played.')
    return UNPLAYED
  }
}

async function playReference({ token, strict }: Options, print: Print): Promise<0 | 1> {
  print(`The contract, version 1, against the reference backend (session takes the ${token} token)\n`)
  const { subject, line } = referenceSubject(token)
  const judged = await playContract(subject, line)
  print(reportOf(judged))
  return exitCodeOf(judged, strict)
}

async function playForeign(options: Options, backendUrl: string, print: Print): Promise<0 | 1 | 2> {
  const line = createLine(options.channel, options.endpointUrl)
  const server = await serveLine(line, options.linePort)
  try {
    print(setUpOf(options, server.port))
    print(`Waiting for ${backendUrl} …`)
    if (!(await isThere(backendUrl, options.wait))) {
      print('Nobody answers there.')
      return UNPLAYED
    }
    print(`The contract, version 1, against ${backendUrl}\n`)
    const judged = await playContract(subjectOf(options, backendUrl), line)
    print(reportOf(judged))
    if (!server.wasAsked()) print('\nLINE was never asked here. Does the backend call the address above?')
    return exitCodeOf(judged, options.strict)
  } finally {
    await server.close()
  }
}

function setUpOf({ channel, origin }: Options, port: number): string {
  return [
    'LINE is emulated here while this runs. Let the backend',
    `  call       http://localhost:${port}/api.line.me  instead of  https://api.line.me`,
    `  expect     the channel ID ${channel.channelId}, with the channel secret ${channel.channelSecret}`,
    `  accept     the origin ${origin}`,
    '',
  ].join('\n')
}

function subjectOf(options: Options, backendUrl: string): Subject {
  const { origin, endpointUrl, token } = options
  return {
    backendUrl,
    origin,
    endpointUrl,
    token,
    send: (request) => fetch(request),
    proveAccount: proveAccountOf(options),
    advance: null,
  }
}

function proveAccountOf({ ticketCommand, accounts, endpointUrl }: Options): ProveAccount | null {
  if (ticketCommand !== null) return provingByCommand(ticketCommand)
  if (accounts.length === 0) return null
  return provingOnPages((request) => fetch(request), accounts, endpointUrl)
}

/** Whether anything answers within so many seconds, whatever it says. */
async function isThere(backendUrl: string, seconds: number): Promise<boolean> {
  const deadline = Date.now() + seconds * 1000
  for (;;) {
    const answered = await fetch(`${backendUrl}/session`, { method: 'POST', redirect: 'manual' }).then(
      () => true,
      () => false,
    )
    if (answered || Date.now() >= deadline) return answered
    await pause(250)
  }
}

async function serveForEver(options: Options, print: Print): Promise<0> {
  const line = createLine(options.channel, options.endpointUrl)
  const { port } = await serveAll(line, options.linePort, options.token)
  print(setUpOf(options, port))
  print(`Tokens:             http://localhost:${port}/tokens/id_token?person=hanako`)
  print(`Reference backend:  http://localhost:${port}/line`)
  return new Promise(() => undefined)
}
