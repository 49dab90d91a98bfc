import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeUrl, type GateVerdict } from './urlGate'

const ORIGIN = 'https://app.example.com'
const ENDPOINT = `${ORIGIN}/entrance/`
const LIFF_ID = '1234567890-abcdefgh'
const CHANNEL = '1234567890'
const CHROME = 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36'
const IN_APP = `${CHROME} Line/14.9.0/IAB`
const LIFF = `${CHROME} Line/14.9.0 LIFF`

const judge = (rest: string, userAgent = CHROME): GateVerdict =>
  judgeUrl({ url: ENDPOINT + rest, userAgent, liffId: LIFF_ID, channelId: CHANNEL })
const refusalOf = (rest: string, userAgent = CHROME) => {
  const verdict = judge(rest, userAgent)
  return verdict.tag === 'refused' ? verdict.why : verdict
}
const withState = (state: string) => `?liff.state=${encodeURIComponent(state)}`
const jwt = (payload: unknown) => `e30.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.c2ln`

const CONTEXT = { liffId: LIFF_ID, endpointUrl: ENDPOINT, type: 'utou' }
const CLAIMS = { iss: 'https://access.line.me', aud: CHANNEL, sub: `U${'0'.repeat(32)}` }
const CREDENTIALS = {
  access_token: 'eyJhbGciOiJIUzI1NiJ9.UnQ_o0GP',
  context_token: jwt(CONTEXT),
  feature_token: 'feature',
  id_token: jwt(CLAIMS),
  client_id: CHANNEL,
}

/** The fragment of LINE's primary redirect; `undefined` leaves an item out. */
function credentials(changes: Readonly<Record<string, string | undefined>> = {}): string {
  const items = Object.entries<string | undefined>({ ...CREDENTIALS, ...changes })
  return `#${items.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`])).join('&')}`
}

describe('the gate opens', () => {
  it.each([
    [''],
    ['go/orders'],
    ['?q=100%25'],
    [`本棚?題=夏目漱石#終わり`],
    ['?code=SUMMER10'],
    ['?code=SUMMER10&code=WINTER20&state=open&error=none'],
    ['?state=open&error_description=fine'],
    ['?redirect=https://evil.example&next=//evil.example&returnTo=javascript:alert(1)'],
    ['?__proto__=1&__proto__=2&constructor=3&hasOwnProperty=4'],
    ['#__proto__=1&constructor=2'],
    ['?liff.referrer=https%3A%2F%2Fexample.com&liff.utm_source=x'],
    ['?liffClientId=1234567890&state=s'],
    ['?liff.state='],
    [withState('/go/orders')],
    [withState('?q=100%25')],
    [withState('/本棚?題=夏目漱石#終わり')],
    [withState('?code=SUMMER10')],
    [withState('javascript:alert(1)')],
    [withState('/../..')],
    [`#${'a=1&'.repeat(4000)}`],
  ])('for %j', (rest) => {
    expect(judge(rest)).toEqual({ tag: 'open', arrival: 'plain' })
  })

  it.each([
    [
      '?code=abc&state=xyz&liffClientId=1234567890&liffRedirectUri=https%3A%2F%2Fapp.example.com%2Fentrance%2F',
    ],
    [`?state=xyz&liffClientId=1234567890&code=abc&${withState('/go/orders').slice(1)}`],
    ['?code=abc&liffClientId=1234567890&friendship_status_changed=true'],
  ])('for the return of a code, %s', (rest) => {
    expect(judge(rest)).toEqual({ tag: 'open', arrival: 'code' })
  })

  it.each([
    ['all credentials', credentials()],
    ['all but the ID token', credentials({ id_token: undefined })],
    ['the challenge for sub-windows too', credentials({ mst_challenge: 'abc' })],
    [
      'an endpoint that is spelled otherwise',
      credentials({ context_token: jwt({ ...CONTEXT, endpointUrl: ORIGIN }) }),
    ],
    ['a deep link', withState('/go/orders') + credentials()],
    ['a fragment of the page’s own', `${credentials()}&section=2`],
  ])('in the LIFF browser for %s', (_, rest) => {
    expect(judge(rest, LIFF)).toEqual({ tag: 'open', arrival: 'credentials' })
  })
})

describe('broken encoding is refused', () => {
  it.each([['?%'], ['?a=%zz'], ['?a=%E3%81'], ['#100%'], ['?a=1&b=2#c=%'], ['?liff.state=%']])(
    'in %s',
    (rest) => {
      expect(refusalOf(rest)).toBe('encoding')
    },
  )
})

