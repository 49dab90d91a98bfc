import { describe, expect, it } from 'vitest'
import { dateText } from './dateText'

describe('dateText', () => {
  it.each([
    ['en', 'May 3, 2025'],
    ['ja', '2025年5月3日'],
    ['th', '3 พฤษภาคม 2568'],
    ['zh-TW', '2025年5月3日'],
    ['ko', '2025년 5월 3일'],
    ['id', '3 Mei 2025'],
  ])('is a date as people write it in %s', (locale, text) => {
    expect(dateText('2025-05-03T12:00:00Z', locale)).toBe(text)
  })

  it.each([[undefined], [''], ['yesterday']])('is nothing for %j', (instant) => {
    expect(dateText(instant, 'en')).toBeNull()
  })
})
