import { readOwn, removeOwn, writeOwn } from '../storage/ownStorage'
import type { Change } from './state'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * The `request_id` of a change: the same until the change was answered, through reloads and Back, so that the backend
 * can tell a repetition from a second wish. Another ticket, another account, or replacing what is linked is another wish.
 */
export async function requestIdOf(change: Change): Promise<string> {
  const print = await fingerprint(change)
  const kept = keptIdOf(print)
  if (kept !== null) return kept
  const fresh = crypto.randomUUID()
  writeOwn('pending-change', `${print} ${fresh}`)
  return fresh
}

/**
 * Whether a confirmation with this ticket was sent from this tab and not answered, where nothing else was linked. One that
 * replaces does not count: what is linked since may be what was to be replaced.
 */
export async function isConfirmPending(ticket: string): Promise<boolean> {
  return keptIdOf(await digest(wordsOfConfirm(ticket, false))) !== null
}

/** The change was answered: the next one is another wish. */
export function settleChange(): void {
  removeOwn('pending-change')
}

function keptIdOf(print: string): string | null {
  const [keptPrint, id = ''] = (readOwn('pending-change') ?? '').split(' ')
  return keptPrint === print && UUID.test(id) ? id : null
}

function fingerprint(change: Change): Promise<string> {
  return digest(
    change.tag === 'confirm'
      ? wordsOfConfirm(change.ticket, change.replace)
      : ['unlink', change.account.label, change.account.linkedAt ?? ''],
  )
}

function wordsOfConfirm(ticket: string, replace: boolean): readonly string[] {
  return ['confirm', ticket, String(replace)]
}

/** A digest, because neither a ticket nor an account is kept in storage. 96 bits are plenty to tell wishes apart. */
async function digest(words: readonly string[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(words))
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(hash.slice(0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
