import { randomUUID } from 'node:crypto'
import { LinkConfirmAnswerSchema } from '../../../src/backend/contract'
import { expectAnswer, expectRefusal, expectThat, told } from '../answer'
import type { Play, Tokens } from '../play'
import type { Check } from '../check'
import { NotChecked } from '../verdict'
import { begin, confirm, linkNow, preview, prove, unlink } from './linkSteps'

const OPERATIONS = ['link/preview', 'link/confirm'] as const

/** Ten minutes and a second. */
const LONGER_THAN_A_TICKET = 601_000

/** Everything in the address that could pass for a ticket. */
function handlesIn(signInUrl: string): readonly string[] {
  const { pathname, searchParams, hash } = new URL(signInUrl)
  const parts = [...pathname.split('/'), ...searchParams.values(), ...hash.slice(1).split(/[=&]/)]
  return parts.filter((part) => /^[A-Za-z0-9_-]{16,128}$/.test(part))
}

async function refuseHandles(play: Play, { id_token }: Tokens, signInUrl: string, when: string) {
  for (const ticket of handlesIn(signInUrl))
    for (const operation of OPERATIONS) {
      const answer = await play.call(operation, { id_token, ticket })
      expectRefusal(answer, '404 ticket_unknown', `with the start handle for a ticket, ${when}`)
    }
}

/** What a ticket is worth, to whom, and how often. */
export const ticketChecks: readonly Check[] = [
  {
    id: 'handle',
    title: 'never takes a start handle for a ticket',
    async run(play) {
      const tokens = await play.tokensOf(play.newPerson())
      const { signInUrl } = await begin(play, tokens)
      if (handlesIn(signInUrl).length === 0)
        throw new NotChecked('signInUrl holds nothing that could pass for a ticket')
      await refuseHandles(play, tokens, signInUrl, 'before anybody signed in')
      const ticket = await play.ticketOf(signInUrl, 0)
      // Whoever began knows the handle, and could confirm once a victim has signed in with it.
      expectThat(!signInUrl.includes(ticket), 'link: the start handle became the ticket after the sign-in')
      await refuseHandles(play, tokens, signInUrl, 'after the sign-in')
    },
  },
  {
    id: 'ticket-unknown',
    title: 'refuses what is no ticket',
    async run(play) {
      const tokens = await play.tokensOf(play.newPerson())
      await begin(play, tokens)
      const { id_token } = tokens
      for (const operation of OPERATIONS) {
        const unknown = await play.call(operation, { id_token, ticket: 'x'.repeat(43) })
        expectRefusal(unknown, '404 ticket_unknown', 'with a ticket that nobody minted')
        const misspelt = await play.call(operation, { id_token, ticket: 'short' })
        expectRefusal(misspelt, '422 request_invalid', 'with something that cannot be a ticket')
      }
    },
  },
  {
    id: 'ticket-bound',
    title: 'burns a ticket that another LINE user brings',
    async run(play) {
      for (const operation of OPERATIONS) {
        const linking = await prove(play, play.newPerson())
        const thief = play.newPerson()
        const { id_token } = await play.tokensOf(thief)
        const stolen = await play.call(operation, { id_token, ticket: linking.ticket })
        expectRefusal(stolen, '403 ticket_mismatch', "with another LINE user's ticket")
        expectThat((await play.labelOf(thief)) === null, `${operation}: linked another LINE user`)
        expectRefusal(await confirm(play, linking), '410 ticket_expired', 'with a burned ticket')
      }
    },
  },
  {
    id: 'ticket-once',
    title: 'links nothing with a ticket that was used',
    async run(play) {
      const linking = await prove(play, play.newPerson())
      await linkNow(play, linking)
      await unlink(play, linking.person)
      for (const more of [{}, { replace: 'true' }])
        expectRefusal(await confirm(play, linking, more), '410 ticket_expired', 'with a used ticket')
      expectThat((await play.labelOf(linking.person)) === null, 'link/confirm: a used ticket linked again')
    },
  },
  {
    id: 'ticket-expired',
    title: 'refuses a ticket after ten minutes',
    async run(play) {
      const { advance } = play.subject
      const linking = await prove(play, play.newPerson())
      await preview(play, linking)
      if (advance === null)
        throw new NotChecked('takes ten minutes, and your clock cannot be moved from here')
      advance(LONGER_THAN_A_TICKET)
      const late = { ...linking, tokens: await play.tokensOf(linking.person) }
      expectRefusal(await confirm(play, late), '410 ticket_expired', 'after ten minutes')
    },
  },
  {
    id: 'replay',
    title: 'answers a repeated request_id with its first answer, and does the work once',
    async run(play) {
      const request_id = randomUUID()
      const linking = await prove(play, play.newPerson())
      const { conflict } = await preview(play, linking)
      const asked = { request_id, ...(conflict === undefined ? {} : { replace: 'true' }) }
      const first = expectAnswer(
        await confirm(play, linking, asked),
        LinkConfirmAnswerSchema,
        'the first time',
      )
      const other = conflict === undefined ? { request_id, replace: 'true' } : { request_id }
      const changed = await confirm(play, linking, other)
      expectRefusal(changed, '422 request_invalid', 'with the same request_id and other parameters')
      await unlink(play, linking.person)
      const repeated = await confirm(play, linking, asked)
      expectThat(
        repeated.status === 200,
        `link/confirm, repeated: answered ${told(repeated)}, not what it answered first`,
      )
      const again = expectAnswer(repeated, LinkConfirmAnswerSchema, 'repeated')
      expectThat(again.account.label === first.account.label, 'link/confirm, repeated: another answer')
      expectThat((await play.labelOf(linking.person)) === null, 'link/confirm, repeated: it linked again')
    },
  },
]
