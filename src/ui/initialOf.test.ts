import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { initialOf } from './initialOf'

describe('initialOf', () => {
  it.each([
    ['hanako', 'H'],
    ['花子', '花'],
    ['👩‍👩‍👧 family', '👩‍👩‍👧'],
    ['', ''],
    ['e\u0301mile', 'E\u0301'],
    ['か\u3099く', 'か\u3099'],
    ['葛\u{e0100}城', '葛\u{e0100}'],
  ])('of %j is %j', (name, initial) => {
    expect(initialOf(name)).toBe(initial)
  })

  it('is what a segmenter takes for the first character, in any script', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom('a', 'é', 'か', '葛', '강', '\u11a8', '\u0301', '\u3099', '\u200d', '🍡', ' '),
      }),
    )
    const segmenter = new Intl.Segmenter()
    fc.assert(
      fc.property(anyText, (name) => {
        const [first] = segmenter.segment(name)
        expect(initialOf(name)).toBe((first?.segment ?? '').toLocaleUpperCase())
      }),
    )
  })
})
