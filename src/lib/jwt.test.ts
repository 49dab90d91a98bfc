import { describe, expect, it } from 'vitest'
import { decodeJwtPayload } from './jwt'
import { memberOf } from './memberOf'

const base64url = (text: string) => Buffer.from(text).toString('base64url')
const jwt = (payload: unknown) => `e30.${base64url(JSON.stringify(payload))}.c2ln`

describe('decodeJwtPayload', () => {
  it.each([[{ name: '花子 ✿', sub: 'U1' }], [['a']], ['text'], [7], [true], [null]])(
    'reads %j',
    (payload) => {
      expect(decodeJwtPayload(jwt(payload))).toEqual(payload)
    },
  )

  it('reads the letters in which base64url differs from base64', () => {
    const token = jwt({ a: '>>>???~~~' })
    expect(token).toMatch(/[-_]/)
    expect(decodeJwtPayload(token)).toEqual({ a: '>>>???~~~' })
  })

  it.each([
    ['nothing', ''],
    ['no dot', 'e30'],
    ['an empty payload', 'e30..c2ln'],
    ['what is no base64', 'e30.*.c2ln'],
    ['a length that base64 cannot have', 'e30.abcde.c2ln'],
    ['what is no JSON', `e30.${base64url('{')}.c2ln`],
    ['what is no UTF-8', `e30.${Buffer.from([0x22, 0xff, 0x22]).toString('base64url')}.c2ln`],
  ])('has nothing for %s', (_, token) => {
    expect(decodeJwtPayload(token)).toBeNull()
  })
})

describe('memberOf', () => {
  it('finds a member of the value itself', () => {
    expect(memberOf({ a: 1 }, 'a')).toBe(1)
    expect(memberOf(['x'], '0')).toBe('x')
    expect(memberOf(JSON.parse('{"__proto__":1}'), '__proto__')).toBe(1)
  })

  it.each([[null], [undefined], ['text'], [7], [() => 1], [{}], [[]], [new Error('no code')]])(
    'finds no inherited or missing member in %s',
    (value) => {
      expect(memberOf(value, 'code')).toBeUndefined()
      expect(memberOf(value, 'toString')).toBeUndefined()
      expect(memberOf(value, '__proto__')).toBeUndefined()
    },
  )
})
