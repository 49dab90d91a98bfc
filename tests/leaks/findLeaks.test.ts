import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import type { Arrival } from '../world/arrivals'
import { createCanary } from '../e2e/support/canary'
import { findLeaks } from './findLeaks'
import { secretsOf } from './secretsOf'

const BACKEND = 'https://api.example.com/line'
const person = createCanary()
const { name, userId, email = '', picture = '' } = person
const idToken = `eyJhbGciOiJFUzI1NiJ9.${'payload'.repeat(20)}.signature`
const accessToken = `eyJhbGciOiJIUzI1NiJ9.${'Aa0-_'.repeat(24)}.${'z'.repeat(32)}`
const tokens = { idTokens: [idToken], accessTokens: [accessToken] }

function sent(changes: Partial<Omit<Arrival, 'url'>> & { url?: string }): Arrival {
  const { url = 'https://app.example.com/', ...rest } = changes
  return { method: 'GET', headers: {}, body: '', ...rest, url: new URL(url) }
}

const leaksOf = (arrival: Arrival): readonly string[] =>
  findLeaks([arrival], secretsOf(person), tokens, BACKEND)
const base64 = (text: string): string => Buffer.from(text).toString('base64')

it.each<[string, Arrival]>([
  [
    'the name in a JSON body',
    sent({ method: 'POST', url: `${BACKEND}/session`, body: JSON.stringify({ name }) }),
  ],
  ['the user ID in a header', sent({ headers: { 'x-user': userId } })],
  ['the e-mail in a query', sent({ url: `${BACKEND}/session?e=${encodeURIComponent(email)}` })],
  ['a hash of the e-mail', sent({ body: createHash('sha256').update(email).digest('hex') })],
  ['the name in Base64 behind one byte', sent({ body: base64(`x${name}`) })],
  ['all claims as a form', sent({ body: new URLSearchParams({ sub: userId, name }).toString() })],
  [
    'the name in a picture address',
    sent({ url: `https://app.example.com/p.png?n=${encodeURIComponent(name)}` }),
  ],
  ['the picture path to somebody else', sent({ url: `https://evil.example.com/${picture}` })],
  ['the name in reverse', sent({ body: [...name].reverse().join('') })],
  [
    'the name in \\u escapes',
    sent({
      body: JSON.stringify(name).replaceAll(
        /[^ -~]/g,
        (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
      ),
    }),
  ],
  ['the ID token in a query', sent({ url: `${BACKEND}/session?id_token=${idToken}` })],
  [
    'the ID token to a second host',
    sent({ url: 'https://evil.example.com/', method: 'POST', body: idToken }),
  ],
  ['the ID token under another name', sent({ url: `${BACKEND}/session`, body: `token=${idToken}` })],
  ['a part of the access token', sent({ url: `https://evil.example.com/?t=${accessToken.slice(40, 120)}` })],
])('%s is found', (_, arrival) => {
  expect(leaksOf(arrival)).not.toEqual([])
})

it.each<[string, Arrival]>([
  [
    'the raw ID token in the body to the backend',
    sent({ method: 'POST', url: `${BACKEND}/session`, body: `id_token=${idToken}&request_id=1` }),
  ],
  [
    "the SDK's bearer at LINE",
    sent({
      url: 'https://api.line.me/oauth2/v2.1/certs',
      headers: { authorization: `Bearer ${accessToken}` },
    }),
  ],
  [
    "the SDK's call of verify",
    sent({ url: `https://api.line.me/oauth2/v2.1/verify?access_token=${encodeURIComponent(accessToken)}` }),
  ],
  ["the picture's own GET", sent({ url: `https://profile.line-scdn.net/${picture}` })],
  ['a page', sent({})],
])('%s is allowed', (_, arrival) => {
  expect(leaksOf(arrival)).toEqual([])
})