describe('length is refused', () => {
  it.each([
    ['a query beyond 4 kB', `?${'a'.repeat(4096)}`],
    ['a fragment beyond 16 kB', `#${'a'.repeat(16_384)}`],
    ['a state beyond 2 kB', withState(`/${'a'.repeat(2048)}`)],
    ['a state of 100 kB', withState(`/${'a'.repeat(100_000)}`)],
    ['5 000 parameters', `?${'a=1&'.repeat(5000)}`],
  ])('of %s', (_, rest) => {
    expect(refusalOf(rest)).toBe('length')
  })

  it.each([[`?${'a'.repeat(4095)}`], [`#${'a'.repeat(16_383)}`], [withState(`/${'a'.repeat(2047)}`)]])(
    'not before the limit',
    (rest) => {
      expect(judge(rest).tag).toBe('open')
    },
  )
})

describe('a repeated security parameter is refused', () => {
  it.each([
    ['?liffClientId=1&code=a&code=b'],
    ['?liffClientId=1&state=a&state=b'],
    ['?liffClientId=1&error=a&error=b'],
    ['?liffClientId=1&error_description=a&%65rror_description=b'],
    ['?liffOAuth2Error=1&errorCode=1&errorCode=2'],
    ['?liffClientId=1&liffClientId=1'],
    ['?liffRedirectUri=a&liffRedirectUri=b'],
    ['?liff.state=%2Fa&liff.state=%2Fb'],
    ['?liff.state=%2Fa&liff%2Estate=%2Fb'],
    ['?friendship_status_changed=true&friendship_status_changed=false'],
  ])('in %s', (rest) => {
    expect(refusalOf(rest)).toBe('repeated')
  })

  it.each(Object.keys(CREDENTIALS))('in the fragment: %s', (name) => {
    expect(refusalOf(`${credentials()}&${name}=x`, LIFF)).toBe('repeated')
  })
})

describe('a credential in the query is refused', () => {
  it.each([...Object.keys(CREDENTIALS), 'mst_challenge', '%69d_token'])('%s', (name) => {
    expect(refusalOf(`?a=1&${name}=x`)).toBe('credential_in_query')
    expect(refusalOf(`?${name}=x${credentials()}`, LIFF)).toBe('credential_in_query')
  })
})

describe('a state is refused', () => {
  it.each([
    ['//evil.example'],
    ['%2F%2Fevil.example'],
    [String.raw`/\evil.example`],
    ['/a\r\nb'],
    ['/a\u202eb'],
    ['#access_token=x'],
    ['?%2561ccess_token=x'],
    ['?ID_TOKEN=x'],
    [withState('/go/orders')],
    ['?liff.subwindow=true'],
    ['?q=100%'],
  ])('that is %j', (state) => {
    expect(refusalOf(withState(state))).toBe('state')
    expect(refusalOf(withState(state) + credentials(), LIFF)).toBe('state')
  })
})

describe('fragment credentials are refused', () => {
  it.each([
    ['in an ordinary browser', CHROME],
    ['in LINE’s in-app browser', IN_APP],
    ['where the user agent is empty', ''],
  ])('%s', (_, userAgent) => {
    expect(refusalOf(credentials(), userAgent)).toBe('credentials')
  })

  it.each(['access_token', 'context_token', 'feature_token', 'client_id'])(
    'without %s, or with an empty one',
    (name) => {
      expect(refusalOf(credentials({ [name]: undefined }), LIFF)).toBe('credentials')
      expect(refusalOf(credentials({ [name]: '' }), LIFF)).toBe('credentials')
    },
  )

  it.each([
    ['another channel’s set', { client_id: '9999999999', id_token: jwt({ ...CLAIMS, aud: '9999999999' }) }],
    ['another client ID', { client_id: '9999999999' }],
    ['another audience', { id_token: jwt({ ...CLAIMS, aud: '9999999999' }) }],
    ['an audience as number', { id_token: jwt({ ...CLAIMS, aud: 1_234_567_890 }) }],
    ['an audience as list', { id_token: jwt({ ...CLAIMS, aud: [CHANNEL] }) }],
    ['another issuer', { id_token: jwt({ ...CLAIMS, iss: 'https://access.line.me.evil.example' }) }],
    ['an ID token that is none', { id_token: 'nonsense' }],
    ['an empty ID token', { id_token: '' }],
    ['another app’s context', { context_token: jwt({ ...CONTEXT, liffId: '1234567890-other000' }) }],
    [
      'a context of another origin',
      { context_token: jwt({ ...CONTEXT, endpointUrl: 'https://evil.example/' }) },
    ],
    ['a context without endpoint', { context_token: jwt({ liffId: LIFF_ID }) }],
    ['a context whose endpoint is no URL', { context_token: jwt({ ...CONTEXT, endpointUrl: '/' }) }],
    ['a context that is no JSON', { context_token: 'e30.bm9wZQ.c2ln' }],
    ['a context that is no object', { context_token: jwt('context') }],
  ])('with %s', (_, changes) => {
    expect(refusalOf(credentials(changes), LIFF)).toBe('credentials')
  })

  it.each([['#mst_challenge=x'], ['#/access_token=x'], ['#%61ccess_token=x']])(
    'where all there is is %s',
    (rest) => {
      expect(refusalOf(rest, LIFF)).toBe('credentials')
    },
  )
})

