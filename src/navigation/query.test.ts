import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstValues, parseItems, withoutItems } from './query'

const pairs = (text: string) => parseItems(text)?.map(({ name, value }) => [name, value])

describe('parseItems', () => {
  it.each([
    ['', []],
    ['?', []],
    ['#/', []],
    [
      '?a=1&b=2',
      [
        ['a', '1'],
        ['b', '2'],
      ],
    ],
    ['#a=1', [['a', '1']]],
    ['#/access_token=x', [['access_token', 'x']]],
    ['?/code=1', [['/code', '1']]],
    ['?a', [['a', '']]],
    ['?&&a=1&', [['a', '1']]],
    ['?a=1=2=3', [['a', '1']]],
    ['?a+b=c+d', [['a+b', 'c+d']]],
    ['?%61=%E5%A4%8F', [['a', '夏']]],
  ])('reads %j as the SDK does', (text, expected) => {
    expect(pairs(text)).toEqual(expected)
  })

  it.each([['?%'], ['?a=%zz'], ['?a=%E3%81'], ['?a=1&100%=b'], ['#50%'], ['?a=1=2=%']])(
    'has nothing for the broken encoding of %j',
    (text) => {
      expect(parseItems(text)).toBeNull()
    },
  )

  it('keeps how an item was written', () => {
    expect(parseItems('?%61=%31')).toEqual([{ name: 'a', value: '1', raw: '%61=%31' }])
  })
})

describe('firstValues', () => {
  it('takes the first of repeated names', () => {
    expect(firstValues(parseItems('?a=1&a=2') ?? []).get('a')).toBe('1')
  })

  it('treats names of Object.prototype as names like any other', () => {
    const values = firstValues(parseItems('?__proto__=x&constructor=y') ?? [])
    expect([...values.keys()].sort()).toEqual(['__proto__', 'constructor'])
    expect(values.get('toString')).toBeUndefined()
    expect(Object.prototype).not.toHaveProperty('x')
  })
})

describe('withoutItems', () => {
  it.each([
    ['?a=1&b=2&c=3', '?a=1&c=3'],
    ['?b=2', ''],
    ['?b', ''],
    ['#b=2', ''],
    ['#/b=2', ''],
    ['#/b=2&a=1', '#/a=1'],
    ['?%62=2&a=1', '?a=1'],
    ['?a=1&&b=2&', '?a=1&&'],
    ['?&b=2&', ''],
    ['', ''],
  ])('leaves of %j %j', (text, expected) => {
    expect(withoutItems(text, (name) => name === 'b')).toBe(expected)
  })

  it('leaves what is not dropped exactly as it was written', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(withoutItems(`?${text}`, () => false)).toBe(`?${text}`)
      }),
    )
  })

  it('judges a name that does not decode as it is written', () => {
    expect(withoutItems('?100%=1&b=2', (name) => name === '100%')).toBe('?b=2')
  })
})
