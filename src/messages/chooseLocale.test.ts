import { describe, expect, it } from 'vitest'
import { chooseLocale } from './chooseLocale'

const offered = ['ja', 'en', 'th', 'zh-TW', 'ko', 'id'] as const

function chosen(...preferred: string[]): string {
  return chooseLocale({ remembered: null, preferred, offered })
}

describe('chooseLocale', () => {
  it.each([
    ['ja-JP', 'ja'],
    ['en', 'en'],
    ['en-GB', 'en'],
    ['th-TH-u-ca-buddhist', 'th'],
    ['zh-TW', 'zh-TW'],
    ['zh-HK', 'zh-TW'],
    ['zh-Hant-TW', 'zh-TW'],
    ['zh_Hant', 'zh-TW'],
    ['ko_KR', 'ko'],
    ['in', 'id'],
    ['in-ID', 'id'],
    ['JA', 'ja'],
  ])('%s is served by %s', (tag, locale) => {
    expect(chosen(tag)).toBe(locale)
  })

  it('takes the first wish that is offered', () => {
    expect(chosen('fr-FR', 'de', 'ko', 'en')).toBe('ko')
  })

  it('does not take simplified for traditional Chinese', () => {
    expect(chosen('zh-CN', 'en')).toBe('en')
    expect(chosen('zh', 'th')).toBe('th')
  })

  it('prefers what the person picked before', () => {
    expect(chooseLocale({ remembered: 'th', preferred: ['en'], offered })).toBe('th')
  })

  it('ignores a remembered language that is no longer offered', () => {
    expect(chooseLocale({ remembered: 'de', preferred: ['en'], offered })).toBe('en')
  })

  it.each([[''], ['*'], ['not a tag'], ['x'.repeat(5000)], ['__proto__']])('survives %j', (tag) => {
    expect(chosen(tag)).toBe('ja')
    expect(chosen(tag, 'ko')).toBe('ko')
  })

  it('falls back to the first offered', () => {
    expect(chosen()).toBe('ja')
    expect(chooseLocale({ remembered: null, preferred: ['fr'], offered: ['en'] })).toBe('en')
  })
})
