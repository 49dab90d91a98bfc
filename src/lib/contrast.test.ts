import { describe, expect, it } from 'vitest'
import { contrast } from './contrast'

describe('contrast', () => {
  it('is 21 for black on white and 1 for a colour on itself', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21)
    expect(contrast('#d6336c', '#d6336c')).toBe(1)
  })

  it('agrees with a published value', () => {
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
  })

  it.each([[''], ['white'], ['#fff'], ['rgb(0, 0, 0)'], ['#12345g']])('knows nothing about %j', (colour) => {
    expect(contrast(colour, '#ffffff')).toBeNull()
  })
})
