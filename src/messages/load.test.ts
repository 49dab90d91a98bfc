import { describe, expect, it } from 'vitest'
import { LOCALES } from '../config/appConfig'
import { en } from './en'
import { LANGUAGE_NAMES, loadMessages } from './load'

describe('loadMessages', () => {
  it.each([
    ['ja', 'ログアウト'],
    ['en', 'Sign out'],
    ['th', 'ออกจากระบบ'],
    ['zh-TW', '登出'],
    ['ko', '로그아웃'],
    ['id', 'Keluar'],
  ] as const)('loads %s', async (locale, signOut) => {
    expect((await loadMessages(locale)).signOut.button).toBe(signOut)
  })

  it.each(LOCALES)('every text of %s is written', async (locale) => {
    expect(shapeOf(await loadMessages(locale))).toEqual(shapeOf(en))
  })
})

describe('the languages with texts', () => {
  it('are those that the config may name, each in its own words', () => {
    expect(Object.keys(LANGUAGE_NAMES)).toEqual(LOCALES)
  })
})

/** The same object with every text replaced by its kind; an empty text would show. */
function shapeOf(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? 'empty' : 'text'
  if (typeof value === 'function') return 'sentence'
  if (typeof value !== 'object' || value === null) return 'wrong'
  return Object.fromEntries(Object.entries(value).map(([key, text]) => [key, shapeOf(text)]))
}
