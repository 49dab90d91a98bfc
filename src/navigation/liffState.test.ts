import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSafeLiffState } from './liffState'

const ORIGIN = 'https://app.example.com'
const encoded = (text: string, rounds: number): string =>
  rounds === 0 ? text : encoded(encodeURIComponent(text), rounds - 1)

describe('an honest state', () => {
  it.each([
    [''],
    ['/'],
    ['?a=1'],
    ['#top'],
    ['go/orders'],
    ['/go/orders?a=1&b=2#c'],
    ['/path_A/?key1=value1#frag'],
    ['/本棚?題=夏目漱石#終わり'],
    [encodeURI('/本棚?題=夏目漱石')],
    ['?q=100%25'],
    ['?q=100%25%E3%81%82'],
    ['?code=SUMMER10&state=open&error=none'],
    ['?token=1&my_access_token=2&client_ids=3&liff_state=4'],
    ['?next=https://www.example.com/'],
    ['?u=a@b'],
    ['/javascript:alert(1)'],
    ['javascript:alert(1)'],
    ['data:text/html,x'],
    ['https://evil.example'],
    ['@evil.example'],
    ['.evil.example'],
    ['/../../etc'],
    [encoded('?q=/', 5)],
  ])('%j may be followed', (state) => {
    expect(isSafeLiffState(state, ORIGIN)).toBe(true)
  })
})

describe('a hostile state', () => {
  it.each(
    [
      '//evil.example',
      '///evil.example',
      String.raw`/\evil.example`,
      String.raw`\\evil.example`,
      'a\\b',
    ].flatMap((state) => [0, 1, 2, 3].map((rounds) => [encoded(state, rounds)])),
  )('that leads elsewhere in some reader’s eyes, %j, is refused', (state) => {
    expect(isSafeLiffState(state, ORIGIN)).toBe(false)
  })

  it.each(
    ['\r', '\n', '\t', '\0', '\u007f', '\u0085', '\u2028', '\u2029', '\u200f', '\u202e', '\u2066'].flatMap(
      (character) => [0, 1, 2].map((rounds) => [encoded(`/a${character}b`, rounds)]),
    ),
  )('with a hidden character, %j, is refused', (state) => {
    expect(isSafeLiffState(state, ORIGIN)).toBe(false)
  })

  it.each([
    ['?access_token=x'],
    ['#access_token=x'],
    ['access_token=x'],
    ['#/access_token=x'],
    ['?a=1&id_token=x'],
    ['?a=1;id_token=x'],
    ['?a=?context_token=x'],
    ['?ID_Token=x'],
    ['?%61ccess_token=x'],
    ['?%2561ccess_token=x'],
    [encoded('?feature_token=x', 3)],
    ['?%41CCESS_TOKEN=x'],
    ['#client_id=1&mst_challenge=2'],
    ['?liff.state=%2F'],
    [encoded('?liff.state=/', 2)],
    ['?liffClientId=1&code=x'],
    ['?liffRedirectUri=https%3A%2F%2Fapp.example.com'],
    ['?liff.subwindow=true'],
    ['?liff.subwindow.identifier=1'],
    ['#msit=1&mst_verifier=2'],
  ])('with a name of LINE’s, %j, is refused', (state) => {
    expect(isSafeLiffState(state, ORIGIN)).toBe(false)
  })

  it.each([
    ['?q=100%'],
    ['%'],
    ['/%E3%81'],
    ['?%61ccess_token=x&q=%'],
    ['?%2561ccess_token=x&q=100%25'],
    ['?q=%25FF&%2569d_token=x'],
    ['?q=%25E3%2561&%2569d_token=x'],
  ])('that does not decode, or hides what does, %j, is refused', (state) => {
    expect(isSafeLiffState(state, ORIGIN)).toBe(false)
  })

  it('that is encoded more often than anybody honest does is refused', () => {
    expect(isSafeLiffState(encoded('?q=/', 6), ORIGIN)).toBe(false)
  })

  it('is refused where there is no origin to stay on', () => {
    expect(isSafeLiffState('/go/orders', 'null')).toBe(false)
  })
})

it('is harmless, or refused, however often it was encoded', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(5), (text, rounds) => {
      const state = encoded(text, rounds)
      expect(() => isSafeLiffState(state, ORIGIN)).not.toThrow()
    }),
  )
})
