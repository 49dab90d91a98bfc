import type { AccountLinkAnswer } from '../../../src/backend/contract'
import { AccountLinkRequestSchema } from '../../../src/backend/requests'
import { beginLinking } from '../linking'
import { requirePerson } from '../person'
import type { Service } from '../service'
import { operation, type Operation } from './operation'

/**
 * As `link`, begun by a link in the chat with the official account (Messaging API, "Linking user accounts"): the link token
 * is kept with the start handle and then with the ticket, until `link/confirm` hands it back with a nonce.
 *
 * Whoever has linked already, and is signed in, needs to prove nothing again and gets a ticket at once. It can stand for no
 * pair but that one.
 */
export const accountLink = (service: Service): Operation =>
  operation('account-link', AccountLinkRequestSchema, async (form, c): Promise<AccountLinkAnswer> => {
    const { id_token, link_token } = form
    const person = await requirePerson(service, id_token)
    // Without a bot of our own the tokens come from somewhere else, and LINE alone can judge them.
    if (service.bot !== null) service.linkTokens.check(link_token, person.sub)
    const linked = service.links.ofLineUser(person.sub)
    if (linked === undefined || service.sessions.subOf(c) !== person.sub)
      return beginLinking(service, person, link_token)
    const { sub, accountId } = linked
    return { ticket: service.tickets.mint({ sub, accountId, linkToken: link_token }) }
  })
