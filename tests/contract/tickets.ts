import { exec } from 'node:child_process'
import { promisify } from 'node:util'
import { NotChecked } from './verdict'
import { signInOnPages, type Credentials, type SendPage } from './signInPages'

/**
 * How a ticket is got: what happens between `signInUrl` and the return to the app is the service's own.
 *
 * @throws {NotChecked} if none came out
 */
export type ProveAccount = (signInUrl: string, account: 0 | 1) => Promise<string>

const TICKET = /^[A-Za-z0-9_-]{16,128}$/

/** Signs in on the service's own pages, as long as they are plain ones: see signInPages.ts. */
export const provingOnPages =
  (send: SendPage, accounts: readonly Credentials[], endpointUrl: string): ProveAccount =>
  async (signInUrl, account) => {
    const credentials = accounts[account]
    if (!credentials) throw new NotChecked('needs a second account: give --account twice')
    const back = await signInOnPages(send, signInUrl, credentials, endpointUrl)
    const ticket = back?.searchParams.get('ticket') ?? ''
    if (!TICKET.test(ticket))
      throw new NotChecked(
        'the pages behind signInUrl did not lead back with a ticket: use --ticket-command instead',
      )
    return ticket
  }

/**
 * Runs a command that prints a ticket, or the address that the person would be sent back to. It finds the address to sign in
 * at in SIGN_IN_URL, and in ACCOUNT which account to prove: 1 or 2.
 */
export const provingByCommand =
  (command: string): ProveAccount =>
  async (signInUrl, account) => {
    const env = { ...process.env, SIGN_IN_URL: signInUrl, ACCOUNT: String(account + 1) }
    const { stdout } = await promisify(exec)(command, { env, timeout: 60_000 }).catch(() => {
      throw new NotChecked('--ticket-command failed')
    })
    const printed = stdout.trim()
    const ticket = URL.canParse(printed) ? (new URL(printed).searchParams.get('ticket') ?? '') : printed
    if (!TICKET.test(ticket)) throw new NotChecked('--ticket-command printed no ticket')
    return ticket
  }
