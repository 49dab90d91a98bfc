import type { Fault } from '../../../../line-platform'
import {
  BUILD_ONLY,
  BY_HAND,
  CONTEXT,
  each,
  leaveRecord,
  lineBreaks,
  logIn,
  ofLine,
  ONE_ORIGIN,
  reload,
  rewrite,
  SIGNED_IN,
  waitFor,
  type Playables,
  type Scene,
} from './scene'

const contextFails = (fault: Fault, times: 1 | 2, scene: Partial<Scene> = {}): Scene =>
  lineBreaks(CONTEXT, fault, scene, times)

/** Signed in, then a record of the SDK is not what it was, and the page is loaded again. */
const reloadedWith =
  (record: string) =>
  (text: string): Scene => ({
    place: 'outside',
    steps: [...SIGNED_IN, rewrite(record, text), reload],
  })

/** Before and while the page starts: its files, what the browser keeps, LINE's first answer. */
export const start: Playables = {
  1: 'Nothing of ours is loaded then: take the network away in the browser’s own tools and reload the phone.',
  2: BUILD_ONLY,
  3: 'A page cannot turn its own JavaScript off: do it in the browser’s tools and reload.',
  4: BUILD_ONLY,
  5: BUILD_ONLY,
  6: BUILD_ONLY,
  10: 'The console is under the endpoint URL itself, so that no page of it can be outside.',
  12: [{ shape: 'random UUIDs', place: 'outside', settings: { troubles: ['no-random-uuid'] } }],
  13: BUILD_ONLY,
  14: BUILD_ONLY,
  15: 'It needs a mistake in the app: throw in a component while the phone is open.',
  16: [{ place: 'outside', settings: { troubles: ['storage-blocked'] } }],
  17: [{ place: 'outside', settings: { troubles: ['session-storage-blocked'] } }],
  18: [{ place: 'outside', settings: { troubles: ['local-storage-blocked'] } }],
  19: [
    { shape: 'from the start', place: 'outside', settings: { troubles: ['storage-full'] } },
    { shape: 'when the SDK writes', place: 'outside', settings: { troubles: ['storage-full-for-sdk'] } },
  ],
  20: BY_HAND,
  21: [
    {
      shape: 'by button',
      place: 'outside',
      settings: { troubles: ['cookies-blocked'] },
      steps: SIGNED_IN,
    },
  ],
  22: each({ 'a number': '42', 'an object': '{"a":1}' }, reloadedWith('accessToken')),
  23: each(
    { 'a text': '"Hanako"', 'a list': '[1,2]', 'wrong members': '{"sub":7,"name":{"a":1}}' },
    reloadedWith('decodedIDToken'),
  ),
  24: each({ 'no JWT': '"abc"', 'a JWT of nothing': '"a.b.c"' }, reloadedWith('IDToken')),
  25: each({ garbage: '{"a":', true: 'true' }, (flag) => ({
    place: 'outside',
    steps: [waitFor('sign_in'), leaveRecord('session', 'inSubWindow', flag), reload],
  })),
  26: BUILD_ONLY,
  27: [{ place: 'outside', steps: [...SIGNED_IN, { do: 'forget' }, reload] }],
  28: [
    {
      place: 'outside',
      steps: [
        waitFor('sign_in'),
        leaveRecord('local', 'loginTmp', '{"codeVerifier":1}'),
        leaveRecord('local', 'somethingOld', '1'),
        reload,
      ],
    },
  ],
  29: [{ shape: 'while LINE takes its time', place: 'outside', settings: { troubles: ['offline'] } }],
  30: [{ shape: 'reset', place: 'outside', settings: { troubles: ['no-line-api'] } }],
  31: ONE_ORIGIN,
  32: [contextFails({ kind: 'never' }, 1, { takes: 15 })],
  33: [contextFails({ kind: 'slow-body' }, 1, { takes: 15 })],
  34: [contextFails(ofLine(400), 1)],
  35: each({ '401': 401, '403': 403 }, (status) => contextFails(ofLine(status), 1)),
  36: [contextFails(ofLine(404), 1)],
  37: [contextFails(ofLine(429), 1)],
  38: [
    contextFails(ofLine(500), 2, { shape: '500' }),
    contextFails(ofLine(503), 1, { shape: 'for one answer' }),
  ],
  39: each<Fault>(
    {
      'cut JSON': { kind: 'cut-body' },
      HTML: { kind: 'text', status: 200, body: '<h1>Wi-Fi</h1>' },
      'another shape': { kind: 'mutate', json: () => ({ contextToken: 42 }) },
    },
    (fault) => contextFails(fault, 2),
  ),
  40: [contextFails({ kind: 'mutate', json: () => ({ contextToken: 'a.%%%.c' }) }, 2)],
  42: ONE_ORIGIN,
  43: [{ place: 'outside', settings: { troubles: ['no-line-api'] } }],
  44: [{ place: 'outside', settings: { troubles: ['no-line-api'] } }],
  45: [{ shape: 'twice', place: 'outside', steps: [logIn, ...SIGNED_IN.slice(1)] }],
  46: [{ place: 'outside', steps: [logIn, waitFor('line_login'), { do: 'back' }] }],
}
