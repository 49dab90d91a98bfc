import { describe, expect, it } from 'vitest'
import { localized } from './localized'

const locales = ['ja', 'en', 'th'] as const

describe('localized', () => {
  it('is the one text where there is one for all languages', () => {
    expect(localized('Sakura Books', 'th', locales)).toBe('Sakura Books')
  })

  it('is the text of the language of the page', () => {
    expect(localized({ ja: 'さくら書店', en: 'Sakura Books' }, 'en', locales)).toBe('Sakura Books')
  })

  it('is the text of the first configured language that has one', () => {
    expect(localized({ ja: 'さくら書店', en: 'Sakura Books' }, 'th', locales)).toBe('さくら書店')
    expect(localized({ en: 'Sakura Books' }, 'th', locales)).toBe('Sakura Books')
  })

  it('is empty where the config has no text', () => {
    expect(localized({}, 'ja', locales)).toBe('')
  })
})
