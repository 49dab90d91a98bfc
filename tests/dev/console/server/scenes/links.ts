import { each, fragmentOf, type Playables, type Scene } from './scene'

const encoded = (text: string, times: number): string =>
  times === 0 ? text : encoded(encodeURIComponent(text), times - 1)

const inState = (state: string): string => `?liff.state=${encodeURIComponent(state)}`

/** A link as it is written, in an external browser. */
const link = (text: string): Scene => ({ place: 'outside', url: ({ origin }) => `${origin}/${text}` })
const state = (text: string): Scene => link(inState(text))

/** One of the credentials of a genuine opening is left out or replaced. */
const opening = (change: (fragment: URLSearchParams) => void): Scene => ({
  place: 'inside',
  url: async (stage) => {
    const fragment = await fragmentOf(stage)
    change(fragment)
    return `${stage.origin}/#${fragment}`
  },
})

/** A context token that says something else. */
const contextOf = (context: string): string => `e30.${Buffer.from(context).toString('base64url')}.e30`

const linesError = (description: string): Scene =>
  link(
    `?${new URLSearchParams({
      error: 'ACCESS_DENIED',
      error_description: description,
      liffOAuth2Error: 'true',
    })}`,
  )

/** Addresses made to harm. */
export const links: Playables = {
  155: each(
    { plain: '//evil.example', 'encoded twice': encoded('//evil.example', 2), backslash: '/\\evil.example' },
    state,
  ),
  156: each(
    {
      https: 'https://evil.example/x',
      'an at sign': '@evil.example/x',
      'a dot': '.evil.example/x',
      script: 'javascript:alert(1)',
    },
    state,
  ),
  157: each(
    { 'a line break': '/x\r\ny', 'a zero byte': '/x\u0000y', 'a turn of direction': '/x\u202ey' },
    state,
  ),
  158: [state('/本/ราคา?q=春')],
  159: each({ '3 kB': 3000, '8 kB': 8000 }, (length) => link(`?liff.state=%2F${'a'.repeat(length)}`)),
  160: each(
    {
      'in the query': '?q=%E6%98',
      'in the fragment': '#q=%',
      'in the state': '?liff.state=%2F%25E6%2598%3Fx',
    },
    link,
  ),
  161: each(
    {
      plain: '?x=1#access_token=abc',
      'encoded twice': encoded('?x=1#access_token=abc', 2),
      'in mixed case': '/?ID_Token=abc',
    },
    state,
  ),
  162: [state('?liff.state=%2Fx')],
  163: [link('?access_token=abc')],
  164: [
    { ...opening(() => undefined), shape: 'an ordinary one', place: 'outside' },
    { ...opening(() => undefined), shape: "LINE's in-app browser", place: 'in-app' },
  ],
  165: 'It needs a second LIFF app: npm run test:e2e plays it.',
  166: each(
    {
      'another origin': contextOf('{"type":"utou","endpointUrl":"https://evil.example/"}'),
      'another LIFF ID': contextOf('{"type":"utou","liffId":"9999999999-Foreigns"}'),
      'no JSON': contextOf('nothing'),
      'no token': 'abc',
    },
    (context) =>
      opening((fragment) => {
        fragment.set('context_token', context)
      }),
  ),
  167: each(
    {
      'no access token': 'access_token',
      'no feature token': 'feature_token',
      'no context': 'context_token',
      'no client id': 'client_id',
    },
    (name) =>
      opening((fragment) => {
        fragment.delete(name)
      }),
  ),
  168: [
    ...each(
      {
        'two codes': '?code=a&code=b&liffClientId=1234567890',
        'two states': '?liff.state=%2Fa&liff.state=%2Fb',
      },
      link,
    ),
    {
      ...opening((fragment) => {
        fragment.append('access_token', 'another')
      }),
      shape: 'two access tokens',
    },
  ],
  169: each(
    {
      'in the query': '?liff.subwindow=true',
      'with an identifier': '?liff.subwindow.identifier=abc&msit=1',
      'in the state': inState('/?liff.subwindow=true'),
      'in the fragment': '#msit=1',
    },
    link,
  ),
  170: each(
    {
      'a phone number': 'Call 0120-000-000 at once',
      'an address': 'Go to https://evil.example/',
      markup: '<b>evil</b><img src=x onerror=alert(1)>',
    },
    linesError,
  ),
  171: [
    {
      place: 'inside',
      path: '/?redirect=https%3A%2F%2Fevil.example%2F&next=%2F%2Fevil.example&returnTo=javascript%3Aalert(1)',
    },
  ],
  172: [link('?__proto__=x&constructor=y&__proto__.polluted=1&toString=z#__proto__=x')],
  173: [link('link/return?ticket=short')],
  174: [state('/../../etc/passwd')],
}
