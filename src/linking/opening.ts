import type { Account } from '../backend/contract'
import { assertNever } from '../lib/assertNever'
import { linkReturnOf } from '../navigation/linkReturn'
import type { LinkingPage } from '../navigation/routes'
import type { LinkingError } from './linkingError'
import type { LinkingState } from './state'

/** What an address of linking asks for, before anybody knows who the person is. */
export type Opening =
  | { readonly tag: 'explain'; readonly linkToken: string | null }
  | { readonly tag: 'unlink' }
  | { readonly tag: 'ticket'; readonly ticket: string }
  | { readonly tag: 'failed'; readonly error: LinkingError }

/** @param linkToken the one that this tab keeps, if any */
export function openingOf(page: LinkingPage, url: string, linkToken: string | null): Opening {
  switch (page) {
    case 'link':
      return { tag: 'explain', linkToken: null }
    case 'unlink':
      return { tag: 'unlink' }
    case 'account-link':
      return linkToken === null
        ? { tag: 'failed', error: { tag: 'chat_link_lost' } }
        : { tag: 'explain', linkToken }
    case 'link/return':
      return openingOfReturn(url)
    default:
      return assertNever(page)
  }
}

function openingOfReturn(url: string): Opening {
  const returned = linkReturnOf(url)
  switch (returned.tag) {
    case 'ticket':
      return returned
    case 'cancelled':
      return { tag: 'failed', error: { tag: 'cancelled' } }
    case 'malformed':
      return { tag: 'failed', error: { tag: 'return_malformed' } }
    case 'none':
      return { tag: 'explain', linkToken: null }
    default:
      return assertNever(returned)
  }
}

/**
 * What the page shows first to a person whose linked account is known. A ticket is looked at at once, unless the person
 * came from LINE to the phone's browser: there they choose first, because looking at it as somebody else burns it.
 */
export function firstState(
  opening: Exclude<Opening, { tag: 'failed' }>,
  account: Account | null,
  isAway: boolean,
): LinkingState | { readonly tag: 'look_at'; readonly ticket: string } {
  switch (opening.tag) {
    case 'explain':
      return account === null || opening.linkToken !== null
        ? { tag: 'explaining', linkToken: opening.linkToken }
        : { tag: 'linked', account, since: 'before', accountLink: undefined }
    case 'unlink':
      return account === null ? { tag: 'not_linked' } : { tag: 'asking', account }
    case 'ticket':
      return { tag: isAway ? 'away' : 'look_at', ticket: opening.ticket }
    default:
      return assertNever(opening)
  }
}
