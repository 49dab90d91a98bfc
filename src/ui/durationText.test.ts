import { describe, expect, it } from 'vitest'
import { durationText } from './durationText'

describe('durationText', () => {
  it.each([
    [1, '1 second'],
    [89, '89 seconds'],
    [90, '2 minutes'],
    [3600, '60 minutes'],
  ])('%d s are %s', (seconds, text) => {
    expect(durationText(seconds, 'en')).toBe(text)
  })

  it('speaks the language of the page', () => {
    expect(durationText(30, 'ja')).toBe('30秒')
    expect(durationText(30, 'th')).toBe('30 วินาที')
    expect(durationText(90, 'zh-TW')).toBe('2分鐘')
    expect(durationText(30, 'zh-TW')).toBe('30秒')
    expect(durationText(30, 'ko')).toBe('30초')
    expect(durationText(30, 'id')).toBe('30 detik')
  })
})
