import { beforeEach, describe, expect, it } from 'vitest'
import type { Liff, StoredSession } from '../liff/liff'
import { isRawAccessToken, isRawIdToken, type RawAccessToken, type RawIdToken } from '../liff/rawToken'
import { createTokenBroker } from './broker'

const CHANNEL = '1234567890'
const ISSUED = 1_700_000_000

function idTokenOf(claims: unknown): RawIdToken {
  const token = `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2ln`
  if (!isRawIdToken(token)) throw new Error('not the shape of an ID token')
  return token
}

function accessTokenOf(token: string): RawAccessToken {
  if (!isRawAccessToken(token)) throw new Error('not the shape of an access token')
  return token
}

interface Person extends StoredSession {
  readonly idToken: RawIdToken
  readonly accessToken: RawAccessToken
}

function personOf(digit: string): Person {
  const sub = `U${digit.repeat(32)}`
  const claims = { iss: 'https://access.line.me', sub, aud: CHANNEL, exp: ISSUED + 3600, iat: ISSUED }
  return { idToken: idTokenOf(claims), accessToken: accessTokenOf(`access-token-of-${digit}`), claims }
}

const hanako = personOf('1')
const taro = personOf('2')
const NOBODY: StoredSession = { idToken: null, accessToken: null, claims: null }

let stored: StoredSession
let now: number
beforeEach(() => {
  stored = hanako
  now = ISSUED * 1000
})

const liff: Liff = {
  init: () => Promise.resolve(),
  isLoggedIn: () => stored !== NOBODY,
  storedSession: () => stored,
  login: () => {},
  logout: () => {},
  closeWindow: () => {},
}
const brokerOf = (token: 'id' | 'access') =>
  createTokenBroker({ liff, channelId: CHANNEL, token, now: () => now })

describe('for session, the broker', () => {
  it('hands out the ID token and nothing else', () => {
    const broker = brokerOf('id')
    expect(broker.open(false)).toMatchObject({ tag: 'usable' })
    expect(broker.forSession()).toEqual({ tag: 'tokens', tokens: { id_token: hanako.idToken } })
  })

  it('hands out the access token and nothing else where the config says so', () => {
    const broker = brokerOf('access')
    broker.open(false)
    expect(broker.forSession()).toEqual({ tag: 'tokens', tokens: { access_token: hanako.accessToken } })
  })

  it.each(['id', 'access'] as const)('refuses the %s token of another person than the one shown', (token) => {
    const broker = brokerOf(token)
    broker.open(false)
    stored = taro
    expect(broker.forSession()).toEqual({ tag: 'other_person' })
    stored = hanako
    expect(broker.forSession()).toMatchObject({ tag: 'tokens' })
  })

  it('refuses the token of a person who is not shown yet', () => {
    stored = NOBODY
    const broker = brokerOf('id')
    expect(broker.open(false)).toEqual({ tag: 'none' })
    stored = taro
    expect(broker.forSession()).toEqual({ tag: 'other_person' })
  })

  it('hands out the newer token of the same person', () => {
    const broker = brokerOf('id')
    broker.open(false)
    const idToken = idTokenOf({ ...Object(hanako.claims), iat: ISSUED + 60 })
    stored = { ...hanako, idToken, claims: { ...Object(hanako.claims), iat: ISSUED + 60 } }
    expect(broker.forSession()).toEqual({ tag: 'tokens', tokens: { id_token: idToken } })
  })

  it('judges anew each time', () => {
    const broker = brokerOf('id')
    broker.open(false)
    now += 3_540_001
    expect(broker.forSession()).toEqual({ tag: 'unusable', why: 'expired' })
    stored = NOBODY
    expect(broker.forSession()).toEqual({ tag: 'unusable', why: 'none' })
    stored = { ...hanako, claims: taro.claims }
    expect(broker.forSession()).toEqual({ tag: 'unusable', why: 'broken' })
  })

  it('says that openid is missing rather than send the access token', () => {
    stored = { idToken: null, accessToken: hanako.accessToken, claims: null }
    const broker = brokerOf('id')
    expect(broker.open(true)).toEqual({ tag: 'no_id_token' })
    expect(broker.forSession()).toEqual({ tag: 'unusable', why: 'no_id_token' })
  })

  it('hands out the access token of somebody nameless who is still nameless', () => {
    stored = { idToken: null, accessToken: hanako.accessToken, claims: null }
    const broker = brokerOf('access')
    broker.open(true)
    expect(broker.forSession()).toEqual({ tag: 'tokens', tokens: { access_token: hanako.accessToken } })
    stored = taro
    expect(broker.forSession()).toEqual({ tag: 'other_person' })
    stored = { idToken: null, accessToken: taro.accessToken, claims: null }
    expect(broker.forSession()).toEqual({ tag: 'other_person' })
  })
})

