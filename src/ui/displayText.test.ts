import { describe, expect, it } from 'vitest'
import { displayText } from './displayText'

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
