import type { LinkPreviewAnswer } from '../../src/backend/contract'
import type { Links } from './links'

/** What stands in the way of a link, and whom replacing would cost something. */
export interface Conflict {
  readonly code: NonNullable<LinkPreviewAnswer['conflict']>
  /** The account that this LINE user has now. Theirs to be shown. */
  readonly currentAccountId: string | null
  /** The LINE user whom the account has now. Never shown: it may be somebody else. */
  readonly otherSub: string | null
}

/**
 * What stands in the way of linking these two; nothing, if they are linked to nobody or to each other.
 *
 * If both are linked elsewhere the account's other LINE user is named, because that may be another person; `current` tells
 * the rest.
 */
export function conflictOf(links: Links, sub: string, accountId: string): Conflict | null {
  const mine = links.ofLineUser(sub)
  const theirs = links.ofAccount(accountId)
  const currentAccountId = mine && mine.accountId !== accountId ? mine.accountId : null
  const otherSub = theirs && theirs.sub !== sub ? theirs.sub : null
  if (otherSub !== null) return { code: 'account_linked', currentAccountId, otherSub }
  if (currentAccountId !== null) return { code: 'line_user_linked', currentAccountId, otherSub }
  return null
}

/** Whether replacing would do exactly what the person was told. */
export const isSameConflict = (one: Conflict, other: Conflict | null): boolean =>
  one.code === other?.code &&
  one.currentAccountId === other.currentAccountId &&
  one.otherSub === other.otherSub
