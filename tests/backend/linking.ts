import type { Account, LinkAnswer, LinkConfirmAnswer, LinkPreviewAnswer } from '../../src/backend/contract'
import { conflictOf, isSameConflict } from './conflict'
import type { LineUser } from './lineUsers'
import { Problem } from './problem'
import type { Service } from './service'
import { HANDLE_LIFE } from './startHandles'
import type { Ticket } from './tickets'

/** An account as its owner may see it. `linkedAt` once it is linked to a LINE user, whichever. */
function shown({ accounts, links }: Service, accountId: string): Account {
  const { label } = accounts.get(accountId)
  const linkedAt = links.ofAccount(accountId)?.linkedAt ?? null
  return linkedAt === null ? { label } : { label, linkedAt: new Date(linkedAt).toISOString() }
}

/** The account that this LINE user is linked to. */
export function accountOf(service: Service, sub: string): Account | null {
  const link = service.links.ofLineUser(sub)
  return link === undefined ? null : shown(service, link.accountId)
}

/** Where the person proves an account, with a new start handle in both addresses. */
export function beginLinking(
  service: Service,
  lineUser: LineUser,
  linkToken: string | null = null,
): LinkAnswer {
  const handle = service.startHandles.begin({ lineUser, linkToken, from: 'app' })
  const page = (name: string): string => `${service.websiteUrl}line/${name}?start=${handle}`
  return {
    signInUrl: page('link'),
    registerUrl: page('register'),
    expiresIn: HANDLE_LIFE,
    ...(service.switches.external ? { external: true } : {}),
  }
}

/** What the ticket would do, for the screen that asks. Changes nothing but what the person was told. */
export function previewLinking(service: Service, secret: string, sub: string): LinkPreviewAnswer {
  const ticket = service.tickets.open(secret, sub)
  refuseUsed(service, ticket)
  const conflict = conflictOf(service.links, sub, ticket.accountId)
  service.tickets.change(secret, { ...ticket, told: conflict })
  const account = ownLinkOnly(service, ticket)
  if (conflict === null) return { account }
  const { code, currentAccountId } = conflict
  return {
    account,
    conflict: code,
    ...(currentAccountId === null ? {} : { current: shown(service, currentAccountId) }),
  }
}

/** Since when an account is linked to somebody else is nobody's business. */
function ownLinkOnly(service: Service, { sub, accountId }: Ticket): Account {
  const isOwn = service.links.ofAccount(accountId)?.sub === sub
  return isOwn ? shown(service, accountId) : { label: service.accounts.get(accountId).label }
}

/** A used ticket is good for hearing that it worked, and for nothing else: not even for linking the same pair again. */
function refuseUsed({ links }: Service, { state, sub, accountId }: Ticket): void {
  if (state.tag === 'used' && links.ofLineUser(sub)?.accountId !== accountId)
    throw new Problem(410, 'ticket_expired')
}

/**
 * Links the two sides of a ticket. `replace` replaces what the person was told last, by a preview or by a 409, and nothing
 * that happened since.
 *
 * @throws {Problem} as `tickets.open`, and 409 with what stands in the way
 */
export function confirmLinking(
  service: Service,
  secret: string,
  sub: string,
  replace: boolean,
): LinkConfirmAnswer {
  const ticket = service.tickets.open(secret, sub)
  refuseUsed(service, ticket)
  const { accountId, state } = ticket
  if (state.tag === 'used') return confirmed(service, accountId, state.accountLink)

  const conflict = conflictOf(service.links, sub, accountId)
  if (conflict !== null && !(replace && isSameConflict(conflict, ticket.told))) {
    service.tickets.change(secret, { ...ticket, told: conflict })
    throw new Problem(409, conflict.code)
  }
  const accountLink = accountLinkOf(service, ticket)
  // The same pair again is a success, and keeps the day it was linked.
  if (service.links.ofLineUser(sub)?.accountId !== accountId) service.links.link(sub, accountId)
  service.tickets.change(secret, { ...ticket, state: { tag: 'used', accountLink } })
  return confirmed(service, accountId, accountLink)
}

/** What LINE's account-link page is to be opened with, where the linking began in a chat. */
function accountLinkOf(
  service: Service,
  { sub, accountId, linkToken }: Ticket,
): LinkConfirmAnswer['accountLink'] {
  if (linkToken === null) return undefined
  if (service.bot !== null) service.linkTokens.use(linkToken, sub)
  return { linkToken, nonce: service.nonces.mint({ sub, accountId }) }
}

const confirmed = (
  service: Service,
  accountId: string,
  accountLink: LinkConfirmAnswer['accountLink'],
): LinkConfirmAnswer => ({
  account: shown(service, accountId),
  ...(accountLink === undefined ? {} : { accountLink }),
})
