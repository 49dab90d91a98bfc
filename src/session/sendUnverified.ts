import { isPrimaryRedirect } from '../navigation/liffState'
import { currentUrl } from '../navigation/page'
import type { Connection } from './connection'
import { isAnotherPerson, rememberPerson } from './personMark'
import { sendEarly, type Sent } from './sendSession'

/** ms between two looks, because the SDK does not say when it has stored what LINE gave. */
const LOOK_EVERY = 20

/**
 * Sends `session` while init is still fetching LINE's keys and, outside LINE, the context: one or two round trips that the
 * backend, which verifies the token itself, need not wait for. Nobody is shown before init has verified it too.
 *
 * @param init settles with init
 * @returns `null` once init has settled without anything to send before
 */
export function sendUnverified(connection: Connection, init: Promise<unknown>): Promise<Sent | null> {
  return new Promise((resolve) => {
    const timer = setInterval(look, LOOK_EVERY)
    void init.then(() => {
      end(null)
    })

    function look(): void {
      // A call would die with this page.
      if (isPrimaryRedirect(currentUrl())) return
      const taken = connection.broker.forSessionUnverified()
      if (taken === null || isAnotherPerson(taken.subject)) return
      rememberPerson(taken.subject)
      end(sendEarly(connection, taken, taken.subject))
    }

    function end(sent: Sent | null): void {
      clearInterval(timer)
      resolve(sent)
    }
  })
}
