import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OPENINGS, PHONES, SCOPES, SIZES, THEMES, type Look } from '../protocol'
import { continues, FIRST_LOOK, readLook, settled, writeLook } from './look'
import { PRESETS } from './presets'

const looks: fc.Arbitrary<Look> = fc
  .record({
    as: fc.constantFrom(...OPENINGS),
    phone: fc.constantFrom(...PHONES),
    size: fc.constantFrom(...SIZES),
    person: fc.string(),
    language: fc.string(),
    theme: fc.constantFrom(...THEMES),
    scopes: fc.subarray([...SCOPES]),
    fault: fc.option(fc.string({ minLength: 1 })),
    path: fc.string(),
  })
  .map(settled)

describe('a look in the address', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(looks, (look) => {
        expect(readLook(writeLook(look))).toEqual(look)
      }),
    )
  })

  it('is short, and readable', () => {
    expect(writeLook(FIRST_LOOK)).toBe('')
    const look: Look = {
      ...FIRST_LOOK,
      as: 'external',
      language: 'th',
      theme: 'dark',
      fault: '47.upper-case',
    }
    expect(writeLook(look)).toBe('?as=external&lang=th&theme=dark&fault=47.upper-case')
  })

  it('falls back where it makes no sense', () => {
    expect(readLook('?as=fridge&phone=&size=huge&theme=pink&allow=everything&x=1')).toEqual({
      ...FIRST_LOOK,
      scopes: [],
    })
  })
})

it('LINE is on phones alone, and only a LIFF app has a size', () => {
  expect(settled({ ...FIRST_LOOK, as: 'in-app', phone: 'desktop', size: 'compact' })).toMatchObject({
    phone: 'ios',
    size: 'full',
  })
  expect(settled({ ...FIRST_LOOK, as: 'external', phone: 'desktop' }).phone).toBe('desktop')
  expect(settled({ ...FIRST_LOOK, size: 'compact' }).size).toBe('compact')
})

it('a look continues the last one unless somebody else, another device, other scopes or a fault begin', () => {
  expect(continues(FIRST_LOOK, { ...FIRST_LOOK, language: 'th', theme: 'dark', path: '/link' })).toBe(true)
  for (const change of [{ person: 'alice' }, { phone: 'android' }, { as: 'mini' }, { scopes: [] }] as const)
    expect(continues(FIRST_LOOK, { ...FIRST_LOOK, ...change })).toBe(false)
  const broken: Look = { ...FIRST_LOOK, fault: '128' }
  expect(continues(FIRST_LOOK, broken)).toBe(false)
  expect(continues(broken, FIRST_LOOK)).toBe(false)
  expect(continues(broken, { ...broken, language: 'th' })).toBe(false)
})

it('every preset is another one, and is what its address says', () => {
  const addresses = PRESETS.map(({ look }) => writeLook(look))
  expect(new Set(addresses).size).toBe(PRESETS.length)
  for (const { look } of PRESETS) expect(readLook(writeLook(look))).toEqual(look)
})
