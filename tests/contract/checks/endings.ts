import { randomUUID } from 'node:crypto'
import { SignOutAnswerSchema, UnlinkAnswerSchema } from '../../../src/backend/contract'
import { expectAnswer, expectRefusal, expectThat } from '../answer'
import { FOREIGN_APP } from '../emulatedLine'
import type { Play } from '../play'
import type { Check } from '../check'
import { begin, linkNow, prove } from './linkSteps'

/** Whether LINE took this access token back. */
async function isRevoked({ line }: Play, access_token: string): Promise<boolean> {
  const url = `https://api.line.me/oauth2/v2.1/verify?${new URLSearchParams({ access_token })}`
  return (await line.fetch(new Request(url))).status === 400
}

/** Unlinking and signing out. */
export const endingChecks: readonly Check[] = [
  {
    id: 'unlink-tokens',
    title: 'unlinks nobody unless both tokens are alive, ours, and of one LINE user',
    async run(play) {
      const [person, other] = [play.newPerson(), play.newPerson()]
      const tokens = await play.tokensOf(person)
      await begin(play, tokens)
      const { id_token } = tokens
      const { access_token } = await play.tokensOf(other)
      const mixed = await play.call('unlink', { id_token, access_token })
      expectRefusal(mixed, '401 token_invalid', 'with the tokens of two people')
      expectThat(!(await isRevoked(play, access_token)), "unlink: spent another person's access token")
      const foreign = await play.tokensOf(person, FOREIGN_APP)
      const elsewhere = await play.call('unlink', { id_token, access_token: foreign.access_token })
      expectRefusal(elsewhere, '401 audience_mismatch', "with another channel's access token")
      expectRefusal(await play.call('unlink', { id_token }), '422 request_invalid', 'without an access token')
    },
  },
  {
    id: 'unlink',
    title: 'undoes the link, tells LINE, and answers the repetition alike',
    async run(play) {
      const linking = await prove(play, play.newPerson())
      await linkNow(play, linking)
      const { tokens } = linking
      const request_id = randomUUID()
      play.line.requests.takeMatching({ path: '/user/v1/deauthorize' })
      const first = await play.call('unlink', { ...tokens, request_id })
      expectAnswer(first, UnlinkAnswerSchema, 'with good tokens')
      const deauthorized = play.line.requests.matching({ path: '/user/v1/deauthorize' })
      expectThat(
        deauthorized.some(({ status }) => status === 204),
        'unlink: LINE was not told (POST /user/v1/deauthorize)',
      )
      const again = await play.call('unlink', { ...tokens, request_id })
      expectAnswer(again, UnlinkAnswerSchema, 'repeated, with the access token that it revoked')
      expectThat((await play.labelOf(linking.person)) === null, 'unlink: the link is still there')
    },
  },
  {
    id: 'sign-out',
    title: 'revokes the access token, and is content with a dead one',
    async run(play) {
      const { access_token } = await play.tokensOf(play.newPerson())
      const first = await play.call('sign-out', { access_token })
      expectAnswer(first, SignOutAnswerSchema, 'with a good token')
      expectThat(await isRevoked(play, access_token), 'sign-out: the access token is still good at LINE')
      const again = await play.call('sign-out', { access_token })
      expectAnswer(again, SignOutAnswerSchema, 'with a token that is dead already')
    },
  },
]
