import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayText, initialOf } from './displayName'

describe('displayText', () => {
  it.each([['Hanako Yamada'], ['山田 花子'], ['สมชาย ใจดี'], ['🍡'], ['👩‍👩‍👧'], ['محمد'], ['<b>bold</b>']])(
    'keeps %s',
    (name) => {
      expect(displayText(name)).toBe(name)
    },
  )

  it.each([[null], [''], ['   '], ['\u200b\u200b'], ['\u3164'], ['\u202e'], ['\u0000\u0007'], ['\u2800']])(
    'has nothing to show for %j',
    (name) => {
      expect(displayText(name)).toBeNull()
    },
  )

  it('takes out control characters and those that turn the direction', () => {
    expect(displayText('Ann\u202egnp.exe\u0007')).toBe('Ann gnp.exe')
  })

  it('joins lines', () => {
    expect(displayText(' Ann\n\n\tLee ')).toBe('Ann Lee')
  })

  it('shortens what is very long without cutting a character', () => {
    expect(displayText('👩‍👩‍👧'.repeat(61))).toBe(`${'👩‍👩‍👧'.repeat(60)}…`)
    expect(displayText('x'.repeat(10_000))).toHaveLength(61)
  })
})

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
