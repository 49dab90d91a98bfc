import { describe, expect, it } from 'vitest'
import { textOn } from './accent'
import { contrast } from './contrast'
import { areUsable } from './lineColours'

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

describe('textOn', () => {
  it.each([
    ['#d6336c', '#ffffff'],
    ['#1d2838', '#ffffff'],
    ['#ffd43b', '#000000'],
    ['#06c755', '#000000'],
  ])('on %s is %s', (accent, text) => {
    expect(textOn(accent)).toBe(text)
  })

  it('reads well on every grey', () => {
    for (let value = 0; value < 256; value++) {
      const grey = `#${value.toString(16).padStart(2, '0').repeat(3)}`
      expect(contrast(grey, textOn(grey))).toBeGreaterThanOrEqual(4.5)
    }
  })
})

describe('the colours of LINE', () => {
  it('are used where they read well and suit the scheme', () => {
    expect(areUsable('#FFFFFF', '#000000', false)).toBe(true)
    expect(areUsable('#000000', '#FFFFFF', true)).toBe(true)
  })

  it('are not used against the scheme that the person prefers', () => {
    expect(areUsable('#FFFFFF', '#000000', true)).toBe(false)
  })

  it('are not used where they read badly or are not there', () => {
    expect(areUsable('#ffffff', '#8a8a8a', false)).toBe(false)
    expect(areUsable('', '', false)).toBe(false)
    expect(areUsable('#ffffff', '', false)).toBe(false)
  })
})
