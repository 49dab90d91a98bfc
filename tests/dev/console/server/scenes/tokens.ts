import {
  BY_HAND,
  each,
  OTHER_CONFIG,
  reload,
  rewrite,
  serviceBreaks,
  SIGN_IN,
  SIGNED_IN,
  type Playables,
  type Scene,
} from './scene'

const HOUR = 3_600_000

/** Signed in, hours pass, and the page is loaded again. */
const reloadedAfter = (hours: number): Scene => ({
  place: 'outside',
  steps: [...SIGNED_IN, { do: 'let_pass', hours }, reload],
})

const named = (name: string): Scene => ({
  place: 'any',
  arm: ({ line, person }) => {
    line.people.put({ ...person, name })
  },
})

/** Tokens, the clock by which they live, and what they say of a person. */
export const tokens: Playables = {
  89: [reloadedAfter(2)],
  90: BY_HAND,
  91: [{ place: 'outside', steps: [...SIGNED_IN, { do: 'let_pass', hours: 2 }] }],
  92: 'A page cannot put itself to sleep: sign in, move the clock, look at another tab and come back.',
  93: [
    serviceBreaks({ kind: 'problem', status: 401, code: 'token_expired' }, 1, { shape: 'once' }),
    serviceBreaks({ kind: 'problem', status: 401, code: 'token_expired' }, 2, { shape: 'for ever' }),
  ],
  94: [{ place: 'outside', steps: [...SIGNED_IN, { do: 'end_cookie' }, reload] }],
  95: OTHER_CONFIG,
  96: OTHER_CONFIG,
  97: [{ place: 'outside', settings: { clockError: 2 * HOUR }, steps: SIGN_IN }],
  98: [{ place: 'outside', settings: { clockError: -2 * HOUR }, steps: SIGN_IN }],
  99: BY_HAND,
  103: [
    {
      place: 'outside',
      steps: [...SIGNED_IN, rewrite('decodedIDToken', `{"sub":"U${'0'.repeat(32)}"}`), reload],
    },
  ],
  104: [{ place: 'any', scopes: ['openid'] }],
  105: [{ place: 'any', scopes: ['openid', 'profile'] }],
  106: each(
    {
      markup: '<img src=x onerror=alert(1)> {{7*7}}',
      'one emoji': '👩‍👩‍👧‍👦',
      'right to left': 'שלום עולם\u202Egnp.exe',
      '10 000 characters': 'Wwwwwwwwww'.repeat(1000),
      'invisible characters': '\u200B\u2060\u200E',
      'control characters': 'a\u0000b\nc',
    },
    named,
  ),
  107: each(
    { gone: { kind: 'text', status: 404, body: '' }, 'no connection': { kind: 'reset' } } as const,
    (fault) => ({
      place: 'inside',
      arm: ({ line, person }) => {
        line.breakNext({ host: 'profile.line-scdn.net', path: `/${person.picture ?? ''}` }, fault)
      },
    }),
  ),
  108: each({ 'another host': 'https://evil.example/p.png', script: 'javascript:alert(1)' }, (picture) => ({
    place: 'outside',
    steps: [...SIGNED_IN, { do: 'claim', claim: 'picture', value: picture }, reload],
  })),
  109: 'The people here keep their profiles: npm run test:e2e plays it.',
}
