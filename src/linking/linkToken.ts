import { readOwn, removeOwn } from '../storage/ownStorage'

/** ms. LINE's link token lives ten minutes (Messaging API, "Linking user accounts"). */
const LIFE = 10 * 60_000

/** What a link token may look like: LINE documents no format, and what is surely none is never sent. */
const SHAPE = /^[\w.~+/=-]{8,256}$/

/** The link token that a chat opened this tab with; `null` if there is none, it is too old, or it is not one. @param now ms */
export function keptLinkToken(now: number): string | null {
  const [at = '', token = ''] = (readOwn('link-token') ?? '').split(' ')
  const age = now - Number(at)
  return age >= 0 && age < LIFE && SHAPE.test(token) ? token : null
}

export function forgetLinkToken(): void {
  removeOwn('link-token')
}
