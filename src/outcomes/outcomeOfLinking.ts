import type { ApiError } from '../backend/apiError'
import { assertNever } from '../lib/assertNever'
import type { LinkingError } from '../linking/linkingError'
import type { Change } from '../linking/state'
import type { Outcome, OutcomeCode } from './outcome'
import { outcomeOfApi, outcomeOfSession } from './outcomeOf'

/** The outcome of a linking that does not go on. Exhaustive: an error without a screen does not compile. */
export function outcomeOfLinking(error: LinkingError): Outcome {
  switch (error.tag) {
    case 'api':
      return outcomeOfCall(error.error)
    case 'not_sent':
      return outcomeOfSession({ tag: error.why })
    case 'cancelled':
      return { code: 'link_cancelled' }
    case 'return_malformed':
      return { code: 'ticket_damaged' }
    case 'address_refused':
      return { code: 'service_address_refused' }
    case 'chat_link_lost':
    case 'part_missing':
      return { code: error.tag }
    default:
      return assertNever(error)
  }
}

/** The outcome of a change of which nobody knows whether it went through. */
export function outcomeOfDoubt({ tag }: Change): Outcome {
  return { code: tag === 'unlink' ? 'unlink_unsure' : 'link_unsure' }
}

/** Which refusals of the contract have words of their own in linking; `account-link` speaks of a link in a chat. */
const OF_TICKET: ReadonlyMap<string, OutcomeCode> = new Map<string, OutcomeCode>([
  ['404 ticket_unknown', 'ticket_unknown'],
  ['410 ticket_expired', 'ticket_expired'],
  ['403 ticket_mismatch', 'ticket_mismatch'],
  ['409 line_user_linked', 'line_user_linked'],
  ['409 account_linked', 'account_linked'],
])

const OF_CHAT_LINK: ReadonlyMap<string, OutcomeCode> = new Map<string, OutcomeCode>([
  ['404 ticket_unknown', 'chat_link_unknown'],
  ['410 ticket_expired', 'chat_link_expired'],
  ['403 ticket_mismatch', 'chat_link_foreign'],
  ['409 line_user_linked', 'line_user_linked'],
])

function outcomeOfCall(error: ApiError): Outcome {
  if (error.tag !== 'refused') return outcomeOfApi(error)
  const { operation, status, code } = error
  const words = operation === 'account-link' ? OF_CHAT_LINK : OF_TICKET
  const own = words.get(`${status} ${code ?? ''}`)
  return own === undefined ? outcomeOfApi(error) : { code: own, detail: `${operation}.${status}` }
}