describe('a mark of a sub-window is refused', () => {
  it.each([
    ['?liff.subwindow=true'],
    ['?liff.subwindow'],
    ['?liff.subwindow.identifier=1'],
    ['?a=1&liff.subwindow.cryptokey=1'],
    ['#msit=1'],
    ['#mst_verifier=1'],
    [`${credentials()}&msit=1&mst_verifier=2`],
  ])('%s', (rest) => {
    expect(refusalOf(rest, LIFF)).toBe('sub_window')
  })
})

describe('LINE’s error', () => {
  it.each([
    ['?error=ACCESS_DENIED&error_description=x&liffOAuth2Error=true', 'access_denied'],
    ['?error=access_denied&state=abc', 'access_denied'],
    ['?error=LOGIN_REQUIRED&liffClientId=1', 'login_required'],
    ['?error=%3Cb%3Ecall+0120-000-000%3C%2Fb%3E&liffClientId=1', '<b>call+0120-000-000</b>'],
    ['?error=SERVER_ERROR&liffClientId=1', 'server_error'],
    ['?error=INVALID_SCOPE&liffClientId=1', 'invalid_scope'],
    [`?error=ACCESS_DENIED&liffClientId=1&${withState('/go/orders').slice(1)}`, 'access_denied'],
  ])('in %s never reaches the SDK', (rest, error) => {
    expect(judge(rest)).toEqual({ tag: 'line_error', error })
  })

  it('does not carry a hostile state past the gate', () => {
    expect(refusalOf(`?error=ACCESS_DENIED&liffClientId=1&${withState('//evil.example').slice(1)}`)).toBe(
      'state',
    )
  })
})

const LINE_NAMES = [
  'access_token',
  'context_token',
  'feature_token',
  'id_token',
  'client_id',
  'liff.state',
  'liffclientid',
]

/** All that a piece-by-piece decoder may read out of an address in up to five rounds. */
function readingsOf(href: string): readonly string[] {
  const readings = [href]
  for (let round = 0; round < 5; round++)
    readings.push((readings.at(-1) ?? '').replace(/(%[0-9a-f]{2})+/gi, decodeOrSame))
  return readings
}

function decodeOrSame(piece: string): string {
  try {
    return decodeURIComponent(piece)
  } catch {
    return piece
  }
}

const namesIn = (text: string) =>
  text
    .split(/[?&#]/)
    .flatMap((item) => (item.includes('=') ? [item.split('=', 1).join('').toLowerCase()] : []))

const anyText = fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) })
const hostilePiece = fc.constantFrom(
  ...[
    '?',
    '#',
    '/',
    '//',
    '\\',
    '&',
    '=',
    '%',
    '%25',
    '%2561',
    '%61',
    '%3D',
    '%26',
    '%E3%81',
    '@',
    ':',
    '.',
    '..',
    '日',
    '\n',
  ],
  ...[
    'access_token=',
    'ccess_token=',
    'id_token',
    'liff.state=',
    'liff%2Estate=',
    'LIFFCLIENTID=',
    'javascript:',
    'evil.example',
  ],
)
const hostileState = fc
  .tuple(
    fc.oneof(
      fc.array(hostilePiece, { maxLength: 10 }).map((all) => all.join('')),
      anyText,
    ),
    fc.nat(3),
  )
  .map(([text, rounds]) =>
    Array.from({ length: rounds }).reduce<string>((all) => encodeURIComponent(all), text.toWellFormed()),
  )

describe('whatever the address says', () => {
  it('a state that passes leads to our own origin and carries no name of LINE’s', () => {
    fc.assert(
      fc.property(hostileState, (state) => {
        if (judge(withState(state)).tag !== 'open') return
        const target = new URL(ENDPOINT.slice(0, -1) + (state.startsWith('/') ? '' : '/') + state)
        expect(target.origin).toBe(ORIGIN)
        expect(readingsOf(target.href).flatMap(namesIn)).not.toEqual(
          expect.arrayContaining([expect.toBeOneOf(LINE_NAMES)]),
        )
      }),
      { numRuns: 2000 },
    )
  })

  it('there is a verdict', () => {
    const text = fc.oneof(
      anyText,
      fc.array(hostilePiece).map((all) => all.join('')),
    )
    fc.assert(
      fc.property(text, text, fc.constantFrom(CHROME, IN_APP, LIFF), (query, fragment, userAgent) => {
        expect(judge(`?${query}#${fragment}`, userAgent).tag).toBeOneOf(['open', 'refused', 'line_error'])
      }),
      { numRuns: 1000 },
    )
  })

  it('no fragment of credentials passes outside the LIFF browser', () => {
    fc.assert(
      fc.property(fc.subarray(Object.keys(CREDENTIALS), { minLength: 1 }), fc.string(), (names, value) => {
        const fragment = `#${names.map((name) => `${name}=${encodeURIComponent(value)}`).join('&')}`
        expect(refusalOf(fragment)).toBe('credentials')
      }),
    )
  })
})
