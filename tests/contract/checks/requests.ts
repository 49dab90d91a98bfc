import type { Operation } from '../../../src/backend/contract'
import { expectRefusal, expectThat } from '../answer'
import type { Play } from '../play'
import type { Check } from '../check'
import { hasLinking } from './linkSteps'

const INVALID = '422 request_invalid'

/** The members of a `session` that would succeed. */
const good = async (play: Play) => play.ofSession(await play.tokensOf(play.newPerson()))

/** The forms of all operations that the backend has, with tokens that are good. */
async function forms(
  play: Play,
): Promise<readonly (readonly [Operation, Readonly<Record<string, string>>])[]> {
  const tokens = await play.tokensOf(play.newPerson())
  const { id_token, access_token } = tokens
  const ticket = 'x'.repeat(43)
  const always = [
    ['session', play.ofSession(tokens)],
    ['sign-out', { access_token }],
  ] as const
  if (!(await hasLinking(play))) return always
  return [
    ...always,
    ['link', { id_token }],
    ['account-link', { id_token, link_token: ticket }],
    ['link/preview', { id_token, ticket }],
    ['link/confirm', { id_token, ticket }],
    ['unlink', tokens],
  ]
}

/** Whom a body may name; each by a name that some backend would look for. */
const CLAIMS = [
  ...['sub', 'user_id', 'userId', 'line_user_id', 'lineUserId', 'email', 'name'],
  ...['aud', 'client_id', 'channel_id', 'account', 'account_id'],
]

/** What must be true of a call before anybody looks at its token. */
export const requestChecks: readonly Check[] = [
  {
    id: 'origin',
    title: 'refuses a missing, foreign or null Origin',
    async run(play) {
      const { protocol, host } = new URL(play.subject.origin)
      // As a comparison of beginnings, ends or parts would let them in.
      const alike = [`${play.subject.origin}.evil.example`, `${protocol}//evil-${host}`, `ftp://${host}`]
      const origins = [null, 'null', 'https://evil.example', ...alike]
      for (const [operation, members] of await forms(play))
        for (const origin of origins) {
          const answer = await play.call(operation, members, { headers: { origin } })
          expectRefusal(
            answer,
            '403 origin_refused',
            origin === null ? 'without Origin' : `Origin: ${origin}`,
          )
        }
    },
  },
  {
    id: 'claims',
    title: 'takes no claim from the body',
    async run(play) {
      const victim = play.newPerson()
      for (const [operation, members] of await forms(play))
        for (const claim of CLAIMS) {
          const answer = await play.call(operation, { ...members, [claim]: victim.sub })
          expectRefusal(answer, INVALID, `with the member ${claim}`)
        }
      const claims = Object.fromEntries(CLAIMS.map((claim) => [claim, victim.sub]))
      expectRefusal(await play.call('session', claims), INVALID, 'with claims instead of a token')
    },
  },
  {
    id: 'members',
    title: 'refuses members that are missing, doubled or misspelt',
    async run(play) {
      const members = await good(play)
      const [name, token] = Object.entries(members)[0] ?? ['', '']
      const form = String(new URLSearchParams(members))
      const id = 'request_id=3f0c8a52-9d1e-4b7a-8c36-5e2f7d904b11'
      const bodies = [
        ['without request_id', form],
        ['with a request_id that is no UUID', `request_id=1&${form}`],
        ['without a token', id],
        ['with an empty token', `${id}&${name}=`],
        ['with the token twice', `${id}&${form}&${form}`],
      ] as const
      for (const [what, body] of bodies)
        expectRefusal(await play.call('session', {}, { body }), INVALID, what)
      const query = `?${name}=${token}`
      expectRefusal(await play.call('session', members, { query }), INVALID, 'with a query')
    },
  },
  {
    id: 'addresses',
    title: 'knows the seven operations and nothing else',
    async run(play) {
      const members = await good(play)
      const unknown = await play.call('session', members, { query: '/../no-such-operation' })
      expectRefusal(unknown, '404 request_invalid', 'at the address of no operation')
      // Frameworks like to redirect from here; the check of redirects looks at it.
      await play.call('session', members, { query: '/' })
    },
  },
  {
    id: 'form',
    title: 'takes a form by POST, of at most 64 kB',
    async run(play) {
      const members = await good(play)
      const json = { headers: { 'content-type': 'application/json' }, body: JSON.stringify(members) }
      expectRefusal(await play.call('session', members, json), '415 request_invalid', 'with JSON')
      const get = await play.call('session', members, { method: 'GET' })
      expectRefusal(get, '405 request_invalid', 'by GET')
      expectThat(get.headers.get('allow') === 'POST', 'session, by GET: the 405 has no "Allow: POST"')
      const large = await play.call('session', { ...members, destination: 'x'.repeat(65 * 1024) })
      expectRefusal(large, '413 request_invalid', 'with more than 64 kB')
    },
  },
]
