import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { SessionAnswerSchema, type Operation } from '../../../src/backend/contract'
import { expectAnswer, expectRefusal, expectThat, type Answer } from '../answer'
import { FOREIGN_APP } from '../emulatedLine'
import type { Play, Tokens } from '../play'
import type { Check } from '../check'
import { NotChecked } from '../verdict'
import { hasLinking } from './linkSteps'

/** LINE docs: a LIFF access token lives twelve hours, an ID token one. Milliseconds, and one more. */
const LONGER_THAN_ANY_TOKEN = 12 * 60 * 60 * 1000 + 1000

/** Tokens that expired by every clock: a backend that checks the signature itself asks its own. */
async function expiredTokens(play: Play): Promise<Tokens> {
  play.clock.advance(-LONGER_THAN_ANY_TOKEN)
  const tokens = await play.tokensOf(play.newPerson())
  play.clock.advance(LONGER_THAN_ANY_TOKEN)
  return tokens
}

/** Each operation that identifies somebody by one token, called with these. */
async function everywhere(play: Play, tokens: Tokens): Promise<readonly Answer[]> {
  const { id_token } = tokens
  const session = await play.call('session', play.ofSession(tokens))
  return (await hasLinking(play)) ? [session, await play.call('link', { id_token })] : [session]
}

/** The token with its payload's `sub` changed, its signature kept. */
function withSub(token: string, sub: string): string {
  const [head = '', payload = '', signature = ''] = token.split('.')
  const claims = v.parse(v.looseObject({}), JSON.parse(Buffer.from(payload, 'base64url').toString()))
  return [head, encoded({ ...claims, sub }), signature].join('.')
}

/** The token as somebody makes it who has no key (RFC 7515, `none`). */
const unsigned = (token: string): string => `${encoded({ alg: 'none' })}.${token.split('.')[1] ?? ''}.`

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

const ASKED = /^\/(?:oauth2\/v2\.1\/verify|v2\/profile|oauth2\/v2\.1\/userinfo)$/

/** Whom LINE names, and nobody else. */
export const tokenChecks: readonly Check[] = [
  {
    id: 'session',
    title: 'signs in whoever LINE names for the token',
    async run(play) {
      const tokens = await play.tokensOf(play.newPerson())
      const answer = await play.call('session', play.ofSession(tokens))
      const { account } = expectAnswer(answer, SessionAnswerSchema, 'with a good token')
      expectThat(account === null, 'session: somebody who was never seen has an account')
    },
  },
  {
    id: 'audience',
    title: "refuses another channel's token",
    async run(play) {
      const person = play.newPerson()
      const foreign = await play.tokensOf(person, FOREIGN_APP)
      for (const answer of await everywhere(play, foreign))
        expectRefusal(answer, '401 audience_mismatch', "with another channel's token")
      const { access_token } = foreign
      const signOut = await play.call('sign-out', { access_token })
      expectRefusal(signOut, '401 audience_mismatch', "with another channel's token")
    },
  },
  {
    id: 'expired',
    title: 'refuses an expired token',
    async run(play) {
      for (const answer of await everywhere(play, await expiredTokens(play)))
        expectRefusal(answer, '401 token_expired', 'with an expired token')
    },
  },
  {
    id: 'forged',
    title: 'refuses a token that LINE did not sign',
    async run(play) {
      const { id_token } = await play.tokensOf(play.newPerson())
      const forged = [withSub(id_token, play.newPerson().sub), unsigned(id_token), 'garbage']
      for (const one of forged)
        for (const answer of await everywhere(play, { id_token: one, access_token: 'garbage' }))
          expectRefusal(answer, '401 token_invalid', 'with a forged token')
    },
  },
  {
    id: 'revoked',
    title: 'refuses a revoked access token',
    async run(play) {
      // An ID token cannot be revoked; beside it, unlink takes an access token as well.
      const isForSession = play.subject.token === 'access'
      if (!isForSession && !(await hasLinking(play)))
        throw new NotChecked('no operation of the backend relies on an access token')
      const tokens = await play.tokensOf(play.newPerson())
      play.line.revokeAccessToken(tokens.access_token)
      const answer = await (isForSession
        ? play.call('session', play.ofSession(tokens))
        : play.call('unlink', tokens))
      expectRefusal(answer, '401 token_revoked', 'with a revoked access token')
    },
  },
  {
    id: 'line-down',
    title: 'blames no token where LINE does not answer',
    async run(play) {
      const { line } = play
      for (const status of [500, 429]) {
        const tokens = await play.tokensOf(play.newPerson())
        line.breakNext({ path: ASKED }, { kind: 'json', status, body: {} })
        const answer = await play.call('session', play.ofSession(tokens))
        if (line.pendingFaults().length > 0) {
          // Spent, so that it breaks nothing else.
          await line.fetch(new Request('https://api.line.me/oauth2/v2.1/verify'))
          throw new NotChecked('the backend verified without asking LINE')
        }
        expectRefusal(answer, '503 line_unavailable', `while LINE answers ${status}`)
      }
    },
  },
  {
    id: 'line-changes',
    title: "bears new members and another order in LINE's answers",
    async run(play) {
      play.line.knobs.payloads = 'changed'
      try {
        const tokens = await play.tokensOf(play.newPerson())
        const answer = await play.call('session', play.ofSession(tokens))
        expectAnswer(answer, SessionAnswerSchema, 'while LINE adds members to its answers')
      } finally {
        play.line.knobs.payloads = 'as-documented'
      }
    },
  },
  {
    id: 'repeat',
    title: 'answers a repeated session again, after verifying its token',
    async run(play) {
      const members = play.ofSession(await play.tokensOf(play.newPerson()))
      const request_id = randomUUID()
      const once = async (form: Readonly<Record<string, string>>, operation: Operation = 'session') =>
        play.call(operation, { ...form, request_id })
      const first = expectAnswer(await once(members), SessionAnswerSchema, 'the first time')
      const again = expectAnswer(await once(members), SessionAnswerSchema, 'repeated')
      expectThat(
        JSON.stringify(first) === JSON.stringify(again),
        'session, repeated: answered something else',
      )
      const expired = play.ofSession(await expiredTokens(play))
      expectRefusal(await once(expired), '401 token_expired', 'repeated with an expired token')
    },
  },
  {
    id: 'cookie',
    title: 'keeps its cookie from scripts and other sites, and new at each sign-in',
    async run(play) {
      const members = play.ofSession(await play.tokensOf(play.newPerson()))
      const cookiesOf = async () => (await play.call('session', members)).headers.getSetCookie()
      const [first, second] = [await cookiesOf(), await cookiesOf()]
      if (first.length === 0) throw new NotChecked('session sets no cookie')
      for (const cookie of first)
        for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax'])
          expectThat(
            cookie.split(/;\s*/).some((one) => one.toLowerCase() === attribute.toLowerCase()),
            `session: a cookie lacks ${attribute}`,
          )
      expectThat(
        first.every((cookie) => !second.includes(cookie)),
        'session: two sign-ins got the same cookie',
      )
    },
  },
]
