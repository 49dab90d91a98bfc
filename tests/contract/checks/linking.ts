import { randomBytes } from 'node:crypto'
import {
  AccountLinkAnswerSchema,
  LinkConfirmAnswerSchema,
  LinkPreviewAnswerSchema,
} from '../../../src/backend/contract'
import { expectAnswer, expectRefusal, expectThat } from '../answer'
import type { Check } from '../check'
import { NotChecked } from '../verdict'
import { begin, confirm, linkNow, preview, prove } from './linkSteps'

/** Two sides become one pair, and only when told to. */
export const linkingChecks: readonly Check[] = [
  {
    id: 'link',
    title: 'begins a linking anew each time',
    async run(play) {
      const tokens = await play.tokensOf(play.newPerson())
      const [one, other] = [await begin(play, tokens), await begin(play, tokens)]
      expectThat(one.signInUrl !== other.signInUrl, 'link: two calls got the same start handle')
      const { access_token } = tokens
      expectRefusal(await play.call('link', { access_token }), '422 request_invalid', 'with an access token')
    },
  },
  {
    id: 'preview',
    title: 'links nothing by a preview',
    async run(play) {
      const linking = await prove(play, play.newPerson())
      const [one, other] = [await preview(play, linking), await preview(play, linking)]
      expectThat(one.account.label === other.account.label, 'link/preview: names another account each time')
      expectThat((await play.labelOf(linking.person)) === null, 'link/preview: it linked')
    },
  },
  {
    id: 'confirm',
    title: 'links by a confirmation, and says so again',
    async run(play) {
      const linking = await prove(play, play.newPerson())
      const label = await linkNow(play, linking)
      expectThat((await play.labelOf(linking.person)) === label, 'session: does not name the linked account')
      const again = expectAnswer(
        await confirm(play, linking),
        LinkConfirmAnswerSchema,
        'a used ticket, again by the same pair',
      )
      expectThat(again.account.label === label, 'link/confirm, again: names another account')
    },
  },
  {
    id: 'line-user-linked',
    title: "replaces this LINE user's account only when told to",
    async run(play) {
      const person = play.newPerson()
      const before = await linkNow(play, await prove(play, person, 0))
      const linking = await prove(play, person, 1)
      const { conflict, current } = await preview(play, linking)
      // The other account may be linked to somebody of an earlier check as well; then that is named.
      expectThat(conflict !== undefined, 'link/preview: names no conflict for a LINE user who is linked')
      expectThat(current?.label === before, 'link/preview: current is not the account that is linked now')
      expectRefusal(await confirm(play, linking), `409 ${conflict ?? ''}`, 'without replace')
      expectThat((await play.labelOf(linking.person)) === before, 'link/confirm, without replace: it linked')
      const replaced = await confirm(play, linking, { replace: 'true' })
      const { account } = expectAnswer(replaced, LinkConfirmAnswerSchema, 'with replace')
      expectThat((await play.labelOf(linking.person)) === account.label, 'link/confirm: did not replace')
    },
  },
  {
    id: 'account-linked',
    title: "replaces an account's LINE user only when told to, and never says who it is",
    async run(play) {
      const first = await prove(play, play.newPerson())
      const label = await linkNow(play, first)
      const second = await prove(play, play.newPerson())
      const { tokens, ticket } = second
      const answer = await play.call('link/preview', { id_token: tokens.id_token, ticket })
      const { conflict, current } = expectAnswer(answer, LinkPreviewAnswerSchema, 'for a linked account')
      expectThat(conflict === 'account_linked', 'link/preview: does not say that the account is linked')
      expectThat(current === undefined, 'link/preview: names an account that this LINE user does not have')
      for (const secret of [first.person.sub, first.person.name])
        expectThat(!answer.text.includes(secret), 'link/preview: says who the other LINE user is')
      expectRefusal(await confirm(play, second), '409 account_linked', 'without replace')
      expectThat((await play.labelOf(first.person)) === label, 'link/confirm, without replace: it replaced')
      expectAnswer(await confirm(play, second, { replace: 'true' }), LinkConfirmAnswerSchema, 'with replace')
      expectThat((await play.labelOf(first.person)) === null, 'link/confirm: the account has two LINE users')
    },
  },
  {
    id: 'account-link',
    title: 'keeps the link token of the chat and hands it back with a nonce',
    async run(play) {
      const person = play.newPerson()
      const tokens = await play.tokensOf(person)
      const { id_token } = tokens
      const link_token = randomBytes(24).toString('base64url')
      const begun = await play.call('account-link', { id_token, link_token })
      if (begun.status === 404)
        throw new NotChecked('the backend takes no link token but those of its own bot, or none at all')
      const answer = expectAnswer(begun, AccountLinkAnswerSchema, 'to begin')
      const ticket = 'ticket' in answer ? answer.ticket : await play.ticketOf(answer.signInUrl, 0)
      const linking = { person, tokens, ticket }
      const { conflict } = await preview(play, linking)
      const replace: Readonly<Record<string, string>> = conflict === undefined ? {} : { replace: 'true' }
      const { accountLink } = expectAnswer(
        await confirm(play, linking, replace),
        LinkConfirmAnswerSchema,
        'begun in the chat',
      )
      expectThat(accountLink?.linkToken === link_token, 'link/confirm: the link token does not come back')
    },
  },
]
