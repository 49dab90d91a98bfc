import { describe, expect, it } from 'vitest'
import { en } from './en'
import { isCatalogued, loadMessages, offeredLocales } from './load'

describe('loadMessages', () => {
  it.each([
    ['ja', 'ログアウト'],
    ['en', 'Sign out'],
    ['th', 'ออกจากระบบ'],
  ] as const)('loads %s', async (locale, signOut) => {
    expect((await loadMessages(locale)).signOut.button).toBe(signOut)
  })

  it.each(['ja', 'th'] as const)('every text of %s is written', async (locale) => {
    expect(shapeOf(await loadMessages(locale))).toEqual(shapeOf(en))
  })
})

describe('offeredLocales', () => {
  it('keeps the order of the config and leaves out what has no texts', () => {
    expect(offeredLocales(['zh-TW', 'th', 'ko', 'ja'])).toEqual(['th', 'ja'])
  })

  it('is English where no configured language has texts', () => {
    expect(offeredLocales(['ko', 'id'])).toEqual(['en'])
  })

  it('knows no language by the name of an inherited member', () => {
    expect(isCatalogued('toString')).toBe(false)
    expect(isCatalogued('ja')).toBe(true)
  })
})

/** The same object with every text replaced by its kind; an empty text would show. */
function shapeOf(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? 'empty' : 'text'
  if (typeof value === 'function') return 'sentence'
  if (typeof value !== 'object' || value === null) return 'wrong'
  return Object.fromEntries(Object.entries(value).map(([key, text]) => [key, shapeOf(text)]))
}