describe('while the SDK still verifies, the broker', () => {
  it.each([
    ['id', { id_token: hanako.idToken }],
    ['access', { access_token: hanako.accessToken }],
  ] as const)('hands out the %s token, and whom it speaks of', (token, tokens) => {
    stored = { ...hanako, claims: null }
    expect(brokerOf(token).forSessionUnverified()).toEqual({
      tag: 'tokens',
      tokens,
      subject: `U${'1'.repeat(32)}`,
    })
  })

  it('hands out nothing that it will judge when init is done', () => {
    expect(brokerOf('id').forSessionUnverified()).toBeNull()
    stored = NOBODY
    expect(brokerOf('id').forSessionUnverified()).toBeNull()
  })
})

describe('on opening, the broker', () => {
  it.each([
    [true, 'clock_wrong'],
    [false, 'expired'],
  ])('judges an expired token that is fresh: %s, as %s', (isFresh, tag) => {
    now += 3_600_000
    expect(brokerOf('id').open(isFresh)).toEqual({ tag })
  })

  it('takes the person it finds from then on as the one shown', () => {
    const broker = brokerOf('id')
    broker.open(false)
    stored = taro
    broker.open(false)
    expect(broker.forSession()).toEqual({ tag: 'tokens', tokens: { id_token: taro.idToken } })
  })
})

describe('for sign-out, the broker', () => {
  it('hands out the access token, also after the ID token’s hour', () => {
    const broker = brokerOf('id')
    broker.open(false)
    now += 7_200_000
    expect(broker.forSignOut()).toEqual({ tag: 'tokens', tokens: { access_token: hanako.accessToken } })
  })

  it('hands out nothing of another person, and nothing where nobody is signed in', () => {
    const broker = brokerOf('id')
    broker.open(false)
    stored = taro
    expect(broker.forSignOut()).toEqual({ tag: 'other_person' })
    stored = NOBODY
    expect(broker.forSignOut()).toEqual({ tag: 'unusable', why: 'none' })
  })
})

describe('for linking, the broker', () => {
  it.each(['id', 'access'] as const)('hands out the ID token where session sends the %s token', (token) => {
    const broker = brokerOf(token)
    broker.open(false)
    expect(broker.forLinking()).toEqual({ tag: 'tokens', tokens: { id_token: hanako.idToken } })
    const both = { id_token: hanako.idToken, access_token: hanako.accessToken }
    expect(broker.forUnlinking()).toEqual({ tag: 'tokens', tokens: both })
  })

  it('refuses an expired ID token, also where session could still send the access token', () => {
    const broker = brokerOf('access')
    broker.open(false)
    now += 3_540_001
    expect(broker.forSession()).toMatchObject({ tag: 'tokens' })
    expect(broker.forLinking()).toEqual({ tag: 'unusable', why: 'expired' })
    expect(broker.forUnlinking()).toEqual({ tag: 'unusable', why: 'expired' })
  })

  it('refuses the tokens of another person than the one shown', () => {
    const broker = brokerOf('id')
    broker.open(false)
    stored = taro
    expect(broker.forLinking()).toEqual({ tag: 'other_person' })
    expect(broker.forUnlinking()).toEqual({ tag: 'other_person' })
  })

  it('says that openid is missing where nobody is named', () => {
    stored = { idToken: null, accessToken: hanako.accessToken, claims: null }
    const broker = brokerOf('access')
    broker.open(true)
    expect(broker.forLinking()).toEqual({ tag: 'unusable', why: 'no_id_token' })
    expect(broker.forUnlinking()).toEqual({ tag: 'unusable', why: 'no_id_token' })
  })
})
