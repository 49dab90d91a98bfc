import type { Fault } from '../../../../backend'
import {
  BUILD_ONLY,
  BY_HAND,
  each,
  fragmentOf,
  ONE_ORIGIN,
  reload,
  serviceBreaks,
  SIGN_IN,
  TWO_WINDOWS,
  waitFor,
  type Playables,
  type Scene,
  type Stage,
} from './scene'

/** So often that no retry helps, and refused at once. */
const passing = (fault: Fault): Scene => serviceBreaks(fault, 3)
const refused = (fault: Fault): Scene => serviceBreaks(fault, 1)

const problem = (status: number, code?: string, retryAfter?: string): Fault => ({
  kind: 'problem',
  status,
  ...(code === undefined ? {} : { code }),
  ...(retryAfter === undefined ? {} : { retryAfter }),
})

const ACCOUNT = 'hanako@example.com'

/** Comes back from the service with a ticket of their own, of which the service says this. */
const returnWithTicket = (fault: Fault): Scene => ({
  place: 'any',
  arm: ({ backend }) => backend.breakNext({ operation: 'link/preview' }, fault),
  url: (stage) => returnUrl(stage),
})

async function returnUrl(stage: Stage): Promise<string> {
  const { backend, origin, person } = stage
  const ticket = backend.mintTicket({ sub: person.userId, email: ACCOUNT })
  const state = `/link/return?ticket=${ticket}`
  return `${origin}/?liff.state=${encodeURIComponent(state)}#${await fragmentOf(stage)}`
}

/** The service's backend, and the way there. */
export const service: Playables = {
  110: [
    {
      ...refused({ kind: 'json', status: 201, body: { account: null, unknown: 'member' } }),
      shape: 'with another status of success',
    },
    { shape: 'with 200', place: 'any' },
  ],
  111: each<Fault>(
    {
      'a member of another type': { kind: 'json', body: { account: 42 } },
      'an empty label': { kind: 'json', body: { account: { label: '' } } },
    },
    refused,
  ),
  112: [refused({ kind: 'cut-body' })],
  113: [refused({ kind: 'text', status: 200, body: '<h1>Hello proxy</h1>' })],
  114: [refused({ kind: 'content-type', contentType: 'text/plain' })],
  115: each<Fault>(
    { 'two megabytes': { kind: 'oversized-body' }, 'without an end': { kind: 'endless-body' } },
    refused,
  ),
  116: [refused(problem(400))],
  117: each<Fault>(
    {
      token_invalid: problem(401, 'token_invalid'),
      audience_mismatch: problem(401, 'audience_mismatch'),
      'a code of its own': problem(401, 'something_else'),
    },
    refused,
  ),
  118: [refused(problem(403)), { ...refused(problem(403, 'account_suspended')), shape: 'suspended' }],
  119: each({ '404': 404, '410': 410 }, (status) => refused(problem(status))),
  120: [passing(problem(425))],
  121: [
    { ...returnWithTicket(problem(409, 'line_user_linked')), place: 'inside', shape: 'this LINE user' },
    { ...returnWithTicket(problem(409, 'account_linked')), place: 'inside', shape: 'this account' },
  ],
  122: BY_HAND,
  123: each({ '413': 413, '422': 422 }, (status) => refused(problem(status))),
  124: [
    { ...returnWithTicket(problem(410, 'ticket_expired')), place: 'inside', shape: 'and was good once' },
    { ...returnWithTicket(problem(422)), place: 'inside', shape: 'and was never one' },
  ],
  125: [refused(problem(429, 'too_many_requests', '3'))],
  126: each({ 'a day': '86400', 'a date far away': 'Fri, 31 Dec 2100 23:59:59 GMT' }, (retryAfter) =>
    refused(problem(429, undefined, retryAfter)),
  ),
  127: [refused(problem(429))],
  128: [passing(problem(500)), { ...refused(problem(500)), shape: 'once' }],
  129: [
    ...each<Fault>(
      {
        '502 with a page': { kind: 'text', status: 502, body: '<h1>Bad gateway</h1>' },
        '503': problem(503),
      },
      passing,
    ),
    { ...refused(problem(503, undefined, '1')), shape: '503 with a short wait' },
    { ...refused(problem(503, 'maintenance', '600')), shape: '503 for maintenance' },
  ],
  130: [refused(problem(511))],
  131: each({ '299': 299, '598': 598 }, (status) => refused(problem(status))),
  132: [{ ...passing({ kind: 'never' }), takes: 25 }],
  133: [{ ...refused({ kind: 'endless-body' }), takes: 10 }],
  134: [
    { shape: 'before it did its work', place: 'any', settings: { troubles: ['no-service'] } },
    // Chromium repeats by itself, on one connection after another, what one that was used before did not carry.
    { ...serviceBreaks({ kind: 'reset', processed: true }, 20), shape: 'afterwards' },
  ],
  135: BY_HAND,
  136: BY_HAND,
  137: ONE_ORIGIN,
  138: each<Fault>(
    {
      '302 elsewhere': { kind: 'redirect', to: 'https://www.example.com/x', status: 302 },
      '307 elsewhere': { kind: 'redirect', to: 'https://www.example.com/x', status: 307 },
      '308 at home': { kind: 'redirect', to: '/__backend__/line/other', status: 308 },
    },
    refused,
  ),
  139: BUILD_ONLY,
  140: each(
    {
      'with members of its own': {
        account: null,
        redirect: 'https://evil.example/',
        html: '<b>Hello evil</b>',
        message: 'Hello evil',
      },
      'with a continue URL elsewhere': { account: null, continueUrl: 'https://evil.example/' },
      'with a script': { account: null, continueUrl: 'javascript:alert(1)' },
    },
    (body) => refused({ kind: 'json', body }),
  ),
  141: [{ place: 'any' }],
  142: BY_HAND,
  143: BY_HAND,
  144: [
    {
      ...serviceBreaks({ kind: 'never' }, 1),
      place: 'outside',
      steps: [...SIGN_IN, waitFor('card'), reload],
    },
  ],
  145: TWO_WINDOWS,
}
