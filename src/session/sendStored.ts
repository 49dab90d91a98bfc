import { isPrimaryRedirect } from '../navigation/liffState'
import { currentUrl } from '../navigation/page'
import type { Connection } from './connection'
import { isAnotherPerson } from './personMark'
import { sendEarly, type Sent } from './sendSession'

/**
 * Sends `session` for whoever signed in here before, while the SDK is still to be loaded: what the SDK has stored, it verified
 * when it came. Not in the LIFF browser, where init asks LINE whether it still holds. No more than the name of the same
 * sign-in is shown before init has settled and found the same.
 *
 * @param connection its broker reads what is stored by itself
 * @returns `null` where there is nothing that may be sent
 */
export function sendStored(connection: Omit<Connection, 'liff'>): Sent | null {
  // A call would die with a page that init leaves.
  if (connection.surroundings === 'liff' || isPrimaryRedirect(currentUrl())) return null
  const judgement = connection.broker.open(false)
  if (judgement.tag !== 'usable') return null
  const subject = judgement.claims?.subject ?? null
  if (subject !== null && isAnotherPerson(subject)) return null
  return sendEarly(connection, connection.broker.forSession(), subject)
}
