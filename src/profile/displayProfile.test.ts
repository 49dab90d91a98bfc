import fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type { Parameters, Send, Tokens } from '../backend/client'
import type { RawIdToken } from '../liff/rawToken'
import type { IdTokenClaims } from '../tokens/idTokenClaims'
import { displayClaimsOf } from './displayClaims'
import { DisplayProfile, maskEmail } from './displayProfile'

const CLAIMS = {
  subject: 'U0123456789abcdef0123456789abcdef',
  name: '山田 花子',
  pictureUrl: 'https://profile.line-scdn.net/0h',
  email: 'hanako@example.com',
}
const profile = new DisplayProfile(CLAIMS)
const SECRETS = [...Object.values(CLAIMS), 'example', '山田', 'U0123']

describe('a profile', () => {
  it('is shown', () => {
    expect([profile.name, profile.pictureUrl, profile.maskedEmail]).toEqual([
      CLAIMS.name,
      CLAIMS.pictureUrl,
      'h•••@example.com',
    ])
  })

  it('without claims shows nothing', () => {
    const nameless = new DisplayProfile(displayClaimsOf(null, null))
    expect([nameless.name, nameless.pictureUrl, nameless.maskedEmail]).toEqual([null, null, null])
  })

  it('is the same person by subject alone', () => {
    expect(profile.isSamePerson(new DisplayProfile({ ...CLAIMS, name: null }))).toBe(true)
    expect(profile.isSamePerson(new DisplayProfile({ ...CLAIMS, subject: 'U1' }))).toBe(false)
  })
})

describe('a profile leaks nothing when', () => {
  it('it is serialised', () => {
    expect(() => JSON.stringify(profile)).toThrow(TypeError)
    expect(() => JSON.stringify({ deep: [profile] })).toThrow('never serialised')
  })

  it('it is spread, listed, assigned or cloned', () => {
    const copies = [
      { ...profile },
      Object.assign({}, profile),
      Object.entries(profile),
      Object.values(profile),
    ]
    expect(copies).toEqual([{}, {}, [], []])
    expect(Reflect.ownKeys(profile)).toEqual([])
    expect(structuredClone({ ...profile })).toEqual({})
    expect(Reflect.ownKeys(structuredClone<object>(profile))).toEqual([])
  })

  it('it becomes a text', () => {
    const texts = [
      String(profile),
      `${profile.toString()}!`,
      [profile].join(),
      ''.concat(String(profile)),
      encodeURIComponent(String(profile)),
    ]
    for (const text of texts) for (const secret of SECRETS) expect(text).not.toContain(secret)
    expect(String(profile)).toBe('[profile]')
  })

  it('it becomes a form', () => {
    expect(new URLSearchParams(Object.fromEntries(Object.entries(profile))).toString()).toBe('')
    expect(Object.prototype.toString.call(profile)).toBe('[object Object]')
  })
})

describe('maskEmail', () => {
  it.each([
    ['hanako.yamada@example.com', 'h•••@example.com'],
    ['h@example.com', 'h•••@example.com'],
    ['"a@b"@example.com', '"•••@example.com'],
    ['😀x@example.com', '😀•••@example.com'],
    ['@example.com', '•••'],
    ['hanako', '•••'],
    ['', '•••'],
  ])('of %s is %s', (email, masked) => {
    expect(maskEmail(email)).toBe(masked)
  })

  it('shows one letter before the last @ at most', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.domain(), (local, domain) => {
        const [shown = ''] = maskEmail(`${local}@${domain}`).split('•••')
        expect([...shown].length).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('displayClaimsOf', () => {
  const STORED = {
    sub: CLAIMS.subject,
    name: CLAIMS.name,
    picture: CLAIMS.pictureUrl,
    email: CLAIMS.email,
    amr: [],
  }

  it('takes what a screen may show', () => {
    expect(displayClaimsOf(STORED, CLAIMS.subject)).toEqual(CLAIMS)
  })

  it.each([[''], ['  \n'], [null], [undefined], [7], [['x']], [{}]])('takes %j for nothing', (value) => {
    const stored = { ...STORED, name: value, picture: value, email: value }
    expect(displayClaimsOf(stored, CLAIMS.subject)).toEqual({
      ...CLAIMS,
      name: null,
      pictureUrl: null,
      email: null,
    })
  })

  it.each([[null], [undefined], ['text'], [[]], [{}], [Object.create(STORED)]])(
    'names nobody for %j',
    (stored) => {
      expect(displayClaimsOf(stored, null)).toEqual({
        subject: '',
        name: null,
        pictureUrl: null,
        email: null,
      })
    },
  )
})

describe('what fits into a request', () => {
  it('is a raw token in its own place', () => {
    expectTypeOf<{ id_token: RawIdToken }>().toExtend<Tokens>()
    expectTypeOf<{ access_token: RawIdToken }>().not.toExtend<Tokens>()
  })

  it('is no text, claim or profile', () => {
    expectTypeOf<{ id_token: string }>().not.toExtend<Tokens>()
    expectTypeOf<{ access_token: string }>().not.toExtend<Tokens>()
    expectTypeOf<{ id_token: IdTokenClaims['subject'] }>().not.toExtend<Tokens>()
    expectTypeOf<{ id_token: DisplayProfile }>().not.toExtend<Tokens>()
    expectTypeOf<DisplayProfile>().not.toExtend<Tokens>()
    expectTypeOf<IdTokenClaims>().not.toExtend<Tokens>()
    expectTypeOf<DisplayProfile>().not.toExtend<Parameters>()
  })

  it('is checked where it is written', () => {
    const sent: unknown[] = []
    const send: Send = (...all) => Promise.resolve(sent.push(all)).then(() => ({ tag: 'offline' }))
    // @ts-expect-error -- a claim is no token
    void send('session', 'id', { id_token: CLAIMS.subject })
    // @ts-expect-error -- nor is a profile
    void send('session', 'id', { access_token: profile })
    // @ts-expect-error -- there is no member for a name
    void send('session', 'id', { name: CLAIMS.name })
    // @ts-expect-error -- nor among the parameters
    void send('session', 'id', {}, { user_id: CLAIMS.subject })
    expect(sent).toHaveLength(4)
  })
})
