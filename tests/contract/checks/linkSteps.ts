import {
  LinkAnswerSchema,
  LinkConfirmAnswerSchema,
  LinkPreviewAnswerSchema,
  type LinkAnswer,
} from '../../../src/backend/contract'
import { expectAnswer } from '../answer'
import type { Person, Play, Tokens } from '../play'
import { NotChecked } from '../verdict'

/** A person on the way to a link. */
export interface Linking {
  readonly person: Person
  readonly tokens: Tokens
  readonly ticket: string
}

/** Whether the backend has the linking operations: they are optional. */
export async function hasLinking(play: Play): Promise<boolean> {
  const { id_token } = await play.tokensOf(play.newPerson())
  return (await play.call('link', { id_token })).status !== 404
}

export async function begin(play: Play, { id_token }: Tokens): Promise<LinkAnswer> {
  const answer = await play.call('link', { id_token })
  if (answer.status === 404) throw new NotChecked('the backend has no link')
  return expectAnswer(answer, LinkAnswerSchema, 'to begin')
}

/** A ticket for this person and account, by the service's own sign-in. */
export async function prove(play: Play, person: Person, account: 0 | 1 = 0): Promise<Linking> {
  const tokens = await play.tokensOf(person)
  const { signInUrl } = await begin(play, tokens)
  return { person, tokens, ticket: await play.ticketOf(signInUrl, account) }
}

export const preview = async (play: Play, { tokens: { id_token }, ticket }: Linking) =>
  expectAnswer(
    await play.call('link/preview', { id_token, ticket }),
    LinkPreviewAnswerSchema,
    'with a new ticket',
  )

export const confirm = (
  play: Play,
  { tokens: { id_token }, ticket }: Linking,
  more: Readonly<Record<string, string>> = {},
) => play.call('link/confirm', { id_token, ticket, ...more })

/** Links, whatever the accounts of earlier checks are linked to. Returns the label. */
export async function linkNow(
  play: Play,
  linking: Linking,
  more: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { conflict } = await preview(play, linking)
  const replace: Readonly<Record<string, string>> = conflict === undefined ? {} : { replace: 'true' }
  const answer = await confirm(play, linking, { ...replace, ...more })
  return expectAnswer(answer, LinkConfirmAnswerSchema, 'with a new ticket').account.label
}

/** Undoes it with tokens of its own, because unlinking revokes them. */
export async function unlink(play: Play, person: Person): Promise<void> {
  const answer = await play.call('unlink', await play.tokensOf(person))
  if (answer.status !== 200) throw new NotChecked('unlink does not work, and this needs it')
}
