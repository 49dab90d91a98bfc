import { describe, expect, it } from 'vitest'
import { areUsable } from './lineColours'

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
